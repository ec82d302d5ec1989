package org.redvest.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Under which conditions a run was made: machine, versions, settings. */
final class Conditions {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final List<String> LIBRARIES = List.of(
            "spring-boot",
            "axon-messaging",
            "postgresql",
            "HikariCP",
            "hibernate-core",
            "pekko-persistence-jdbc_2.13",
            "HdrHistogram");

    private Conditions() {}

    /** In the order in which they are shown. */
    static Map<String, String> of(Bench bench, Standstills standstills) throws SQLException, IOException {
        Settings settings = bench.settings();
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("date", LocalDate.now(ZoneId.systemDefault()).toString());
        conditions.put("setting", settings.size().name() + ", seed " + Settings.SEED);
        conditions.put("took", "%d minutes".formatted(bench.progress().elapsed().toMinutes() + 1));
        conditions.put("standstills", standstills.toString());
        conditions.put("processor", processor());
        conditions.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        conditions.put("memory", "%.0f GiB".formatted(memory() / (1 << 30)));
        conditions.put("disk", "a virtual one: whether the host behind it really writes at a flush is not known here");
        conditions.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        conditions.put(
                "JDK",
                System.getProperty("java.vm.name") + " " + Runtime.version() + ", every subject with "
                        + String.join(" ", Child.JVM_OPTIONS));
        bench.server().settings().forEach((name, value) -> conditions.put("PostgreSQL " + name, value));
        String classpath = System.getProperty("java.class.path") + peers(settings);
        LIBRARIES.forEach(library -> conditions.put(library, version(library, classpath)));
        return conditions;
    }

    private static String peers(Settings settings) throws IOException {
        Path file = settings.paths().peersClasspath();
        return Files.isRegularFile(file) ? ":" + Files.readString(file) : "";
    }

    private static double memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    private static String processor() {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** As the name of its jar tells it. */
    private static String version(String library, String classpath) {
        Matcher jar = Pattern.compile("[/\\\\]" + Pattern.quote(library) + "-(\\d[^/\\\\]*)\\.jar")
                .matcher(classpath);
        return jar.find() ? jar.group(1) : "not part of this run";
    }
}
