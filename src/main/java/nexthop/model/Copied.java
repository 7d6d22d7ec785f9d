package nexthop.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Elements and notes of a drawing, taken out of it to be set down again there or in another one.
 *
 * @param drawing what is copied, and, bare, what it refers to: pasting finds that again where it is there
 * @param ids the elements and notes that are copied, all of them in the drawing
 */
public record Copied(Drawing drawing, SortedSet<ElementId> ids) {

    /** @throws IllegalArgumentException if the drawing has no element or note of one of the ids */
    public Copied {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        for (ElementId id : ids) {
            if (!drawing.topology().contains(id) && drawing.layout().note(id).isEmpty()) {
                throw new IllegalArgumentException("What is copied is in the drawing: " + id);
            }
        }
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** What is copied and does not belong to something else that is: a pool, but not its computers. */
    public List<ElementId> outermost() {
        return ids.stream()
                .filter(id -> drawing.topology()
                        .find(id, Part.class)
                        .filter(part -> ids.contains(part.owner()))
                        .isEmpty())
                .toList();
    }

    /** The names of {@link #outermost}, and the texts of the notes. */
    public List<String> names() {
        return outermost().stream()
                .map(id -> drawing.topology()
                        .element(id)
                        .map(Element::name)
                        .or(() -> drawing.layout().note(id).map(Note::text))
                        .orElse(""))
                .filter(name -> !name.isBlank())
                .toList();
    }
}
