package nexthop.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.Contoso;
import nexthop.model.Copied;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

class PasteElementsTest {
    private static final ElementId NOTE = new ElementId("note-1");
    private final Drawing contoso = new Drawing(Contoso.unmerged(),
            new Layout(new TreeMap<>(Map.of(Contoso.R2, new Placement(10, 20), Contoso.OLD, new Placement(300, 20),
                    Contoso.LYNC_2013, new Placement(600, 20), Contoso.STORE, new Placement(600, 300))))
                    .with(new Note(NOTE, new Placement(0, 500), Note.USUAL, "Plan B")));

    private static Copied copy(Drawing drawing, ElementId... ids) {
        return Copying.of(drawing.topology(), drawing.layout(), List.of(ids));
    }

    private static PasteElements paste(Copied copied) {
        return new PasteElements("Paste", copied, PasteElements.OFFSET, PasteElements.OFFSET, null);
    }

    private static <T extends Element> T pasted(Pasting pasting, Class<T> type) {
        List<T> found = pasting.pasted()
                .stream()
                .flatMap(id -> pasting.drawing().topology().find(id, type).stream())
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aCopyStandsTwentyPixelsOffUnderNamesOfItsOwn() {
        Pasting pasting = paste(copy(contoso, Contoso.OLD)).on(contoso);

        ApplicationPool pool = pasted(pasting, ApplicationPool.class);
        assertThat(pool.fqdn()).isEqualTo("ivr-old-copy.contoso.com");
        assertThat(pasting.drawing().layout().place(pool.id())).contains(new Placement(320, 40));
        assertThat(pasted(pasting, Computer.class).fqdn()).isEqualTo("ivr1-copy.contoso.com");
        assertThat(pasted(pasting, Computer.class).owner()).isEqualTo(pool.id());
        assertThat(pasted(pasting, Endpoint.class).sipAddress()).isEqualTo("sip:help-copy@contoso.com");
        assertThat(pasted(pasting, Application.class).applicationId()).isEqualTo("urn:application:ivr");
        assertThat(pasted(pasting, Application.class).port()).isEqualTo(6000);
    }

    @Test
    void leavesEverythingThatWasThereAsItWas() {
        Drawing after = paste(copy(contoso, Contoso.OLD, Contoso.REDMOND, NOTE)).apply(contoso);

        contoso.topology()
                .elements()
                .forEach(element -> assertThat(after.topology().element(element.id())).contains(element));
        contoso.layout().places().forEach((id, place) -> assertThat(after.layout().place(id)).contains(place));
        assertThat(after.layout().note(NOTE)).isEqualTo(contoso.layout().note(NOTE));
    }

    @Test
    void countsFurtherCopiesAndNeverCopiesTheEnding() {
        Drawing once = paste(copy(contoso, Contoso.OLD)).apply(contoso);
        Pasting twice = paste(copy(contoso, Contoso.OLD)).on(once);
        ElementId copy = once.topology().poolsNamed("ivr-old-copy.contoso.com").getFirst().id();
        Pasting ofTheCopy = paste(copy(once, copy)).on(twice.drawing());

        assertThat(pasted(twice, ApplicationPool.class).fqdn()).isEqualTo("ivr-old-copy2.contoso.com");
        assertThat(pasted(ofTheCopy, ApplicationPool.class).fqdn()).isEqualTo("ivr-old-copy3.contoso.com");
    }

    @Test
    void aNameThatIsFreeIsKept() {
        Copied cut = copy(contoso, Contoso.OLD);
        Drawing without = new RemoveElements("Cut", Set.of(Contoso.OLD)).apply(contoso);

        Drawing back = paste(cut).apply(without);

        assertThat(back.topology()).isEqualTo(contoso.topology());
    }

    @Test
    void keepsLinksAmongTheCopied() {
        Drawing bent = contoso.with(
                contoso.layout().withBends(new LinkEnds(Contoso.OLD, Contoso.R2), List.of(new Placement(100, 100))));
        Pasting pasting = paste(copy(bent, Contoso.OLD, Contoso.R2)).on(bent);

        ApplicationPool pool = pasted(pasting, ApplicationPool.class);
        ServerPool hop = pasted(pasting, ServerPool.class);
        assertThat(hop.fqdn()).isEqualTo("ocsr2-pool-copy.contoso.com");
        assertThat(pool.nextHop()).isEqualTo(hop.id());
        assertThat(pasted(pasting, Endpoint.class).home()).isEqualTo(PoolReference.to(hop.id()));
        assertThat(pasting.drawing().layout().bends(new LinkEnds(pool.id(), hop.id())))
                .containsExactly(new Placement(120, 120));
        assertThat(pasting.remarks()).isEmpty();
    }

    @Test
    void keepsWhatItRefersToWhereThatIsThere() {
        assertThat(pasted(paste(copy(contoso, Contoso.OLD)).on(contoso), ApplicationPool.class).nextHop())
                .isEqualTo(Contoso.R2);
        assertThat(pasted(paste(copy(contoso, Contoso.LYNC_2013)).on(contoso), ServerPool.class).site())
                .isEqualTo(Contoso.REDMOND);
    }

    @Test
    void dropsWhatItRefersToInAnotherDrawingAndSaysSo() {
        Pasting pasting = paste(copy(contoso, Contoso.OLD)).on(Drawing.empty());

        ApplicationPool pool = pasted(pasting, ApplicationPool.class);
        assertThat(pool.fqdn()).isEqualTo("ivr-old.contoso.com");
        assertThat(pool.nextHop()).isNull();
        assertThat(pasted(pasting, Endpoint.class).home()).isEqualTo(PoolReference.unknown());
        assertThat(pasting.remarks())
                .contains("ivr-old.contoso.com lost its next hop: ocsr2-pool.contoso.com is not in this drawing.");
    }

    @Test
    void findsTheSamePoolInAnotherDrawingByItsName() {
        ElementId other = new ElementId("pool-7");
        Drawing target = Drawing.empty()
                .with(Topology.of(List.of(ServerPool.frontEnd(other, "OCSR2-pool.contoso.com", null))));
        Pasting pasting = paste(copy(contoso, Contoso.OLD)).on(target);

        assertThat(pasted(pasting, ApplicationPool.class).nextHop()).isEqualTo(other);
    }

    @Test
    void aSiteComesWithItsMembersAndTheOneStoreStaysTheOne() {
        Drawing sized = contoso.with(contoso.layout()
                .withExtent(Contoso.REDMOND, new Extent(700, 700))
                .withCollapsed(List.of(Contoso.REDMOND)));
        Pasting pasting = paste(copy(sized, Contoso.REDMOND)).on(sized);

        Site site = pasted(pasting, Site.class);
        assertThat(site.name()).isEqualTo("Redmond-copy");
        assertThat(site.siteId()).isNull();
        assertThat(pasted(pasting, ServerPool.class).site()).isEqualTo(site.id());
        assertThat(pasting.drawing().topology().managementStores()).hasSize(1);
        assertThat(pasting.drawing().layout().extent(site.id())).contains(new Extent(700, 700));
        assertThat(pasting.drawing().layout().isCollapsed(site.id())).isTrue();
        assertThat(pasting.remarks())
                .containsExactly("There is a Central Management Store already, so CMS was left out.");
    }

    @Test
    void thereIsNeverASecondBackCompatSite() {
        Drawing merged = new MergeLegacyPools("Merge").apply(contoso);
        ElementId site = merged.topology().backCompatSite().orElseThrow().id();
        Pasting pasting = paste(copy(merged, site)).on(merged);

        assertThat(pasting.drawing().topology().sites()).hasSameSizeAs(merged.topology().sites());
        assertThat(pasted(pasting, ServerPool.class).site()).isEqualTo(site);
        assertThat(pasting.remarks()).isNotEmpty();
    }

    @Test
    void aPartGoesOntoWhatIsChosenOrBackToItsOwner() {
        Copied application = copy(contoso, Contoso.OLD_APPLICATION);
        Pasting beside = paste(application).on(contoso);
        assertThat(pasted(beside, Application.class).owner()).isEqualTo(Contoso.OLD);
        assertThat(pasted(beside, Application.class).applicationId()).isEqualTo("urn:application:ivr-copy");
        assertThat(pasted(beside, Application.class).port()).isEqualTo(6001);

        ElementId other = new ElementId("pool-other");
        Drawing two = contoso.with(contoso.topology()
                .with(ApplicationPool.named(other, "b.contoso.com", nexthop.model.UcmaVersion.UCMA_4_0)));
        Pasting elsewhere = new PasteElements("Paste", application, 20, 20, other).on(two);
        assertThat(pasted(elsewhere, Application.class).owner()).isEqualTo(other);
        assertThat(pasted(elsewhere, Application.class).applicationId()).isEqualTo("urn:application:ivr");
        Pasting wrong = new PasteElements("Paste", application, 20, 20, Contoso.R2).on(two);
        assertThat(pasted(wrong, Application.class).owner()).isEqualTo(Contoso.OLD);
    }

    @Test
    void aPartWithoutAnOwnerIsRefusedWithItsName() {
        Copied computer = copy(contoso, new ElementId("computer-ivr1"));

        assertThatThrownBy(() -> paste(computer).apply(Drawing.empty())).isInstanceOf(EditRefusedException.class)
                .hasMessage("ivr1.contoso.com was left out: there is nothing here that it could belong to.");
    }

    @Test
    void pastingNothingIsRefused() {
        assertThatThrownBy(() -> paste(copy(contoso)).apply(contoso)).isInstanceOf(EditRefusedException.class)
                .hasMessage("There is nothing to paste.");
    }

    @Test
    void copiesNotes() {
        Pasting pasting = paste(copy(contoso, NOTE)).on(contoso);

        ElementId id = pasting.pasted().getFirst();
        assertThat(id).isNotEqualTo(NOTE);
        assertThat(pasting.drawing().layout().note(id))
                .contains(new Note(id, new Placement(20, 520), Note.USUAL, "Plan B"));
        assertThat(pasting.drawing().topology()).isSameAs(contoso.topology());
    }

    @Test
    void theNamesInACertificateFollowThePool() {
        ApplicationPool old = contoso.topology().find(Contoso.OLD, ApplicationPool.class).orElseThrow();
        Drawing known = contoso.with(contoso.topology()
                .with(old.withFacts(old.facts()
                        .withCertificate(new Certificate("IVR-old.contoso.com",
                                new TreeSet<>(Set.of("ivr-old.contoso.com", "other.contoso.com"))))
                        .withAuthorizedHost("ivr-old.contoso.com"))));
        ApplicationPool copy = pasted(paste(copy(known, Contoso.OLD)).on(known), ApplicationPool.class);

        assertThat(copy.facts().certificate().subject()).isEqualTo("ivr-old-copy.contoso.com");
        assertThat(copy.facts().certificate().alternativeNames()).containsExactly("ivr-old-copy.contoso.com",
                "other.contoso.com");
        assertThat(copy.facts().authorizedHost()).isEqualTo("ivr-old-copy.contoso.com");
    }

    @Test
    void aLongNameIsCutSoThatItsLabelStaysOne() {
        ElementId id = new ElementId("pool-long");
        String label = "x".repeat(63);
        Drawing drawing = Drawing.empty()
                .with(Topology.of(List.of(ServerPool.frontEnd(id, label + ".contoso.com", null))));

        assertThat(pasted(paste(copy(drawing, id)).on(drawing), ServerPool.class).fqdn())
                .isEqualTo("x".repeat(58) + "-copy.contoso.com");
    }

    /** The invariants of a paste on anything: new ids, no reference into nowhere, names nobody else bears. */
    @Test
    void anyPasteHoldsTogether() {
        for (int seed = 0; seed < 200; seed++) {
            Drawing from = RandomTopologies.drawing(seed);
            Drawing to = RandomTopologies.drawing(seed + (seed % 3 == 0 ? 0 : 1));
            Collection<Element> all = from.topology().elements();
            if (all.isEmpty()) {
                continue;
            }
            List<ElementId> some = all.stream().map(Element::id).filter(id -> id.hashCode() % 3 == 0).toList();
            Copied copied = Copying.of(from.topology(), from.layout(), some);
            Pasting pasting;
            try {
                pasting = paste(copied).on(to);
            } catch (EditRefusedException refused) {
                continue;
            }
            Topology after = pasting.drawing().topology();
            assertThat(after.elements().size() + pasting.drawing().layout().notes().size()).as("seed %s", seed)
                    .isEqualTo(to.topology().elements().size() + to.layout().notes().size() + pasting.pasted().size());
            Set<String> before = new HashSet<>();
            to.topology().pools().forEach(pool -> before.add(pool.fqdn().toLowerCase(java.util.Locale.ROOT)));
            for (ElementId id : pasting.pasted()) {
                Element element = after.element(id).orElse(null);
                if (element != null) {
                    assertThat(References.of(element)).as("seed %s", seed).allMatch(after::contains);
                }
                if (element instanceof Part part) {
                    assertThat(after.contains(part.owner())).isTrue();
                }
                if (element instanceof ServerPool pool) {
                    assertThat(before).doesNotContain(pool.fqdn().toLowerCase(java.util.Locale.ROOT));
                }
            }
            for (PoolPair cut : after.interopCuts()) {
                assertThat(after.contains(cut.first()) && after.contains(cut.second())).isTrue();
            }
        }
    }
}
