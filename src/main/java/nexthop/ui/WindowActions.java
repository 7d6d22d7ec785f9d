package nexthop.ui;

import javafx.beans.value.ObservableBooleanValue;
import nexthop.knowledge.Lesson;
import nexthop.ui.command.Finder;

/** What the window itself does for a command, beyond what the open document does. */
interface WindowActions {
    void newTopology();

    void open();

    void importTopology();

    void importEndpoints();

    void pasteEndpoints();

    void setVersions();

    void save();

    void saveAs();

    void exportPicture();

    void exportPlan();

    void exportFindings();

    /** Closes the tab at hand. */
    void closeDocument();

    void closeOtherTabs();

    void showStartPage();

    /** Goes to another tab; after the last comes the first. */
    void stepTab(int by);

    /** Whether there are tabs to choose between. */
    ObservableBooleanValue severalTabs();

    void quit();

    /** Lets the user type what is looked for. */
    void find(Finder.Scope scope);

    /** Goes on among the things found last, so many further. */
    void findNext(int by);

    void showKeys();

    void about();

    void begin(Lesson lesson);

    void showGlossary();
}
