package nexthop.exchange.lync;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Documents written by the vendor's own tools; they are not ours to ship, so tests with them run where they are. */
final class RealDocuments {
    private RealDocuments() {}

    static Path find(String name) {
        return shared("topologies/" + name);
    }

    /** A file beside the checkout, or the test is skipped. */
    static Path shared(String name) {
        String given = System.getProperty("nexthop.shared", "");
        Path found = Path.of(given.isEmpty() ? "shared" : given).resolve(name);
        for (Path at = Path.of("").toAbsolutePath(); !Files.exists(found) && at != null; at = at.getParent()) {
            found = at.resolve("shared").resolve(name);
        }
        assumeTrue(Files.exists(found), name + " is not at hand");
        return found;
    }
}
