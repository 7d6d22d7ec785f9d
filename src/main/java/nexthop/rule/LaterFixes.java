package nexthop.rule;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fixes that are worked out when somebody first looks at them. To find the better next hops of thousands of pools takes longer than to
 * find what is wrong with them, and a person looks at those of a few. Immutable to whoever looks, from any thread.
 */
final class LaterFixes extends AbstractList<Fix> {
    private final RuleContext.Source source;
    private final Function<RuleContext, List<Fix>> work;
    private volatile @Nullable List<Fix> known;

    /** @param work to be done in a context of the source's topology, whichever one that is */
    LaterFixes(RuleContext.Source source, Function<RuleContext, List<Fix>> work) {
        this.source = source;
        this.work = work;
    }

    /** The same fixes, in a list that never changes. */
    static List<Fix> keep(List<Fix> fixes) {
        return fixes instanceof LaterFixes ? fixes : List.copyOf(fixes);
    }

    /** The fixes of the same finding in another topology, where there may be other next hops to choose from. */
    static List<Fix> in(RuleContext context, List<Fix> fixes) {
        return fixes instanceof LaterFixes later ? context.later(later.work) : fixes;
    }

    @Override
    public Fix get(int index) {
        return known().get(index);
    }

    @Override
    public int size() {
        return known().size();
    }

    private List<Fix> known() {
        List<Fix> fixes = known;
        return fixes == null ? workedOut() : fixes;
    }

    /** A context is for one thread at a time. */
    private List<Fix> workedOut() {
        synchronized (source) {
            List<Fix> fixes = known;
            if (fixes == null) {
                fixes = List.copyOf(work.apply(source.context()));
                known = fixes;
            }
            return fixes;
        }
    }
}
