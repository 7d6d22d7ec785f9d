package nexthop.ui.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import nexthop.model.Text;
import nexthop.model.Tick;

/** Who ticks steps off and accepts findings, and by which clock. */
public final class Signature {
    private final InstantSource clock;
    private final Consumer<String> keep;
    private String name;

    /**
     * @param name to begin with
     * @param keep remembers another name
     */
    public Signature(String name, Consumer<String> keep, InstantSource clock) {
        this.name = name;
        this.keep = keep;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /**
     * Signs with another name from now on.
     *
     * @return why the name cannot be taken, as a sentence; empty if it is
     */
    public String rename(String wanted) {
        String objection = Text.objection(wanted.strip()).orElse("");
        if (!objection.isEmpty()) {
            return "The name " + objection + ".";
        }
        if (!wanted.strip().equals(name)) {
            name = wanted.strip();
            keep.accept(name);
        }
        return "";
    }

    public Instant now() {
        return clock.instant();
    }

    /** That a step is done, now, by whoever this is. */
    public Tick tick() {
        return new Tick(name, now());
    }
}
