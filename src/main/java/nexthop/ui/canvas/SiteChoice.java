package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nexthop.edit.AssignSite;
import nexthop.edit.EditSequence;
import nexthop.layout.Card;
import nexthop.layout.FreeSpot;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Shown;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * The sites that what is selected can belong to, for choosing one from a list. What is moved to another site stands there at a free spot;
 * what is taken off its site stands beside it.
 */
record SiteChoice(CanvasModel model, List<Element> members, boolean someLocked) {

    static SiteChoice of(CanvasModel model) {
        List<Element> members = new ArrayList<>();
        boolean locked = false;
        for (ElementId id : model.selection().state().elements()) {
            Optional<Element> member = model.topology()
                    .element(id)
                    .filter(element -> element instanceof Pool || element instanceof ManagementStore);
            if (member.isPresent() && model.layout().isLocked(id)) {
                locked = true;
            } else {
                member.ifPresent(members::add);
            }
        }
        return new SiteChoice(model, List.copyOf(members), locked);
    }

    boolean isEmpty() {
        return members.isEmpty() || model.topology().sites().isEmpty();
    }

    /** Why there is nothing to choose. */
    String objection() {
        if (members.isEmpty()) {
            return someLocked
                    ? "Locked. Unlock it to move it to another site."
                    : "Select the pools that are to belong to another site.";
        }
        return "There is no site yet. Add one first.";
    }

    String title() {
        return "Site of " + what();
    }

    private String what() {
        return members.size() == 1 ? Shown.plain(members.getFirst().name()) : members.size() + " elements";
    }

    List<Chooser.Choice> choices() {
        List<Chooser.Choice> choices = new ArrayList<>();
        for (Site site : model.topology().sites()) {
            boolean theirs = members.stream().allMatch(member -> site.id().equals(siteOf(member)));
            choices.add(new Chooser.Choice(Shown.plain(site.name()), theirs ? "where it is now" : "",
                    () -> move(site.id(), " to " + site.name())));
        }
        if (members.stream().anyMatch(member -> siteOf(member) != null)) {
            choices.add(new Chooser.Choice("No site", "takes it off its site", () -> move(null, " off its site")));
        }
        return choices;
    }

    private static @Nullable ElementId siteOf(Element element) {
        return switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
    }

    private void move(@Nullable ElementId site, String where) {
        Set<ElementId> moved = new LinkedHashSet<>();
        members.stream()
                .filter(member -> site == null ? siteOf(member) != null : !site.equals(siteOf(member)))
                .forEach(member -> moved.add(member.id()));
        if (moved.isEmpty()) {
            return;
        }
        String label = "Move " + what() + where;
        AssignSite assigning = new AssignSite(label, moved, site);
        if (model.perform(new EditSequence(label, List.of(assigning, model.placing(label, places(assigning)))))) {
            moved.stream().findFirst().ifPresent(model.camera()::reveal);
        }
    }

    private Map<ElementId, Placement> places(AssignSite assigning) {
        Drawing after = assigning.apply(new Drawing(model.topology(), model.layout()));
        FreeSpot room = FreeSpot.on(model.sheet());
        Optional<Point> there = Optional.ofNullable(assigning.site())
                .flatMap(model.sheet()::boundsOf)
                .map(Rect::center)
                .map(middle -> middle.plus(-Card.WIDTH / 2.0, -Card.HEIGHT / 2.0));
        Map<ElementId, Placement> places = new TreeMap<>();
        for (ElementId id : assigning.members()) {
            Point wanted = there.or(() -> model.layout().place(id).map(place -> new Point(place.x(), place.y())))
                    .orElse(new Point(0, 0));
            Placement spot = room.near(wanted, assigning.site());
            places.put(id, spot);
            after.topology().element(id).ifPresent(member -> room.take(member, spot));
        }
        return places;
    }
}
