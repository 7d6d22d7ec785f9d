package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nexthop.model.Copied;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.RandomTopologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipboardFormatTest {
    private static Copied sample() {
        ElementId note = new ElementId("note-1");
        Drawing drawing = DocumentFormatTest.sample();
        return new Copied(
                drawing.with(drawing.layout().with(new Note(note, new Placement(1, 2), Note.USUAL, "two\nlines"))),
                new TreeSet<>(List.of(note, new ElementId("pool-ivr"))));
    }

    @Test
    void readsWhatItHasWritten() throws Exception {
        assertThat(ClipboardFormat.read(ClipboardFormat.write(sample()))).isEqualTo(sample());
        for (int seed = 0; seed < 100; seed++) {
            Drawing drawing = RandomTopologies.drawing(seed);
            TreeSet<ElementId> ids = new TreeSet<>(
                    new ArrayList<>(drawing.topology().elements()).stream().map(Element::id).toList());
            Copied copied = new Copied(drawing, ids);
            assertThat(ClipboardFormat.read(ClipboardFormat.write(copied))).as("seed %s", seed).isEqualTo(copied);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "hello", "{\"copied\": []}",
            "{\"document\": {\"formatVersion\": 1}}", "{\"copied\": [], \"document\": []}",
            "{\"copied\": {}, \"document\": {\"formatVersion\": 1}}",
            "{\"copied\": [\"gone\"], \"document\": {\"formatVersion\": 1}}",
            "{\"copied\": [\"A b\"], \"document\": {\"formatVersion\": 1}}",
            "{\"copied\": [7], \"document\": {\"formatVersion\": 1}}",
            "{\"copied\": [], \"document\": {\"formatVersion\": 1, \"sites\": {\"s\": {\"name\": \"a\\u202Eb\"}}}}"})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> ClipboardFormat.read(text.getBytes(UTF_8)))
                .isInstanceOf(DocumentRefusedException.class)
                .hasMessageContaining("the clipboard");
    }

    @Test
    void refusesWhatNoFileMayHoldEither() {
        String deep = "{\"copied\": [], \"document\": {\"formatVersion\": 1, \"x\": " + "[".repeat(100)
                + "]".repeat(100) + "}}";
        String large = " ".repeat(JsonParsing.MAX_BYTES + 1);
        assertThatThrownBy(() -> ClipboardFormat.read(deep.getBytes(UTF_8)))
                .isInstanceOf(DocumentRefusedException.class);
        assertThatThrownBy(() -> ClipboardFormat.read(large.getBytes(UTF_8)))
                .isInstanceOf(DocumentRefusedException.class);
    }

    /** Whatever is cut off or changed, the answer is one of the two: what was copied, or a refusal. */
    @Test
    void aTornClipboardIsRefused() throws Exception {
        byte[] whole = ClipboardFormat.write(sample());
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] torn = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ClipboardFormat.read(torn)).isInstanceOf(DocumentRefusedException.class);
        }
    }
}
