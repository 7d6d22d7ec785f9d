package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people's changes of one document merge as texts, with nobody's help. */
class DocumentMergeTest {
    @TempDir
    private Path folder;

    private static final Drawing BASE = placed(Drawing.empty()
            .with(Topology.of(List.of(
                    ServerPool.frontEnd(new ElementId("server-fe"), "fe.contoso.com", ServerGeneration.LYNC_2013),
                    ServerPool.frontEnd(new ElementId("server-m"), "m.contoso.com", ServerGeneration.LYNC_2010),
                    pool("pool-b"), pool("pool-m"), pool("pool-y"), application("app-b", "pool-b"),
                    application("app-m", "pool-m"), application("app-y", "pool-y"))).withTitle("Contoso")));

    @Test
    void twoNewPoolsMerge() throws Exception {
        Drawing mine = added(BASE, pool("pool-c"), application("app-c", "pool-c"));
        Drawing theirs = added(BASE, pool("pool-z"), application("app-z", "pool-z"));

        Topology merged = merge(mine, theirs).topology();

        assertThat(merged).isEqualTo(added(mine, pool("pool-z"), application("app-z", "pool-z")).topology());
    }

    @Test
    void aMovedCardAndAChangedNextHopMerge() throws Exception {
        Drawing mine = BASE.with(BASE.layout().with(Map.of(new ElementId("pool-b"), new Placement(500, 500))));
        Drawing theirs = BASE.with(BASE.topology().with(pool("pool-b").withNextHop(new ElementId("server-m"))));

        assertThat(merge(mine, theirs)).isEqualTo(new Drawing(theirs.topology(), mine.layout()));
    }

    @Test
    void oneNextHopSetToTwoPoolsIsAConflict() throws Exception {
        Drawing mine = BASE.with(BASE.topology().with(pool("pool-b").withNextHop(new ElementId("server-m"))));
        Drawing theirs = BASE.with(BASE.topology().with(pool("pool-b").withNextHop(null)));

        assertThat(conflicts(mine, theirs)).isPositive();
    }

    private Drawing merge(Drawing mine, Drawing theirs) throws Exception {
        assertThat(conflicts(mine, theirs)).isZero();
        return DocumentFormat.read(Files.readAllBytes(folder.resolve("mine")), "merged").drawing();
    }

    /** The exit status of git's merge, which leaves the merged text in “mine”. */
    private int conflicts(Drawing mine, Drawing theirs) throws Exception {
        Files.write(folder.resolve("mine"), DocumentFormat.write(mine));
        Files.write(folder.resolve("base"), DocumentFormat.write(BASE));
        Files.write(folder.resolve("theirs"), DocumentFormat.write(theirs));
        try {
            Process git = new ProcessBuilder("git", "merge-file", "mine", "base", "theirs").directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), UTF_8);
            int status = git.waitFor();
            assertThat(status).as(said).isBetween(0, 127);
            return status;
        } catch (IOException e) {
            assumeTrue(false, "git is not here: " + e.getMessage());
            throw e;
        }
    }

    private static ApplicationPool pool(String id) {
        return ApplicationPool.named(new ElementId(id), id + ".contoso.com", UcmaVersion.UCMA_4_0)
                .withNextHop(new ElementId("server-fe"));
    }

    private static Application application(String id, String pool) {
        return Application.named(new ElementId(id), new ElementId(pool), "urn:application:" + id, 5061);
    }

    private static Drawing added(Drawing drawing, Element... elements) {
        return placed(drawing.with(drawing.topology().with(List.of(elements))));
    }

    private static Drawing placed(Drawing drawing) {
        Drawing placed = drawing;
        for (Element element : drawing.topology().elements()) {
            if (placed.layout().place(element.id()).isEmpty()) {
                placed = placed.with(placed.layout().with(Map.of(element.id(), new Placement(10, 20))));
            }
        }
        return placed;
    }
}
