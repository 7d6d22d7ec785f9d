package nexthop.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    private @Nullable OpenDocument shown;
    private DocumentFiles files;
    private Settings settings;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        settings = Settings.at(folder.resolve("settings"));
        files = new DocumentFiles(DocumentStore.onDisk(), work, settings, answers, () -> shown,
                opened -> shown = opened);
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

        onFx(() -> files.begin(Drawing.empty(), "Other"));
        onFx(() -> files.open(written));
        assertThat(shown().session().drawing()).isEqualTo(contoso);
    }

    @Test
    void changesAreNotLeftWithoutAQuestion() throws Exception {
        onFx(() -> files.begin(contoso, "Contoso"));
        OpenDocument changed = shown();
        onFx(() -> changed.session().perform(new SetTitle("Rename", "Changed")));

        answers.unsaved = Questions.Unsaved.CANCEL;
        onFx(() -> files.begin(Drawing.empty(), "Other"));
        assertThat(shown()).isSameAs(changed);

        answers.unsaved = Questions.Unsaved.DISCARD;
        onFx(() -> files.begin(Drawing.empty(), "Other"));
        assertThat(shown()).isNotSameAs(changed);
        assertThat(answers.asked).isEqualTo(2);
    }

    @Test
    void anUnchangedDocumentIsLeftWithoutAQuestion() throws Exception {
        onFx(() -> files.begin(contoso, "Contoso"));
        onFx(() -> files.begin(Drawing.empty(), "Other"));

        assertThat(answers.asked).isZero();
        assertThat(shown().name()).isEqualTo("Other");
    }

    @Test
    void savingBeforeLeavingLeavesOnlyOnceItIsSaved() throws Exception {
        onFx(() -> files.beginUnsaved(contoso, "Contoso"));
        OpenDocument changed = shown();
        answers.unsaved = Questions.Unsaved.SAVE;

        answers.target = folder.resolve("no such folder").resolve("contoso.nexthop.json");
        onFx(() -> files.begin(Drawing.empty(), "Other"));
        assertThat(shown()).as("not saved, not left").isSameAs(changed);
        assertThat(answers.failures).hasSize(1);
        assertThat(changed.session().unsavedProperty().get()).isTrue();

        answers.target = null;
        onFx(() -> files.begin(Drawing.empty(), "Other"));
        assertThat(shown()).as("no name chosen, not left").isSameAs(changed);

        answers.target = folder.resolve("contoso.nexthop.json");
        onFx(() -> files.begin(Drawing.empty(), "Other"));
        assertThat(shown().name()).isEqualTo("Other");
        assertThat(folder.resolve("contoso.nexthop.json")).exists();
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

    /** Answers as the test says. */
    private static final class Answers implements Questions {
        @Nullable
        Path target;
        Unsaved unsaved = Unsaved.CANCEL;
        Conflict conflict = Conflict.CANCEL;
        boolean replace = true;
        int asked;
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
            asked++;
            return unsaved;
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
