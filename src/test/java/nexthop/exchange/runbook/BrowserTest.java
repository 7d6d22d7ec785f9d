package nexthop.exchange.runbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nexthop.file.Templates;
import nexthop.model.Drawing;
import nexthop.scenario.Plan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: what a name tries to start does not start, and nobody is asked for anything. */
class BrowserTest {
    private static final String SCENARIO = "ucma2-upgrade-ucma4";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable",
            "google-chrome");

    @TempDir
    private Path folder;

    private String browser = "";
    private ServerSocket canary;
    private final AtomicInteger asked = new AtomicInteger();

    private record Loaded(Document page, String log) {}

    @BeforeEach
    void start() throws IOException {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(),
                "No Chromium is installed, so no page is opened in one (apt-get install chromium)");
        browser = found.get().toString();
        canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    try (Socket _ = canary.accept()) {
                        asked.incrementAndGet();
                    }
                }
            } catch (IOException closed) {
                // the test is over
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        if (canary != null) {
            canary.close();
        }
    }

    @Test
    void hostileNamesStartNothingAndAskNobody() throws Exception {
        Drawing start = Templates.standard().startOf(SCENARIO).orElseThrow().drawing();
        List<String> hostile = hostile();
        AtomicInteger next = new AtomicInteger();
        Plan plan = Plans
                .on(SCENARIO, Plans.renamed(start,
                        name -> name.isEmpty() ? name : hostile.get(next.getAndIncrement() % hostile.size()) + name))
                .with("topologyFile", "C:\\" + String.join("", hostile));
        for (PlanFile kind : List.of(PlanFile.RUNBOOK_HTML, PlanFile.VERIFICATION_HTML)) {
            Loaded loaded = load(kind.write(plan, Plans.COVER));
            assertThat(asked).hasValue(0);
            assertThat(loaded.log()).doesNotContain("CONSOLE", "Refused to");
            assertThat(loaded.page().title()).endsWith(plan.title());
            assertThat(loaded.page().select("h1").text()).isEqualTo(plan.title());
            if (kind == PlanFile.RUNBOOK_HTML) {
                hostile.forEach(name -> assertThat(loaded.page().body().text()).contains(name));
            }
            HtmlRunbookTest.assertHarmless(loaded.page());
        }
    }

    @Test
    void withoutTheEscapingTheSameNamesStartSomethingOrAskSomebody() throws Exception {
        for (String hostile : hostile()) {
            asked.set(0);
            Loaded loaded = load(
                    ("<!DOCTYPE html><title>x</title><style></style><p title=\"" + hostile + "\">" + hostile)
                            .getBytes(UTF_8));
            assertThat(asked.get() > 0 || loaded.page().title().equals("STARTED")).as(hostile).isTrue();
        }
    }

    @Test
    void thePolicyOfThePageHoldsWhereEscapingWouldFail() throws Exception {
        String page = HtmlRunbook.of(Plans.of(SCENARIO), Plans.COVER);
        for (String hostile : hostile()) {
            Loaded loaded = load(page.replace("</main>", hostile + "</main>").getBytes(UTF_8));
            assertThat(asked).as(hostile).hasValue(0);
            assertThat(loaded.page().title()).isNotEqualTo("STARTED");
        }
    }

    private List<String> hostile() {
        String address = "http://127.0.0.1:" + canary.getLocalPort() + "/";
        return List.of("</title></style><script>document.title='STARTED'</script>",
                "\"><svg onload=\"document.title='STARTED'\"></svg>", "<img src=" + address + "i>",
                "</style><style>@import '" + address + "c';</style>", "<link rel=stylesheet href=" + address + "s>");
    }

    private Loaded load(byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("page.html"), content);
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(browser));
        command.addAll(Arrays.asList("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--enable-logging=stderr", "--user-data-dir=" + folder.resolve("profile"), "--dump-dom",
                file.toUri().toString()));
        Process process = new ProcessBuilder(command).redirectOutput(dom.toFile()).redirectError(log.toFile()).start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("the browser ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        Document page = Jsoup.parse(read(dom));
        assertThat(page.body().childrenSize()).as("what the browser loaded").isPositive();
        return new Loaded(page, read(log));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
