package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program that saves, for tests to kill or to starve. It needs the JDK and this package only.
 *
 * <p>{@code forever safe|plain TARGET BASE} saves one generation of the base text after the other and prints the number of each when it
 * is saved. {@code once TARGET SIZE} saves so many bytes and prints what came of it.
 */
final class SavingProcess {
    /** What stands in the base text for the number of its generation. */
    static final String GENERATION = "@generation@";

    private SavingProcess() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "forever" -> saveForever(arguments[1].equals("safe"), Path.of(arguments[2]), Path.of(arguments[3]));
            case "once" -> saveOnce(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void saveForever(boolean safe, Path target, Path base) throws IOException {
        SafeWriter writer = SafeWriter.onDisk();
        byte[] text = Files.readAllBytes(base);
        PrintStream out = System.out;
        for (int generation = 1;; generation++) {
            byte[] content = content(text, generation);
            if (safe) {
                writer.write(target, content);
            } else {
                Files.write(target, content);
            }
            out.println(generation);
            out.flush();
        }
    }

    /** The base text of a generation, whose number has as many digits as the mark it replaces. */
    static byte[] content(byte[] base, int generation) {
        byte[] mark = GENERATION.getBytes(UTF_8);
        byte[] content = base.clone();
        int at = content.length - mark.length;
        while (!Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
            at--;
        }
        for (int digit = mark.length - 1, rest = generation; digit >= 0; digit--, rest /= 10) {
            content[at + digit] = (byte) ('0' + rest % 10);
        }
        return content;
    }

    private static void saveOnce(Path target, int size) {
        try {
            SafeWriter.onDisk().write(target, new byte[size]);
            System.out.println("saved");
        } catch (SaveFailedException e) {
            System.out.println(e.reason() + " " + e.getMessage());
        }
    }

    /** The command that runs this program, to be followed by its arguments. */
    static List<String> command() {
        String classPath = classes(SafeWriter.class) + System.getProperty("path.separator")
                + classes(SavingProcess.class);
        return new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath, SavingProcess.class.getName()));
    }

    private static Path classes(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
