package nexthop.ui.palette;

import java.util.ArrayList;
import java.util.List;
import nexthop.layout.Tone;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;

/** A thing the palette offers. */
public sealed interface PaletteItem {
    /** What it is called, for example {@code Lync Server 2013 pool}. */
    String label();

    /** A few words below the name; may be empty. */
    String caption();

    /** The colour family of its card. */
    Tone tone();

    Group group();

    /** The groups of the palette, from the top. */
    enum Group {
        SERVER_POOLS("Server pools"), APPLICATION_POOLS("Trusted application pools"), PARTS(
                "Parts of a pool"), SURROUNDINGS("Surroundings");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** An item that becomes a thing of its own on the sheet. */
    sealed interface Standing extends PaletteItem {}

    /** A Front End pool of a generation. */
    record NewServerPool(ServerGeneration generation) implements Standing {
        @Override
        public String label() {
            return generation.label() + " pool";
        }

        @Override
        public String caption() {
            return generation.isOcs() ? "Front End" : "Front End · registrar";
        }

        @Override
        public Tone tone() {
            return Tone.of(generation);
        }

        @Override
        public Group group() {
            return Group.SERVER_POOLS;
        }
    }

    /** A trusted application pool whose applications are built with a version of UCMA. */
    record NewApplicationPool(UcmaVersion ucma) implements Standing {
        @Override
        public String label() {
            return ucma.isKnown() ? ucma.label() : "Unknown UCMA version";
        }

        @Override
        public String caption() {
            return switch (ucma) {
                case UCMA_1_0 -> "OCS 2007";
                case UCMA_2_0 -> "OCS 2007 R2";
                case UCMA_3_0 -> "Lync Server 2010";
                case UCMA_4_0 -> "Lync Server 2013";
                case UNKNOWN -> "to be found out";
            };
        }

        @Override
        public Tone tone() {
            return Tone.of(ucma);
        }

        @Override
        public Group group() {
            return Group.APPLICATION_POOLS;
        }
    }

    /** Something that belongs on a pool's card. */
    enum NewPart implements PaletteItem {
        APPLICATION("Application", "on a trusted application pool"), ENDPOINT("Endpoint",
                "of an application"), COMPUTER("Computer", "of any pool"), USERS("Users", "homed on a server pool");

        private final String label;
        private final String caption;

        NewPart(String label, String caption) {
            this.label = label;
            this.caption = caption;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String caption() {
            return caption;
        }

        @Override
        public Tone tone() {
            return Tone.SURROUNDINGS;
        }

        @Override
        public Group group() {
            return Group.PARTS;
        }
    }

    /** What pools live among. */
    enum NewSurrounding implements Standing {
        SITE("Site", ""), BACK_COMPAT_SITE("BackCompatSite", "merged from OCS"), MANAGEMENT_STORE(
                "Central Management Store", ""), DOMAIN_CONTROLLER("Domain controller",
                        ""), SUPPORT_POOL("Supporting pool", "Edge, Mediation, SQL");

        private final String label;
        private final String caption;

        NewSurrounding(String label, String caption) {
            this.label = label;
            this.caption = caption;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String caption() {
            return caption;
        }

        @Override
        public Tone tone() {
            return Tone.SURROUNDINGS;
        }

        @Override
        public Group group() {
            return Group.SURROUNDINGS;
        }

        /** Whether it is drawn as a frame that others stand in, not as a card. */
        public boolean isSite() {
            return this == SITE || this == BACK_COMPAT_SITE;
        }
    }

    /** Everything there is, group by group. */
    static List<PaletteItem> all() {
        List<PaletteItem> items = new ArrayList<>();
        for (ServerGeneration generation : ServerGeneration.values()) {
            items.add(new NewServerPool(generation));
        }
        for (UcmaVersion ucma : UcmaVersion.values()) {
            items.add(new NewApplicationPool(ucma));
        }
        items.addAll(List.of(NewPart.values()));
        items.addAll(List.of(NewSurrounding.values()));
        return List.copyOf(items);
    }
}
