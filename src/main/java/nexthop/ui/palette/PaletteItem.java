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

    /** What else people call it or part of it, and so may look for it by; names, short forms and kinds, separated by blanks. */
    String words();

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
        public String words() {
            return switch (generation) {
                case OCS_2007 -> "OCS R1 Office Communications Server ";
                case OCS_2007_R2 -> "OCS R2 Office Communications Server ";
                case LYNC_2010 -> "LS2010 Lync ";
                case LYNC_2013 -> "LS2013 Lync ";
                case SFB_2015 -> "SfB Skype ";
                case SFB_2019 -> "SfB Skype ";
            } + "server FE SE EE Standard Enterprise edition "
                    + (generation.isOcs() ? "" : "SBA survivable branch appliance director registrar home");
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
        public String words() {
            return "UCMA trusted application pool server TAP bot IVR middle tier "
                    + (ucma == UcmaVersion.UCMA_1_0 || ucma == UcmaVersion.UCMA_2_0 ? "OCS legacy" : "");
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
        APPLICATION("Application", "on a trusted application pool", "trusted service URN port GRUU UCMA"), ENDPOINT(
                "Endpoint", "of an application",
                "contact object SIP address URI trusted application line number"), COMPUTER("Computer", "of any pool",
                        "server machine host node FQDN trusted application"), USERS("Users", "homed on a server pool",
                                "people accounts mailboxes home");

        private final String label;
        private final String caption;
        private final String words;

        NewPart(String label, String caption, String words) {
            this.label = label;
            this.caption = caption;
            this.words = words;
        }

        @Override
        public String words() {
            return words;
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
        SITE("Site", "", "location central branch office data centre center place"), BACK_COMPAT_SITE("BackCompatSite",
                "merged from OCS", "legacy merge site backward compatible"), MANAGEMENT_STORE(
                        "Central Management Store", "", "CMS XDS database topology replication"), DOMAIN_CONTROLLER(
                                "Domain controller", "", "DC AD DS Active Directory LDAP"), SUPPORT_POOL(
                                        "Supporting pool", "Edge, Mediation, SQL",
                                        "access reverse proxy gateway PSTN trunk back end database witness archiving monitoring"
                                                + " office web apps persistent chat conferencing");

        private final String label;
        private final String caption;
        private final String words;

        NewSurrounding(String label, String caption, String words) {
            this.label = label;
            this.caption = caption;
            this.words = words;
        }

        @Override
        public String words() {
            return words;
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
