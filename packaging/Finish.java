import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Finishes the packaged program: links the Java runtime it brings along, then starts the program once, unseen, to fill the
 * cache of loaded classes that makes later starts faster. Each is left alone while nothing it depends on has changed.
 *
 * <p>Run by the build as {@code java packaging/Finish.java target/nexthop}.
 */
public final class Finish {
    /** What the program and its libraries ask for; {@code jdeps} on lib/*.jar tells. */
    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.prefs,java.xml,"
            + "jdk.charsets,jdk.jfr,jdk.unsupported,jdk.zipfs";

    private static final int TRAINING_SECONDS = 90;

    private final Path program;

    private Finish(Path program) {
        this.program = program;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var finish = new Finish(Path.of(arguments[0]).toAbsolutePath().normalize());
        finish.link();
        if (arguments.length < 2 || Boolean.parseBoolean(arguments[1])) {
            finish.train();
        } else {
            Files.deleteIfExists(finish.cache());
        }
    }

    private void link() throws IOException {
        Path runtime = program.resolve("runtime");
        Path record = program.resolveSibling("nexthop-runtime.txt");
        String recipe = System.getProperty("java.home") + " " + Runtime.version() + "\n" + MODULES + "\n";
        if (isRecorded(recipe, record) && Files.exists(runtime.resolve("release"))) {
            return;
        }
        delete(runtime);
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("This JDK has no jlink: " + System.getProperty("java.home")));
        int status = jlink.run(System.out, System.err, "--add-modules", MODULES, "--no-header-files", "--no-man-pages",
                "--compress=zip-6", "--output", runtime.toString());
        if (status != 0) {
            throw new IllegalStateException("jlink ended with status " + status);
        }
        Files.writeString(record, recipe);
    }

    private void train() throws IOException, InterruptedException {
        Path record = program.resolveSibling("nexthop-cache.txt");
        String inputs = inputs();
        if (isRecorded(inputs, record) && Files.exists(cache())) {
            return;
        }
        Files.deleteIfExists(cache());
        Path log = program.resolveSibling("nexthop-cache.log");
        boolean windows = File.separatorChar == '\\';
        // Paths are relative to the program, for the launcher splits its extra options at spaces.
        ProcessBuilder start = new ProcessBuilder(program.resolve("bin/nexthop" + (windows ? ".bat" : "")).toString())
                .directory(program.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        start.environment().put("NEXTHOP_JAVA_OPTIONS", "-XX:AOTCacheOutput=lib/nexthop.aot"
                + " -Dglass.platform=Headless -Dprism.order=sw -Dnexthop.exitAfterFirstFrame=true"
                + " -Dnexthop.settings=../nexthop-cache-settings");
        Process process = start.start();
        boolean ended = process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        if (ended && process.exitValue() == 0 && Files.exists(cache())) {
            Files.writeString(record, inputs);
        } else {
            Files.deleteIfExists(cache());
            System.out.println("[WARNING] No cache of loaded classes was made, the program starts slower; see " + log);
        }
    }

    private Path cache() {
        return program.resolve("lib").resolve("nexthop.aot");
    }

    /** What the cache was made from. By content, for the virtual machine trusts sizes and times, and ours are all alike. */
    private String inputs() throws IOException {
        List<Path> files = new ArrayList<>(List.of(program.resolveSibling("nexthop-runtime.txt")));
        for (String folder : List.of("bin", "lib")) {
            try (Stream<Path> found = Files.walk(program.resolve(folder))) {
                found.filter(Files::isRegularFile).filter(file -> !file.equals(cache())).forEach(files::add);
            }
        }
        return files.stream().sorted().map(Finish::fingerprint).collect(Collectors.joining());
    }

    private static String fingerprint(Path file) {
        try {
            var sum = new CRC32C();
            sum.update(Files.readAllBytes(file));
            return file + " " + Files.size(file) + " " + Long.toHexString(sum.getValue()) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRecorded(String text, Path record) throws IOException {
        return Files.exists(record) && Files.readString(record).equals(text);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
