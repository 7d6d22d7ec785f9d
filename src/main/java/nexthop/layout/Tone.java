package nexthop.layout;

import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/** The colour family of a card, by what it stands for; the painter decides the colour. */
public enum Tone {
    OCS_2007, OCS_2007_R2, LYNC_2010, LYNC_2013, SFB_2015, SFB_2019, UCMA_1, UCMA_2, UCMA_3, UCMA_4, UNKNOWN, SURROUNDINGS;

    public static Tone of(@Nullable ServerGeneration generation) {
        return switch (generation) {
            case null -> UNKNOWN;
            case OCS_2007 -> OCS_2007;
            case OCS_2007_R2 -> OCS_2007_R2;
            case LYNC_2010 -> LYNC_2010;
            case LYNC_2013 -> LYNC_2013;
            case SFB_2015 -> SFB_2015;
            case SFB_2019 -> SFB_2019;
        };
    }

    public static Tone of(UcmaVersion ucma) {
        return switch (ucma) {
            case UCMA_1_0 -> UCMA_1;
            case UCMA_2_0 -> UCMA_2;
            case UCMA_3_0 -> UCMA_3;
            case UCMA_4_0 -> UCMA_4;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
