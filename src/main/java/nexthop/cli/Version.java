package nexthop.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as its archive tells it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Nexthop " + (number().isEmpty() ? "(development)" : number())};
    }

    /** For example {@code 1.2.0}; empty if this is no archive. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("");
    }
}
