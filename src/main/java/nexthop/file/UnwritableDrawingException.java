package nexthop.file;

import java.io.IOException;
import java.util.Optional;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/** A drawing holds what no file may hold, such as a name with a control character, so it would not open again. */
public final class UnwritableDrawingException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable ElementId element;

    UnwritableDrawingException(String sentence, @Nullable ElementId element) {
        super(sentence);
        this.element = element;
    }

    /** The element that holds it, if it is one. */
    public Optional<ElementId> element() {
        return Optional.ofNullable(element);
    }
}
