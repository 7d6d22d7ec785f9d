package nexthop.ui.handover;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Starts as the designer does, without its window: says what became of the start and, if it is the first, what it is handed. */
final class StartingProgram {
    private StartingProgram() {}

    /** @param arguments the folder, the patience in milliseconds, and files */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Path> files = Arrays.stream(arguments).skip(2).map(file -> Path.of(file).toAbsolutePath()).toList();
        MeetingPlace place = new MeetingPlace(Path.of(arguments[0]), "",
                Duration.ofMillis(Long.parseLong(arguments[1])));
        out.println("ready");
        System.in.read(); // so that several can be let go at the same moment
        Start start = place.start(files);
        out.println(start.getClass().getSimpleName());
        if (start instanceof Start.First(Inbox inbox)) {
            inbox.deliverTo(offer -> {
                if (offer.accept()) {
                    synchronized (out) {
                        offer.files().forEach(out::println);
                    }
                }
            });
            System.in.read();
            inbox.close();
        }
    }
}
