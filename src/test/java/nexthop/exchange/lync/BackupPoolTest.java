package nexthop.exchange.lync;

import static nexthop.exchange.lync.Specimens.cluster;
import static nexthop.exchange.lync.Specimens.notes;
import static nexthop.exchange.lync.Specimens.published;
import static nexthop.exchange.lync.Specimens.read;
import static nexthop.exchange.lync.Specimens.service;
import static nexthop.exchange.lync.Specimens.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportResult;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

/** A Front End pool whose registrar depends on another's has that one as its backup pool. */
class BackupPoolTest {
    private static final ElementId FE1 = new ElementId("pool-fe1.contoso.com");
    private static final ElementId FE2 = new ElementId("pool-fe2.contoso.com");

    /** Two Front End pools; what the registrar of each depends on. */
    private static String pair(String first, String second) {
        return published(site("1", "Redmond"), cluster("1", 1, "fe1.contoso.com") + cluster("1", 2, "fe2.contoso.com"),
                service("UserServices", 1, 6, 1, "", "") + service("UserServices", 2, 6, 2, "", "")
                        + service("Registrar", 1, 6, 1, first, "") + service("Registrar", 2, 6, 2, second, ""));
    }

    private static Map<ElementId, PoolReference> backups(Topology topology) {
        Map<ElementId, PoolReference> backups = new TreeMap<>();
        topology.serverPools().forEach((ServerPool pool) -> backups.put(pool.id(), pool.backup()));
        return backups;
    }

    @Test
    void isTakenFromTheRegistrarsAndSaidToBeInferred() throws Exception {
        ImportResult result = read(pair("Registrar 2", "Registrar 1"));

        assertThat(backups(result.topology())).containsEntry(FE1, PoolReference.to(FE2))
                .containsEntry(FE2, PoolReference.to(FE1));
        assertThat(notes(result, Kind.INFERRED)).contains(
                "line 12: fe1.contoso.com has fe2.contoso.com as its backup pool, for its registrar depends on the "
                        + "registrar there.");
    }

    @Test
    void isNotKnownWhereNoRegistrarDependsOnAnother() throws Exception {
        assertThat(backups(read(pair("", "UserServices 2")).topology())).containsEntry(FE1, PoolReference.unknown())
                .containsEntry(FE2, PoolReference.unknown());
    }

    @Test
    void isNeverThePoolItself() throws Exception {
        assertThat(backups(read(pair("Registrar 1", "")).topology())).containsEntry(FE1, PoolReference.unknown());
    }

    @Test
    void isNoDirector() throws Exception {
        String director = published(site("1", "Redmond"),
                cluster("1", 1, "fe1.contoso.com") + cluster("1", 2, "fe2.contoso.com"),
                service("UserServices", 1, 6, 1, "", "") + service("Registrar", 1, 6, 1, "Registrar 2", "")
                        + service("Registrar", 2, 6, 2, "Registrar 1", ""));

        assertThat(backups(read(director).topology())).containsEntry(FE1, PoolReference.unknown())
                .containsEntry(FE2, PoolReference.unknown());
    }

    @Test
    void laidOverADrawingItIsTheOneOfTheDocumentAndElseWhatSomebodySaid() throws Exception {
        Topology silent = read(pair("", "")).topology();
        Topology paired = read(pair("Registrar 2", "Registrar 1")).topology();
        Topology said = silent.with(silent.find(FE1, ServerPool.class).orElseThrow().withBackup(PoolReference.none()));

        assertThat(over(said, silent)).containsEntry(FE1, PoolReference.none());
        assertThat(over(said, paired)).containsEntry(FE1, PoolReference.to(FE2));
        assertThat(over(paired, silent)).containsEntry(FE1, PoolReference.to(FE2));
        assertThat(Reimport.over(Drawing.empty().with(said), paired).changes()).extracting(Reimport.Change::text)
                .containsExactly("Front End pool fe1.contoso.com: backup pool fe2.contoso.com instead of none.",
                        "Front End pool fe2.contoso.com: backup pool fe1.contoso.com instead of not known.");
    }

    @Test
    void aBackupPoolThatIsGoneIsNotKnownAnyMore() throws Exception {
        Topology paired = read(pair("Registrar 2", "Registrar 1")).topology();
        Topology alone = read(published(site("1", "Redmond"), cluster("1", 1, "fe1.contoso.com"),
                service("UserServices", 1, 6, 1, "", "") + service("Registrar", 1, 6, 1, "", ""))).topology();

        assertThat(over(paired, alone)).containsOnlyKeys(FE1).containsEntry(FE1, PoolReference.unknown());
    }

    private static Map<ElementId, PoolReference> over(Topology before, Topology imported) {
        return backups(Reimport.over(Drawing.empty().with(before), imported).drawing().topology());
    }
}
