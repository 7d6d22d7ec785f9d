package nexthop.ui;

import nexthop.knowledge.Lesson;

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

    void closeDocument();

    void quit();

    void find();

    void showKeys();

    void about();

    void begin(Lesson lesson);

    void showGlossary();
}
