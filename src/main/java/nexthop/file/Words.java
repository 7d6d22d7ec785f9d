package nexthop.file;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nexthop.model.Answer;
import nexthop.model.EndpointKind;
import nexthop.model.ExchangeUse;
import nexthop.model.ManagementTool;
import nexthop.model.Modality;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/** The words of the file for the constants of an enum. They are spelled out, so that a constant can change its name and files stay. */
final class Words<E extends Enum<E>> {
    static final Words<ServerGeneration> GENERATION = new Words<>(ServerGeneration.class)
            .with(ServerGeneration.OCS_2007, "ocs-2007")
            .with(ServerGeneration.OCS_2007_R2, "ocs-2007-r2")
            .with(ServerGeneration.LYNC_2010, "lync-2010")
            .with(ServerGeneration.LYNC_2013, "lync-2013")
            .with(ServerGeneration.SFB_2015, "sfb-2015")
            .with(ServerGeneration.SFB_2019, "sfb-2019");

    static final Words<UcmaVersion> UCMA = new Words<>(UcmaVersion.class).with(UcmaVersion.UCMA_1_0, "ucma-1.0")
            .with(UcmaVersion.UCMA_2_0, "ucma-2.0")
            .with(UcmaVersion.UCMA_3_0, "ucma-3.0")
            .with(UcmaVersion.UCMA_4_0, "ucma-4.0")
            .with(UcmaVersion.UNKNOWN, Words.UNKNOWN);

    static final Words<ServerPool.ServerRole> SERVER_ROLE = new Words<>(ServerPool.ServerRole.class)
            .with(ServerPool.ServerRole.FRONT_END, "front-end")
            .with(ServerPool.ServerRole.DIRECTOR, "director");

    static final Words<ServerPool.Edition> EDITION = new Words<>(ServerPool.Edition.class)
            .with(ServerPool.Edition.ENTERPRISE, "enterprise")
            .with(ServerPool.Edition.STANDARD, "standard")
            .with(ServerPool.Edition.UNKNOWN, Words.UNKNOWN);

    static final Words<Provisioning> PROVISIONING = new Words<>(Provisioning.class)
            .with(Provisioning.AUTOMATIC, "automatic")
            .with(Provisioning.MANUAL, "manual")
            .with(Provisioning.UNKNOWN, Words.UNKNOWN);

    static final Words<SupportPool.Purpose> PURPOSE = new Words<>(SupportPool.Purpose.class)
            .with(SupportPool.Purpose.EDGE, "edge")
            .with(SupportPool.Purpose.MEDIATION, "mediation")
            .with(SupportPool.Purpose.SQL, "sql")
            .with(SupportPool.Purpose.FILE_STORE, "file-store")
            .with(SupportPool.Purpose.WEB_APPS, "web-apps")
            .with(SupportPool.Purpose.PSTN_GATEWAY, "pstn-gateway")
            .with(SupportPool.Purpose.OTHER, "other");

    static final Words<Site.Kind> SITE_KIND = new Words<>(Site.Kind.class).with(Site.Kind.CENTRAL, "central")
            .with(Site.Kind.BRANCH, "branch")
            .with(Site.Kind.BACK_COMPAT, "back-compat");

    static final Words<Modality> MODALITY = new Words<>(Modality.class)
            .with(Modality.INSTANT_MESSAGING, "instant-messaging")
            .with(Modality.AUDIO, "audio")
            .with(Modality.VIDEO, "video")
            .with(Modality.CONFERENCING, "conferencing");

    static final Words<Answer> ANSWER = new Words<>(Answer.class).with(Answer.YES, "yes")
            .with(Answer.NO, "no")
            .with(Answer.UNKNOWN, Words.UNKNOWN);

    static final Words<ExchangeUse> EXCHANGE = new Words<>(ExchangeUse.class).with(ExchangeUse.NONE, "none")
            .with(ExchangeUse.WEB_APP, "web-app")
            .with(ExchangeUse.UNIFIED_MESSAGING, "unified-messaging")
            .with(ExchangeUse.UNKNOWN, Words.UNKNOWN);

    static final Words<EndpointKind> ENDPOINT_KIND = new Words<>(EndpointKind.class)
            .with(EndpointKind.APPLICATION, "application")
            .with(EndpointKind.USER, "user");

    static final Words<ManagementTool> TOOL = new Words<>(ManagementTool.class).with(ManagementTool.WMI, "wmi")
            .with(ManagementTool.POWERSHELL, "powershell")
            .with(ManagementTool.UNKNOWN, Words.UNKNOWN);

    /** The word for what nobody has said; it may also be left out. */
    static final String UNKNOWN = "unknown";

    private final Map<E, String> words;
    private final Map<String, E> constants = new LinkedHashMap<>();

    private Words(Class<E> type) {
        words = new EnumMap<>(type);
    }

    private Words<E> with(E constant, String word) {
        words.put(constant, word);
        constants.put(word, constant);
        return this;
    }

    String of(E constant) {
        String word = words.get(constant);
        if (word == null) {
            throw new IllegalArgumentException("The format has no word for " + constant);
        }
        return word;
    }

    @Nullable
    E constant(String word) {
        return constants.get(word);
    }

    /** Every word, for a message. */
    String listed() {
        return String.join(", ", constants.keySet());
    }
}
