package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * What the inspector shows about one subject.
 *
 * @param subject tells subjects apart; the same as long as the same thing is spoken of
 * @param path the things this one is part of, outermost first, and itself last
 * @param caption what kind of thing it is
 */
public record Page(String subject, List<Crumb> path, String title, String caption, List<Section> sections) {

    /** The subject of the page about the whole topology. */
    static final String TOPOLOGY = "topology";

    /** A step of the way to a part; without an id, the way back to what is selected. */
    public record Crumb(String label, @Nullable ElementId id) {}

    /**
     * Fields under one heading.
     *
     * @param title may be empty
     * @param folded whether the fields are hidden until the heading is opened; one section of a page at most
     */
    public record Section(String title, List<Field> fields, boolean folded) {
        public Section {
            fields = List.copyOf(fields);
        }

        /** Fields that are always seen. */
        Section(String title, List<Field> fields) {
            this(title, fields, false);
        }
    }

    public Page {
        path = List.copyOf(path);
        sections = List.copyOf(sections);
    }

    /** This page, with a way back to the page it was reached from unless it has one. */
    Page reachedFrom(Page selected) {
        boolean known = path.stream()
                .anyMatch(crumb -> crumb.id() != null && crumb.id().value().equals(selected.subject()));
        if (known || selected.subject().equals(TOPOLOGY)) {
            return this;
        }
        List<Crumb> longer = new ArrayList<>(path);
        longer.addFirst(new Crumb(selected.title(), null));
        return new Page(subject, longer, title, caption, sections);
    }

    public Optional<Field> field(String key) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }
}
