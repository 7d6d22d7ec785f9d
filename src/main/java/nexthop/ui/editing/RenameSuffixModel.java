package nexthop.ui.editing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import nexthop.edit.EditRefusedException;
import nexthop.edit.RenameSuffix;
import nexthop.model.Pool;
import nexthop.model.Shown;
import nexthop.ui.session.DocumentSession;

/** A domain suffix and the one to put in its place, with what that would change, as it is typed. */
public final class RenameSuffixModel {
    /**
     * What would happen.
     *
     * @param renamings the names that would change
     * @param sentence how many there are, or why it cannot be done
     * @param possible whether there is anything to do and it can be done
     */
    public record Preview(List<RenameSuffix.Renaming> renamings, String sentence, boolean possible) {
        public Preview {
            renamings = List.copyOf(renamings);
        }
    }

    private final DocumentSession session;
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(
            new Preview(List.of(), "", false));

    public RenameSuffixModel(DocumentSession session) {
        this.session = session;
        from.set(commonSuffix());
        from.subscribe(_ -> look());
        to.subscribe(_ -> look());
    }

    public StringProperty fromProperty() {
        return from;
    }

    public StringProperty toProperty() {
        return to;
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** @return whether it took effect */
    public boolean rename() {
        return preview.get().possible() && session.perform(edit());
    }

    private RenameSuffix edit() {
        return new RenameSuffix(from.get().strip(), to.get().strip());
    }

    private void look() {
        preview.set(looked());
    }

    private Preview looked() {
        if (to.get().isBlank()) {
            return new Preview(List.of(), "Type the suffix that is to take its place.", false);
        }
        try {
            List<RenameSuffix.Renaming> renamings = edit().renamings(session.drawing());
            return renamings.isEmpty()
                    ? new Preview(renamings, "No name ends with " + Shown.plain(from.get().strip()) + ".", false)
                    : new Preview(renamings, Shown.count(renamings.size(), "name") + " will change.", true);
        } catch (EditRefusedException refused) {
            return new Preview(List.of(), String.valueOf(refused.getMessage()), false);
        }
    }

    /** What most pools' names end with after their first label. */
    private String commonSuffix() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Pool pool : session.drawing().topology().pools()) {
            int dot = pool.fqdn().indexOf('.');
            if (dot > 0 && dot < pool.fqdn().length() - 1) {
                counts.merge(pool.fqdn().substring(dot + 1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }
}
