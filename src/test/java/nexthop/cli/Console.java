package nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs command lines within this process, and keeps what they printed. */
final class Console {
    private final Path folder;
    private final List<List<String>> opened = new ArrayList<>();
    private final List<List<Path>> handedOver = new ArrayList<>();
    private boolean windowIsOpen;

    Console(Path folder) {
        this.folder = folder;
    }

    /** What a command answered. */
    record Answer(int exitCode, byte[] outBytes, byte[] errBytes) {
        String out() {
            return new String(outBytes, StandardCharsets.UTF_8);
        }

        String err() {
            return new String(errBytes, StandardCharsets.UTF_8);
        }

        /** The output as JSON, once it is found to keep to the schema it names. */
        JsonNode json() {
            JsonNode json = JsonMapper.shared().readTree(out());
            String schema = json.get("$schema").asString().replace("urn:nexthop:schema:", "");
            try (InputStream in = Console.class.getResourceAsStream("/assets/schema/" + schema + ".schema.json")) {
                String text = new String(Objects.requireNonNull(in, schema).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(JsonMapper.shared().readTree(text).get("$id").asString())
                        .isEqualTo(json.get("$schema").asString());
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text, InputFormat.JSON)
                        .validate(out(), InputFormat.JSON)).isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return json;
        }

        /** The same answer, once nothing in it is found to be able to steer a terminal. */
        Answer safe() {
            for (String text : List.of(out(), err())) {
                text.codePoints().forEach(point -> {
                    boolean steers = point < 0x20 && point != '\n' || point >= 0x7F && point <= 0x9F
                            || Character.getType(point) == Character.FORMAT;
                    assertThat(steers).as("U+%04X in %s", point, text).isFalse();
                });
            }
            return this;
        }
    }

    Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = CommandLineInterface.run(arguments, Terminal.of(out, err, folder), new Opener() {
            @Override
            public boolean handOver(List<Path> files) {
                if (windowIsOpen) {
                    handedOver.add(files);
                }
                return windowIsOpen;
            }

            @Override
            public int open(List<String> files) {
                opened.add(files);
                return 0;
            }
        });
        return new Answer(exitCode, out.toByteArray(), err.toByteArray());
    }

    /** What windows were asked to open, one after the other. */
    List<List<String>> opened() {
        return opened;
    }

    /** From now on there is a window that takes files over. */
    void openWindow() {
        windowIsOpen = true;
    }

    /** What the window that is open was handed, one time after the other. */
    List<List<Path>> handedOver() {
        return handedOver;
    }
}
