package nexthop.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class SpliceTest {
    private final ObservableList<String> list = FXCollections.observableArrayList();
    private final AtomicInteger touched = new AtomicInteger();

    private void become(List<String> values) {
        Splice.into(list, values, String::equals);
    }

    @Test
    void makesAnyListOfAnyOther() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            List<String> values = new ArrayList<>(list);
            for (int change = random.nextInt(4); change >= 0; change--) {
                switch (random.nextInt(6)) {
                    case 0 -> values.clear();
                    case 1, 2, 3 -> values.add(random.nextInt(values.size() + 1), "v" + random.nextInt(9));
                    default -> {
                        if (!values.isEmpty()) {
                            values.remove(random.nextInt(values.size()));
                        }
                    }
                }
            }
            become(values);
            assertThat(list).isEqualTo(values);
        }
    }

    @Test
    void leavesWhatIsTheSameWhereItIs() {
        List<String> many = IntStream.range(0, 1_000).mapToObj(String::valueOf).toList();
        list.setAll(many);
        list.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                touched.addAndGet(change.getAddedSize() + change.getRemovedSize());
            }
        });

        become(many);
        assertThat(touched).hasValue(0);

        List<String> changed = new ArrayList<>(many);
        changed.set(500, "other");
        changed.remove(700);
        changed.add(300, "new");
        become(changed);
        assertThat(list).isEqualTo(changed);
        changed.remove(0);
        touched.set(0);
        become(changed);
        assertThat(list).isEqualTo(changed);
        assertThat(touched).hasValue(1);
    }
}
