package nexthop.ui.problems;

import java.util.List;
import java.util.function.BiPredicate;
import javafx.collections.ObservableList;

/** Brings a long list up to date by changing what lies between its common beginning and end: after one edit, a few rows of thousands. */
final class Splice {
    private Splice() {}

    /**
     * Makes the list hold the values, where it does not hold the same already.
     *
     * @param same whether a value of the list can stay in the place of another
     */
    static <T> void into(ObservableList<T> list, List<? extends T> values, BiPredicate<? super T, ? super T> same) {
        int shorter = Math.min(list.size(), values.size());
        int start = 0;
        while (start < shorter && same.test(list.get(start), values.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && same.test(list.get(list.size() - 1 - end), values.get(values.size() - 1 - end))) {
            end++;
        }
        int removed = list.size() - end - start;
        int added = values.size() - end - start;
        if (removed > list.size() / 2 && added > list.size() / 2) {
            list.setAll(values);
            return;
        }
        int kept = Math.min(removed, added);
        for (int i = start; i < start + kept; i++) {
            if (!same.test(list.get(i), values.get(i))) {
                list.set(i, values.get(i));
            }
        }
        if (removed > kept) {
            list.remove(start + kept, start + removed);
        } else if (added > kept) {
            list.addAll(start + kept, values.subList(start + kept, start + added));
        }
    }
}
