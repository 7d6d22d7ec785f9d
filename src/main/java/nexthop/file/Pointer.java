package nexthop.file;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The way to a value in a JSON text (RFC 6901); spelled out only when somebody asks. */
record Pointer(@Nullable Pointer parent, String name) {
    static final Pointer ROOT = new Pointer(null, "");

    Pointer to(String member) {
        return new Pointer(this, member);
    }

    Pointer to(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        Deque<String> names = new ArrayDeque<>();
        for (Pointer step = this; step.parent != null; step = step.parent) {
            names.push("/" + step.name.replace("~", "~0").replace("/", "~1"));
        }
        return String.join("", names);
    }
}
