package nexthop.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();

    private static Request read(ByteBuffer bytes) throws IOException {
        ByteBuffer head = bytes.duplicate().limit(Request.HEAD);
        int length = Request.length(head);
        assertThat(bytes.remaining() - Request.HEAD).isEqualTo(length);
        return Request.of(bytes.slice(Request.HEAD, length));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Request request = new Request(List.of(ROOT.resolve("a b").resolve("Übersicht 東京 🐍.nexthop.json"),
                ROOT.resolve("line\nbreak"), ROOT));
        assertThat(read(request.bytes())).isEqualTo(request);
        assertThat(read(new Request(List.of()).bytes()).files()).isEmpty();
    }

    @Test
    void pathsMustBeAbsolute() {
        assertThatThrownBy(() -> new Request(List.of(Path.of("relative.json"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Request.of(body("relative.json"))).isInstanceOf(Request.RefusedException.class)
                .hasMessageContaining("absolute");
    }

    @Test
    void thereIsALimitToEverything() throws IOException {
        List<Path> many = Collections.nCopies(Request.MOST_FILES, ROOT.resolve("a"));
        assertThat(read(new Request(many).bytes()).files()).hasSize(Request.MOST_FILES);
        assertThatThrownBy(() -> new Request(Collections.nCopies(Request.MOST_FILES + 1, ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Request(List.of(ROOT.resolve("a".repeat(Request.LONGEST_PATH)))).bytes())
                .isInstanceOf(IOException.class);
        Path long1 = ROOT.resolve("a".repeat(60_000));
        assertThatThrownBy(() -> new Request(Collections.nCopies(20, long1)).bytes()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Request.of(ByteBuffer.allocate(4).putShort((short) 0xFFFF).clear()))
                .isInstanceOf(Request.RefusedException.class)
                .hasMessageContaining("too many");
        assertThatThrownBy(() -> Request.length(head(1, Request.LARGEST + 1))).hasMessageContaining("too long");
        assertThatThrownBy(() -> Request.length(head(1, -1))).hasMessageContaining("too long");
        assertThat(Request.length(head(1, Request.LARGEST))).isEqualTo(Request.LARGEST);
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatThrownBy(() -> Request.length(head(2, 2))).isInstanceOf(Request.RefusedException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void whatIsNoTextOrNoPathIsRefused() {
        byte[] torn = {0, 1, 0, 2, '/', (byte) 0xC3};
        assertThatThrownBy(() -> Request.of(ByteBuffer.wrap(torn))).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Request.of(body(ROOT + "a\0b"))).isInstanceOf(Request.RefusedException.class);
        assertThatThrownBy(() -> new Request(List.of(ROOT.resolve("\uD800"))).bytes())
                .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
    }

    @Test
    void everyTornMessageIsRefused() throws IOException {
        ByteBuffer whole = new Request(List.of(ROOT.resolve("one.json"), ROOT.resolve("two.json"))).bytes();
        ByteBuffer body = whole.slice(Request.HEAD, whole.limit() - Request.HEAD);
        for (int end = 0; end < body.limit(); end++) {
            ByteBuffer torn = body.slice(0, end);
            assertThatThrownBy(() -> Request.of(torn)).isInstanceOf(Request.RefusedException.class);
        }
        ByteBuffer longer = ByteBuffer.allocate(body.limit() + 1).put(body.duplicate()).clear();
        assertThatThrownBy(() -> Request.of(longer)).hasMessageContaining("after its end");
    }

    @Test
    void whateverComesIsARequestForAbsolutePathsOrRefused() throws IOException {
        Random random = new Random(7);
        ByteBuffer whole = new Request(List.of(ROOT.resolve("one.json"), ROOT.resolve("zwölf.json"))).bytes();
        int understood = 0;
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = whole.array().clone();
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            understood += isUnderstood(bytes) ? 1 : 0;
            byte[] noise = new byte[Request.HEAD + random.nextInt(40)];
            random.nextBytes(noise);
            isUnderstood(noise);
        }
        assertThat(understood).as("some changes hit the letters of a name alone").isPositive();
    }

    private static boolean isUnderstood(byte[] bytes) {
        try {
            ByteBuffer all = ByteBuffer.wrap(bytes);
            Request.length(all);
            Request request = Request.of(all.slice());
            assertThat(request.files()).allMatch(Path::isAbsolute);
            return true;
        } catch (Request.RefusedException _) {
            return false;
        }
    }

    private static ByteBuffer head(int version, int length) {
        return ByteBuffer.allocate(Request.HEAD).putInt(0x4E585448).put((byte) version).putInt(length).flip();
    }

    private static ByteBuffer body(String... names) {
        ByteBuffer bytes = ByteBuffer.allocate(1_000).putShort((short) names.length);
        IntStream.range(0, names.length).forEach(i -> {
            byte[] name = names[i].getBytes(java.nio.charset.StandardCharsets.UTF_8);
            bytes.putShort((short) name.length).put(name);
        });
        return bytes.flip();
    }
}
