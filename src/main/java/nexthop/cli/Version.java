package nexthop.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as its archive tells it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Nexthop "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(development)")};
    }
}
