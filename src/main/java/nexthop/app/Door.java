package nexthop.app;

import java.nio.file.Path;
import java.util.List;
import nexthop.cli.Opener;
import nexthop.cli.Terminal;
import nexthop.cli.WithoutWindow;
import nexthop.ui.DesignerApplication;
import nexthop.ui.handover.Inbox;
import nexthop.ui.handover.MeetingPlace;
import nexthop.ui.handover.Start;
import org.jspecify.annotations.Nullable;

/** Has the designer that runs take files over or, if none does, opens the window; answers in text where there is no display. */
final class Door implements Opener {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    private final Terminal terminal;
    private @Nullable Start start;

    Door(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean handOver(List<Path> files) {
        if (!Display.isThere() || Boolean.getBoolean(DesignerApplication.EXIT_AFTER_FIRST_FRAME)) {
            return false;
        }
        start = MeetingPlace.ofUser().start(files);
        if (start instanceof Start.HandedOver) {
            terminal.say("The Nexthop window that is open already takes it; --new-window opens another.");
            return true;
        }
        return false;
    }

    @Override
    public int open(List<String> files) {
        if (!Display.isThere()) {
            return answer("There is no display", files);
        }
        try (Inbox inbox = inbox()) {
            DesignerApplication.launch(files.stream().map(file -> Path.of(file).toAbsolutePath()).toList(), inbox);
            return 0;
        } catch (UnsupportedOperationException e) {
            return answer("There is no display that can be used", files);
        }
    }

    /** Where later starts hand their files over; null if they cannot. */
    private @Nullable Inbox inbox() {
        if (start == null && !Boolean.getBoolean(DesignerApplication.EXIT_AFTER_FIRST_FRAME)) {
            start = MeetingPlace.ofUser().startApart();
        }
        if (start instanceof Start.Apart(String why)) {
            LOG.log(System.Logger.Level.DEBUG, "A window of its own: " + why);
        }
        return start instanceof Start.First(Inbox inbox) ? inbox : null;
    }

    private int answer(String reason, List<String> files) {
        if (files.isEmpty()) {
            return WithoutWindow.run(terminal, reason, null);
        }
        return files.stream().mapToInt(file -> WithoutWindow.run(terminal, reason, file)).max().orElseThrow();
    }
}
