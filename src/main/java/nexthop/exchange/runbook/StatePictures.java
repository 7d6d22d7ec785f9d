package nexthop.exchange.runbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.exchange.picture.Changed;
import nexthop.exchange.picture.Marks;
import nexthop.exchange.picture.Picture;
import nexthop.exchange.picture.SvgPicture;
import nexthop.layout.Arrangement;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.scenario.Playback;

/**
 * The pictures of the states a plan goes through. All cover the same part of the sheet, and nothing moves from one to the next, so
 * that they can be compared.
 *
 * <p>A drawing with more cards than can be read on paper is not drawn as a whole: only the {@link Neighbourhood} of the plan is,
 * arranged anew. This also bounds the size of the page.
 */
final class StatePictures {
    private final Playback playback;
    private final Neighbourhood neighbourhood;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Rect area;

    StatePictures(Playback playback, Neighbourhood neighbourhood) {
        this.playback = playback;
        this.neighbourhood = neighbourhood;
        List<Layout> layouts = layouts();
        Rect all = new Rect(0, 0, 0, 0);
        for (int n = 0; n <= playback.length(); n++) {
            boolean same = n > 0 && playback.state(n).equals(playback.state(n - 1));
            Sheet sheet = same ? sheets.getLast() : Sheet.of(playback.graph(n), layouts.get(n));
            sheets.add(sheet);
            if (!sheet.cards().isEmpty()) {
                all = all.width() == 0 ? sheet.bounds() : all.union(sheet.bounds());
            }
        }
        this.area = all;
    }

    /** Whether something that is drawn differs from the state before. */
    boolean isChanged(int n) {
        return n > 0 && !changed(n).isNothing();
    }

    /** The state after n steps as an element of the page. */
    String svg(int n, List<Finding> findings, String title) {
        Sheet sheet = sheets.get(n);
        Picture picture = Picture.of(sheet).covering(area).with(Marks.of(sheet, findings));
        return SvgPicture.inline(n == 0 ? picture : picture.with(changed(n)), "s" + n + "-", title);
    }

    private Changed changed(int n) {
        Playback.Change change = playback.changed(n);
        Set<ElementId> things = new HashSet<>();
        for (ElementId id : change.elements()) {
            Neighbourhood.card(playback.graph(n), id)
                    .or(() -> sheets.get(n).frame(id).map(frame -> frame.site()))
                    .filter(thing -> sheets.get(n).boundsOf(thing).isPresent())
                    .ifPresent(things::add);
        }
        Sheet sheet = sheets.get(n);
        return new Changed(things,
                Set.copyOf(change.relations().stream().filter(relation -> sheet.link(relation).isPresent()).toList()));
    }

    private List<Layout> layouts() {
        int last = playback.length();
        List<Layout> own = new ArrayList<>();
        boolean complete = !neighbourhood.isPart();
        for (int n = 0; n <= last && complete; n++) {
            Drawing state = playback.state(n);
            own.add(state.layout());
            complete = Arrangement.complete(state) == state.layout();
        }
        if (complete) {
            return own;
        }
        Layout common = neighbourhood.isPart() ? arrangedPart() : Arrangement.complete(playback.state(last));
        List<Layout> alike = new ArrayList<>();
        for (int n = 0; n <= last; n++) {
            alike.add(common);
        }
        return alike;
    }

    /** Places for what is drawn of a drawing too large, and for nothing else. */
    private Layout arrangedPart() {
        Topology end = playback.graph(playback.length()).topology();
        Set<ElementId> sites = new TreeSet<>();
        List<Element> part = new ArrayList<>();
        for (ElementId id : neighbourhood.drawn()) {
            Element element = end.element(id).orElseThrow();
            part.add(element);
            ElementId site = switch (element) {
                case Pool pool -> pool.site();
                case ManagementStore store -> store.site();
                default -> null;
            };
            if (site != null) {
                sites.add(site);
            }
        }
        for (ElementId site : sites) {
            end.element(site).ifPresent(part::add);
        }
        Map<ElementId, Placement> places = new TreeMap<>(Arrangement.anew(Topology.of(part)).places());
        places.keySet().retainAll(neighbourhood.drawn());
        return Layout.empty().with(places);
    }
}
