package nexthop.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nexthop.edit.SetTitle;
import nexthop.file.DocumentFormat;
import nexthop.file.DocumentStore;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DocumentFilesTest {
    @TempDir
    Path folder;

    private final Answers answers = new Answers();
    private final BackgroundWork work = new BackgroundWork();
    private final Drawing contoso = new Drawing(Contoso.unmerged(), Layout.empty());
    private final Shelf shelf = new Shelf();
    private DocumentFiles files;
    private Settings settings;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        settings = Settings.at(folder.resolve("settings"));
        files = new DocumentFiles(DocumentStore.onDisk(), work, settings, answers, shelf);
    }

    @AfterEach
    void end() {
        work.close();
    }

    /** Runs something on the application thread and waits until the work it set off is done. */
    private void onFx(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> work.running().isEmpty()).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private OpenDocument shown() {
        OpenDocument shown = shelf.current();
        assertThat(shown).isNotNull();
        return shown;
    }

    @Test
    void whatIsSavedCanBeOpenedAgain() throws Exception {
        answers.target = folder.resolve("contoso");
        onFx(() -> files.beginUnsaved(contoso, "Contoso"));
        onFx(files::save);

        Path written = folder.resolve("contoso" + DocumentFormat.EXTENSION);
        assertThat(written).exists();
        assertThat(shown().session().unsavedProperty().get()).isFalse();
        assertThat(shown().name()).isEqualTo("contoso");
        assertThat(settings.recentFiles()).containsExactly(written);

        shelf.documents.clear();
        onFx(() -> files.open(written));
        assertThat(shown().session().drawing()).isEqualTo(contoso);
    }

    private boolean leaves(OpenDocument... leaving) throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        onFx(() -> files.beforeLeaving(List.of(leaving), () -> left.set(true)));
        return left.get();
    }

    private OpenDocument changed(String name) throws Exception {
        onFx(() -> files.begin(contoso, name));
        onFx(() -> shown().session().perform(new SetTitle("Rename", "Changed")));
        return shown();
    }

    @Test
    void changesAreNotLeftWithoutAQuestion() throws Exception {
        OpenDocument changed = changed("Contoso");

        answers.unsaved = Questions.Unsaved.CANCEL;
        assertThat(leaves(changed)).isFalse();

        answers.unsaved = Questions.Unsaved.DISCARD;
        assertThat(leaves(changed)).isTrue();
        assertThat(answers.asked).containsExactly("Contoso", "Contoso");
    }

    @Test
    void beginningAnotherDocumentAsksNothingAndKeepsTheFirst() throws Exception {
        OpenDocument changed = changed("Contoso");
        onFx(() -> files.begin(Drawing.empty(), "Other"));

        assertThat(answers.asked).isEmpty();
        assertThat(shown().name()).isEqualTo("Other");
        assertThat(shelf.documents).containsExactly(changed, shown());
        assertThat(changed.session().unsavedProperty().get()).isTrue();
    }

    @Test
    void anUnchangedDocumentIsLeftWithoutAQuestion() throws Exception {
        onFx(() -> files.begin(contoso, "Contoso"));

        assertThat(leaves(shown())).isTrue();
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void eachChangedDocumentIsAskedAboutInSightAndCancelKeepsThemAll() throws Exception {
        OpenDocument first = changed("First");
        onFx(() -> files.begin(contoso, "Unchanged"));
        OpenDocument unchanged = shown();
        OpenDocument second = changed("Second");

        answers.inTurn.addAll(List.of(Questions.Unsaved.DISCARD, Questions.Unsaved.CANCEL));
        assertThat(leaves(first, unchanged, second)).isFalse();
        assertThat(answers.asked).containsExactly("First", "Second");
        assertThat(shown()).as("the question was about what is in sight").isSameAs(second);
        assertThat(shelf.documents).containsExactly(first, unchanged, second);
        assertThat(first.session().unsavedProperty().get()).as("given up only if all may go").isTrue();

        answers.inTurn.addAll(List.of(Questions.Unsaved.DISCARD, Questions.Unsaved.DISCARD));
        assertThat(leaves(first, unchanged, second)).isTrue();
    }

    @Test
    void savingBeforeLeavingLeavesOnlyOnceItIsSaved() throws Exception {
        onFx(() -> files.beginUnsaved(contoso, "Contoso"));
        OpenDocument changed = shown();
        answers.unsaved = Questions.Unsaved.SAVE;

        answers.target = folder.resolve("no such folder").resolve("contoso.nexthop.json");
        assertThat(leaves(changed)).as("not saved, not left").isFalse();
        assertThat(answers.failures).hasSize(1);
        assertThat(changed.session().unsavedProperty().get()).isTrue();

        answers.target = null;
        assertThat(leaves(changed)).as("no name chosen, not left").isFalse();

        answers.target = folder.resolve("contoso.nexthop.json");
        assertThat(leaves(changed)).isTrue();
        assertThat(folder.resolve("contoso.nexthop.json")).exists();
    }

    @Test
    void aFileThatIsOpenAlreadyIsGoneToAndKeepsItsChanges() throws Exception {
        Path file = folder.resolve("contoso.nexthop.json");
        answers.target = file;
        onFx(() -> files.beginUnsaved(contoso, "Contoso"));
        onFx(files::save);
        OpenDocument first = shown();
        onFx(() -> first.session().perform(new SetTitle("Rename", "Changed")));
        onFx(() -> files.begin(Drawing.empty(), "Other"));

        onFx(() -> files.open(folder.resolve(".").resolve("contoso.nexthop.json")));
        assertThat(shown()).isSameAs(first);
        assertThat(shelf.documents).hasSize(2);

        onFx(() -> {
            shelf.documents.remove(first);
            files.open(file);
            files.open(file); // before the first has been read
        });
        assertThat(shelf.documents).hasSize(2);
        assertThat(shown().session().drawing()).isEqualTo(contoso);
    }

    @Test
    void twoTabsNeverWriteTheSameFile() throws Exception {
        Path file = folder.resolve("contoso.nexthop.json");
        answers.target = file;
        onFx(() -> files.beginUnsaved(contoso, "Contoso"));
        onFx(files::save);
        byte[] written = Files.readAllBytes(file);

        onFx(() -> files.begin(Drawing.empty(), "Other"));
        onFx(files::saveAs);
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
        assertThat(answers.failures).singleElement().asString().contains("another tab");
    }

    @Test
    void aFileThatIsNoDocumentLeavesTheOpenOneAlone() throws Exception {
        onFx(() -> files.begin(contoso, "Contoso"));
        OpenDocument before = shown();
        Path broken = Files.writeString(folder.resolve("broken.nexthop.json"), "{\"formatVersion\": 1,\n  oops");

        onFx(() -> files.open(broken));

        assertThat(shown()).isSameAs(before);
        assertThat(answers.failures).singleElement().asString().contains("broken.nexthop.json");
        assertThat(settings.recentFiles()).isEmpty();
    }

    @Test
    void aFileChangedBySomebodyElseIsNotOverwrittenUnasked() throws Exception {
        Path file = folder.resolve("shared.nexthop.json");
        answers.target = file;
        onFx(() -> files.beginUnsaved(contoso, "Contoso"));
        onFx(files::save);
        byte[] theirs = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("help@", "info@")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file, theirs);
        onFx(() -> shown().session().perform(new SetTitle("Rename", "Mine")));

        answers.conflict = Questions.Conflict.CANCEL;
        onFx(files::save);
        assertThat(Files.readAllBytes(file)).isEqualTo(theirs);
        assertThat(shown().session().unsavedProperty().get()).isTrue();

        answers.conflict = Questions.Conflict.OVERWRITE;
        onFx(files::save);
        assertThat(Files.readString(file)).contains("Mine").contains("help@");
    }

    @Test
    void anExistingFileIsReplacedOnlyIfTheUserSaysSo() throws Exception {
        Path there = Files.writeString(folder.resolve("there.nexthop.json"), "precious");
        answers.target = folder.resolve("there"); // typed without the ending, so no file chooser has warned
        onFx(() -> files.beginUnsaved(contoso, "Contoso"));

        answers.replace = false;
        onFx(files::saveAs);
        assertThat(there).hasContent("precious");

        answers.replace = true;
        onFx(files::saveAs);
        assertThat(Files.readString(there)).contains("formatVersion");
    }

    /** Keeps the documents in a row. */
    private static final class Shelf implements OpenDocuments {
        final List<OpenDocument> documents = new ArrayList<>();
        private @Nullable OpenDocument current;

        @Override
        public @Nullable OpenDocument current() {
            return current;
        }

        @Override
        public List<OpenDocument> all() {
            return List.copyOf(documents);
        }

        @Override
        public void show(OpenDocument document) {
            current = document;
            if (!documents.contains(document)) {
                documents.add(document);
            }
        }
    }

    /** Answers as the test says. */
    private static final class Answers implements Questions {
        @Nullable
        Path target;
        Unsaved unsaved = Unsaved.CANCEL;
        Conflict conflict = Conflict.CANCEL;
        boolean replace = true;
        final Deque<Unsaved> inTurn = new ArrayDeque<>();
        final List<String> asked = new ArrayList<>();
        final List<String> failures = new ArrayList<>();

        @Override
        public Optional<Path> fileToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToSave(String suggested) {
            assertThat(suggested).endsWith(DocumentFormat.EXTENSION);
            return Optional.ofNullable(target);
        }

        @Override
        public Unsaved unsaved(String document) {
            asked.add(document);
            return inTurn.isEmpty() ? unsaved : inTurn.remove();
        }

        @Override
        public Conflict conflict(String sentence) {
            return conflict;
        }

        @Override
        public boolean replace(Path file) {
            return replace;
        }

        @Override
        public void failed(String headline, String sentence) {
            failures.add(headline + ": " + sentence);
        }

        @Override
        public void note(String sentence) {}
    }
}
