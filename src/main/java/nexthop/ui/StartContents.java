package nexthop.ui;

import java.util.List;
import nexthop.model.Drawing;
import nexthop.ui.start.StartContent;

/** Collects what the start page offers. */
final class StartContents {
    private StartContents() {}

    static StartContent standard() {
        return new StartContent(new StartContent.Matrix(List.of(), List.of()), List.of(),
                new StartContent.Template("sample", "Sample", "", Drawing::empty));
    }
}
