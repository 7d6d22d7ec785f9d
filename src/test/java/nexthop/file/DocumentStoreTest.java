package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nexthop.file.SaveFailedException.Reason;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.RandomTopologies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTest {
    private final DocumentStore store = DocumentStore.onDisk();
    private final Drawing sample = DocumentFormatTest.sample();
    private final Drawing renamed = sample.with(sample.topology().withTitle("Fabrikam"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("contoso.nexthop.json");
    }

    @Test
    void savesOpensAndSavesAgain() throws Exception {
        OpenedDocument saved = store.saveAs(Document.of(sample), file);
        OpenedDocument opened = store.open(file);

        assertThat(opened).usingRecursiveComparison().isEqualTo(saved);
        assertThat(opened.drawing()).isEqualTo(sample);
        assertThat(opened.readOnlyReason()).isEmpty();
        assertThat(opened.lineOf(new ElementId("pool-ivr"))).hasValue(4);

        OpenedDocument again = store.save(opened, renamed);

        assertThat(again.drawing()).isEqualTo(renamed);
        assertThat(store.open(file).drawing()).isEqualTo(renamed);
        assertThat(store.save(again, sample).drawing()).isEqualTo(sample);
    }

    @Test
    void knowsTheLinesOfWhatItSaved() throws Exception {
        OpenedDocument saved = store.saveAs(Document.of(sample), file);
        OpenedDocument less = store.save(saved,
                sample.with(sample.topology()
                        .without(List.of(new ElementId("pool-ivr")))
                        .without(List.of(new ElementId("app-ivr"), new ElementId("endpoint-help")))));

        assertThat(less.lineOf(new ElementId("pool-ivr"))).isEmpty();
        assertThat(less.lineOf(new ElementId("server-fe2013"))).isPresent();
        assertThat(Files.readAllLines(file).get(less.lineOf(new ElementId("server-fe2013")).getAsInt() - 1))
                .contains("server-fe2013");
    }

    @Test
    void refusesToOverwriteAnotherProgramsChanges() throws Exception {
        OpenedDocument opened = store.saveAs(Document.of(sample), file);
        assertThat(store.isUnchanged(opened)).isTrue();
        Files.writeString(file, Files.readString(file).replace("Redmond", "Seattle"));

        SaveFailedException failure = failure(() -> store.save(opened, renamed));

        assertThat(failure.reason()).isEqualTo(Reason.CHANGED_OUTSIDE);
        assertThat(store.isUnchanged(opened)).isFalse();
        assertThat(store.open(file).drawing().topology().sites().getFirst().name()).isEqualTo("Seattle");

        store.saveAs(opened.document().with(renamed), file);
        assertThat(store.open(file).drawing()).isEqualTo(renamed);
    }

    @Test
    void aDrawingThatWouldNotOpenAgainIsNotSaved() throws Exception {
        OpenedDocument opened = store.saveAs(Document.of(sample), file);
        Drawing wrong = sample
                .with(sample.topology().with(sample.topology().sites().getFirst().withName("Redmond\u202Etxt")));

        SaveFailedException failure = failure(() -> store.save(opened, wrong));

        assertThat(failure.reason()).isEqualTo(Reason.DRAWING_REFUSED);
        assertThat(failure).hasMessageContaining("“Redmond⟨U+202E⟩txt”")
                .hasMessageContaining("writing direction control U+202E")
                .hasCauseInstanceOf(UnwritableDrawingException.class);
        assertThat(store.open(file).drawing()).isEqualTo(sample);
    }

    @Test
    void aNewerFileIsNotWrittenOver() throws Exception {
        store.saveAs(Document.of(sample), file);
        String newer = Files.readString(file)
                .replace("\"formatVersion\": 1", "\"formatVersion\": 2,\n  \"forecast\": true");
        Files.writeString(file, newer);
        OpenedDocument opened = store.open(file);

        assertThat(opened.readOnlyReason()).isPresent();
        assertThat(failure(() -> store.save(opened, renamed)).reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(failure(() -> store.saveAs(opened.document(), file)).reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(file).hasContent(newer);

        Path copy = folder.resolve("copy.nexthop.json");
        OpenedDocument saved = store.saveAs(opened.document().with(renamed), copy);
        assertThat(saved.readOnlyReason()).isEmpty();
        assertThat(Files.readString(copy)).contains("\"formatVersion\": 1", "\"forecast\": true");
    }

    @Test
    void whatItDoesNotKnowSurvivesRemovalAndUndoAcrossASave() throws Exception {
        store.saveAs(Document.of(sample), file);
        String foreign = Files.readString(file)
                .replace("\"name\": \"Redmond\"", "\"name\": \"Redmond\",\n      \"phone\": \"555\"");
        Files.writeString(file, foreign);
        OpenedDocument opened = store.open(file);
        Drawing without = Drawing.empty().with(sample.layout());

        OpenedDocument emptied = store.save(opened, without);
        assertThat(Files.readString(file)).doesNotContain("phone");
        store.save(emptied, opened.drawing());

        assertThat(file).hasContent(foreign);
    }

    @Test
    void refusesWhatIsNoFile() throws Exception {
        assertThat(refusal(file).getMessage()).isEqualTo(file + ": There is no such file.");
        assertThat(refusal(folder)).hasMessageContaining("This is not a file.");
    }

    @Test
    @Timeout(10)
    @DisabledOnOs(OS.WINDOWS)
    void refusesAPipeWithoutWaitingForIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertThat(refusal(pipe)).hasMessageContaining("This is not a file.");
    }

    @Test
    void refusesAHugeFileBeforeReadingIt() throws Exception {
        for (long size : new long[]{33L << 20, 1L << 31}) {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(size);
            }
            FaultyDisk disk = new FaultyDisk();
            DocumentRefusedException refusal = catchThrowableOfType(DocumentRefusedException.class,
                    () -> new DocumentStore(disk).open(file));

            assertThat(refusal).hasMessageContaining("longer than 32 MiB");
            assertThat(disk.operations()).doesNotContain("read");
        }
    }

    @Test
    void refusalsNameTheFileAndItsLine() throws Exception {
        Files.writeString(file, "{\n  \"formatVersion\": 1,\n  \"sites\": []\n}\n");

        DocumentRefusedException refusal = refusal(file);

        assertThat(refusal).hasMessage(file + ":3:12: “sites” must be an object, but is a list. (at /sites)");
        assertThat(refusal.file()).isEqualTo(file.toString());
    }

    @Test
    void openingSweepsWhatACrashLeftBehind() throws Exception {
        store.saveAs(Document.of(sample), file);
        Path left = Files.writeString(folder.resolve("." + file.getFileName() + ".0123456789abcdef.tmp"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        store.open(file);

        assertThat(left).doesNotExist();
    }

    @Test
    void opensThroughALinkAndKeepsTheLink() throws Exception {
        store.saveAs(Document.of(sample), file);
        Path link = folder.resolve("link.nexthop.json");
        try {
            Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }

        OpenedDocument opened = store.open(link);
        store.save(opened, renamed);

        assertThat(opened.file()).isEqualTo(link);
        assertThat(link).isSymbolicLink();
        assertThat(store.open(file).drawing()).isEqualTo(renamed);
    }

    @Test
    void savesAndOpensALargeDrawing() throws Exception {
        Drawing large = RandomTopologies.drawing(5, 2_000);
        store.saveAs(Document.of(large), file);

        assertThat(large.topology().elements().size()).isGreaterThan(4_000);
        assertThat(store.open(file).drawing()).isEqualTo(large);
        assertThat(new String(Files.readAllBytes(file), UTF_8)).endsWith("}\n");
    }

    private DocumentRefusedException refusal(Path path) {
        DocumentRefusedException refusal = catchThrowableOfType(DocumentRefusedException.class, () -> store.open(path));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private interface Saving {
        OpenedDocument run() throws SaveFailedException;
    }

    private static SaveFailedException failure(Saving saving) {
        SaveFailedException failure = catchThrowableOfType(SaveFailedException.class, saving::run);
        assertThat(failure).isNotNull();
        return failure;
    }
}
