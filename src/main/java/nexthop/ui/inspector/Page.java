package nexthop.ui.inspector;

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

    /** A step of the way to a part. */
    public record Crumb(String label, @Nullable ElementId id) {}

    /**
     * Fields under one heading.
     *
     * @param title may be empty
     */
    public record Section(String title, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    public Page {
        path = List.copyOf(path);
        sections = List.copyOf(sections);
    }

    public Optional<Field> field(String key) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }
}
