package nexthop.model;

import java.util.Optional;

/**
 * The generations of the server product, oldest first; the order of the constants is the order of the generations.
 *
 * <p>The service versions 5 to 8 are those of the topology document's {@code ServiceVersion}; the OCS generations have none that is
 * documented.
 */
public enum ServerGeneration {
    OCS_2007("OCS 2007", 0), OCS_2007_R2("OCS 2007 R2", 0), LYNC_2010("Lync Server 2010", 5), LYNC_2013(
            "Lync Server 2013", 6), SFB_2015("Skype for Business 2015", 7), SFB_2019("Skype for Business 2019", 8);

    private final String label;
    private final int serviceVersion;

    ServerGeneration(String label, int serviceVersion) {
        this.label = label;
        this.serviceVersion = serviceVersion;
    }

    /** The product's name as people of the field write it. */
    public String label() {
        return label;
    }

    /** The {@code ServiceVersion} of this generation's services in a topology document; 0 for OCS, where none is known. */
    public int serviceVersion() {
        return serviceVersion;
    }

    /** Whether this is one of the Office Communications Server generations, which know no Central Management Store. */
    public boolean isOcs() {
        return compareTo(LYNC_2010) < 0;
    }

    public boolean isOlderThan(ServerGeneration other) {
        return compareTo(other) < 0;
    }

    public boolean isNewerThan(ServerGeneration other) {
        return compareTo(other) > 0;
    }

    /** The generation whose services bear this version in a topology document, if it is a known one (5 to 8). */
    public static Optional<ServerGeneration> ofServiceVersion(int version) {
        for (ServerGeneration generation : values()) {
            if (!generation.isOcs() && generation.serviceVersion == version) {
                return Optional.of(generation);
            }
        }
        return Optional.empty();
    }
}
