package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nexthop.model.Drawing;
import nexthop.model.RandomTopologies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that saves without a pause is killed at a random moment, again and again; what is left must be a whole document no older
 * than the last save it reported. The number of kills is the system property {@code nexthop.kills}.
 */
@DisabledOnOs(OS.WINDOWS) // the status of a killed process tells the kill only where there are signals
class SaveKillTest {
    private static final int KILLS = Integer.getInteger("nexthop.kills", 60);
    private static final int KILLED = 128 + 9;
    private static final int CONTROL_KILLS = 60;

    private final DocumentStore store = DocumentStore.onDisk();
    private final Random random = new Random(20_260_101);

    @TempDir
    private Path folder;

    private Path target;
    private Path base;
    private byte[] text;

    /** A document of some 900 kB whose title is the number of its generation. */
    @BeforeEach
    void document() throws IOException {
        Drawing drawing = RandomTopologies.drawing(2, 1_600);
        String named = new String(
                DocumentFormat.write(drawing.with(drawing.topology().withTitle(SavingProcess.GENERATION))), UTF_8);
        target = folder.resolve("contoso.nexthop.json");
        base = Files.writeString(folder.resolve("base"), named);
        text = named.getBytes(UTF_8);
    }

    @Test
    void aKilledSaveLeavesAWholeDocument() throws Exception {
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Files.write(target, SavingProcess.content(text, 0));
            int reported = killWhileSaving("safe");

            List<Path> left = temporaries();
            unfinished += left.size();
            age(left);
            Drawing found = store.open(target).drawing();
            int generation = Integer.parseInt(found.topology().title());
            assertThat(generation).as("kill %s", kill).isBetween(reported, reported + 1);
            assertThat(Files.readAllBytes(target)).as("kill %s", kill)
                    .isEqualTo(SavingProcess.content(text, generation));
            assertThat(temporaries()).as("left behind by kill %s", kill).isEmpty();
        }
        System.getLogger(SaveKillTest.class.getName())
                .log(System.Logger.Level.INFO, "{0} of {1} kills came in the middle of a save", unfinished, KILLS);
        assertThat(unfinished).as("kills in the middle of a save, of %s", KILLS).isPositive();
    }

    /** The same kills tear the file of a writer that writes in place; else the test above would prove nothing. */
    @Test
    void theSameKillsTearAFileWrittenInPlace() throws Exception {
        int torn = 0;
        for (int kill = 0; kill < CONTROL_KILLS && torn < 2; kill++) {
            Files.write(target, SavingProcess.content(text, 0));
            int reported = killWhileSaving("plain");
            byte[] left = Files.readAllBytes(target);
            boolean whole = Arrays.equals(left, SavingProcess.content(text, reported))
                    || Arrays.equals(left, SavingProcess.content(text, reported + 1));
            torn += whole ? 0 : 1;
        }
        assertThat(torn).isEqualTo(2);
    }

    /** @return the number of the last generation reported as saved */
    private int killWhileSaving(String how) throws Exception {
        List<String> command = SavingProcess.command();
        command.addAll(List.of("forever", how, target.toString(), base.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String last = lines.readLine();
            LockSupport.parkNanos(random.nextLong(50_000_000));
            process.toHandle().destroyForcibly(); // which, unlike the process, leaves us what it has said
            for (String line = last; line != null; line = lines.readLine()) {
                last = line;
            }
            assertThat(process.waitFor()).as("the status of a killed process").isEqualTo(KILLED);
            return Integer.parseInt(last);
        }
    }

    /** Lets what a kill left behind grow old, so that opening the document removes it. */
    private static void age(List<Path> left) throws IOException {
        for (Path temporary : left) {
            Files.setLastModifiedTime(temporary, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
    }

    private List<Path> temporaries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(path -> path.toString().endsWith(".tmp")).toList());
        }
    }
}
