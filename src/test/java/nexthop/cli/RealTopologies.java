package nexthop.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Documents written by the vendor's own tools; they are not ours to ship, so tests with them run where they are. */
final class RealTopologies {
    private RealTopologies() {}

    static Path find(String name) {
        Path at = Path.of(System.getProperty("nexthop.shared", "shared"))
                .toAbsolutePath()
                .resolve("topologies")
                .resolve(name);
        for (Path up = Path.of("").toAbsolutePath(); !Files.exists(at) && up != null; up = up.getParent()) {
            at = up.resolve("shared/topologies").resolve(name);
        }
        assumeTrue(Files.exists(at), name + " is not at hand");
        return at;
    }
}
