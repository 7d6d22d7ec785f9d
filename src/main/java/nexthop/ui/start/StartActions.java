package nexthop.ui.start;

import java.nio.file.Path;

/** What the start page can set off. */
public interface StartActions {
    void newTopology();

    void open();

    void open(Path file);

    void importTopology();

    void begin(StartContent.Template template);

    void begin(StartContent.Lesson lesson);

    /** Takes a file that is no longer there off the list. */
    void forget(Path file);
}
