package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** RedVest is built where no container engine is at hand, so the files in {@code docker} are held to rules instead. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCKER = ROOT.resolve("docker");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Schema SPECIFICATION = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("classpath:/compose/compose-spec.json"));

    /** A version of two numbers at least: {@code latest}, {@code 18} and no tag at all move. */
    private static final Pattern PINNED = Pattern.compile("[a-z0-9][a-z0-9._/-]*:v?\\d+\\.\\d[\\w.-]*");

    /** To this machine alone, or over TLS. */
    private static final Pattern OPEN_BY_INTENT = Pattern.compile("127\\.0\\.0\\.1:.+|443:8443");

    private static final Pattern SECRET_NAME = Pattern.compile("PASSWORD|PASSWD|SECRET|TOKEN");
    private static final Pattern SECRET_FROM_OUTSIDE = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");
    /** Lists of which the second counts. */
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    private static final Pattern SECRET_IN_ADDRESS = Pattern.compile("(?i)password=|://[^/]*@");

    @Test
    void theContainersKeepEveryRule() {
        assertThat(faults(whole())).isEmpty();
    }

    @Test
    void theContainersWithoutAxonServerKeepEveryRule() {
        assertThat(breaches(file("compose.postgres-only.yaml"))).isEmpty();
        assertThat(faults(postgresOnly())).isEmpty();
    }

    @Test
    void theContainersWithSignInKeepEveryRule() {
        assertThat(breaches(file("compose.sign-in.yaml"))).isEmpty();
        assertThat(faults(merged(whole(), file("compose.sign-in.yaml")))).isEmpty();
    }

    @Test
    void theContainersOnMoreThanOneOfEverythingKeepEveryRule() {
        assertThat(breaches(file("compose.cluster.yaml"))).isEmpty();
        assertThat(faults(cluster())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.cluster.postgres-only.yaml",
                "compose.cluster.sign-in.yaml",
                "compose.cluster.tls.yaml",
                "compose.monitoring.yaml"
            })
    void whatIsAddedToThemKeepsEveryRule(String name) {
        assertThat(breaches(file(name))).isEmpty();
        assertThat(faults(merged(cluster(), file(name)))).isEmpty();
    }

    /** Nothing that is written for one of two is forgotten for the other. */
    @Test
    void twoOfAKindDifferInTheirDatabasesAlone() {
        JsonNode services = cluster().path("services");
        ObjectNode queries = (ObjectNode) services.path("query-side-b").deepCopy();
        ((ObjectNode) queries.path("environment"))
                .set("SPRING_DATASOURCE_URL", services.at("/query-side-a/environment/SPRING_DATASOURCE_URL"));
        queries.set("depends_on", services.at("/query-side-a/depends_on"));

        assertThat(queries).isEqualTo(services.path("query-side-a"));
        assertThat(services.at("/query-side-b/environment/SPRING_DATASOURCE_URL")
                        .asString())
                .isEqualTo("jdbc:postgresql://postgres-query-b:5432/redvest?reWriteBatchedInserts=true");
        assertThat(withoutDependencies(services.path("command-side-b")))
                .isEqualTo(withoutDependencies(services.path("command-side-a")));
        assertThat(withoutDependencies(services.path("web-b"))).isEqualTo(withoutDependencies(services.path("web-a")));
    }

    private static ObjectNode withoutDependencies(JsonNode service) {
        ObjectNode rest = (ObjectNode) service.deepCopy();
        rest.remove("depends_on");
        return rest;
    }

    /** The proxy finds each side and the pages by a name that they have. */
    @Test
    void theProxyKnowsEverybodysNameAndPort() {
        JsonNode services = cluster().path("services");
        Map<String, String> ports = new HashMap<>();
        services.properties().forEach(service -> {
            String port = service.getValue().at("/environment/SERVER_PORT").asString("");
            ports.put(service.getKey(), port);
            service.getValue()
                    .at("/networks/default/aliases")
                    .valueStream()
                    .forEach(alias -> ports.put(alias.asString(), port));
        });

        assertThat(services.at("/proxy/environment").properties()).hasSize(4).allSatisfy(variable -> {
            String[] address = variable.getValue().asString().split(":", 2);
            assertThat(ports).containsEntry(address[0], address[1]);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /services/postgres                       | image             | "postgres"            | is not pinned
            /services/postgres                       | image             | "postgres:latest"     | is not pinned
            /services/postgres                       | image             | "postgres:18"         | is not pinned
            /services/axonserver                     | image             | "axoniq/axonserver"   | is not pinned
            /services/query-side                     | healthcheck       | {"interval": "5s"}    | no health check
            /services/query-side/healthcheck         | test              | ["NONE"]              | no health check
            /services/query-side/healthcheck         | disable           | true                  | no health check
            /services/query-side                     | depends_on        | ["postgres"]          | not for the health
            /services/query-side/depends_on/postgres | condition         | "service_started"     | not for the health
            /services/command-side                   | ports             | ["8080:8080"]         | is open to others
            /services/command-side                   | ports             | [{"target": 8080}]    | is open to others
            /services/postgres/environment           | POSTGRES_PASSWORD | "volunteer"           | is written down
            /services/postgres/environment           | POSTGRES_PASSWORD | "${PW:-volunteer}"    | is written down
            /services/query-side                     | environment       | ["DB_PASSWORD=x"]     | is no map
            /services/query-side/environment         | DB_URL            | "jdbc:pg:?password=x" | is written down
            /services/command-side                   | volumes           | ["key:/var/lib"]      | is not declared
            /services/command-side/build             | dockerfile        | "Dockerfile"          | is not there
            /services/command-side/build/args        | MODULE            | "comand-side"         | is not there
            /services/postgres                       | restarts          | "always"              | restarts
            /services/postgres                       | stop_grace_period | 120                   | string expected
            """)
    void aBrokenCopyIsNoticed(String where, String name, String value, String fault) {
        JsonNode broken = whole();
        ((ObjectNode) broken.at(where)).set(name, JSON.readTree(value));

        assertThat(faults(broken)).isNotEmpty().allSatisfy(each -> assertThat(each)
                .contains(fault));
    }

    @Test
    void onlyTheCommandSideHasTheKeys() {
        assertThat(havingKeys(whole())).containsExactly("command-side");
        assertThat(havingKeys(cluster())).containsExactly("command-side-a", "command-side-b");
    }

    private static Stream<String> havingKeys(JsonNode model) {
        return services(model)
                .filter(service -> service.getValue().toString().contains("keys"))
                .map(Entry::getKey);
    }

    @Test
    void withoutAxonServerNobodyWaitsForItOrHasItsAddress() {
        JsonNode model = postgresOnly();

        assertThat(services(model)
                        .filter(service -> service.getValue().has("profiles"))
                        .map(Entry::getKey))
                .containsExactly("axonserver");
        assertThat(List.of("command-side", "query-side")).allSatisfy(side -> {
            JsonNode service = model.path("services").path(side);
            assertThat(service.at("/environment/AXON_AXONSERVER_SERVERS").asString("missing"))
                    .isEmpty();
            assertThat(service.at("/depends_on/axonserver/required").asBoolean(true))
                    .isFalse();
            assertThat(service.at("/depends_on/postgres/required").asBoolean(true))
                    .isTrue();
        });
    }

    @Test
    void theTwoEventStoresHaveVolumesOfTheirOwn() {
        assertThat(Stream.of(
                                whole(),
                                postgresOnly(),
                                cluster(),
                                merged(cluster(), file("compose.cluster.postgres-only.yaml")))
                        .map(model -> model.path("name").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyImageIsMadeFromPinnedOnes() throws IOException {
        assertThat(Files.readAllLines(DOCKER.resolve("Dockerfile")).stream().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("FROM " + PINNED + "( AS \\w+)?"));
    }

    private static Stream<String> faults(JsonNode model) {
        return Stream.concat(breaches(model), services(model).flatMap(service -> faults(model, service.getValue())
                .map(fault -> service.getKey() + ": " + fault)));
    }

    /** What the Compose Specification does not allow. */
    private static Stream<String> breaches(JsonNode model) {
        return SPECIFICATION.validate(model.toString(), InputFormat.JSON).stream()
                .map(breach -> breach.getInstanceLocation() + ": " + breach.getMessage());
    }

    private static Stream<String> faults(JsonNode model, JsonNode service) {
        return Stream.of(
                        image(service),
                        build(service.path("build")),
                        isOnce(service) ? Stream.<String>empty() : healthcheck(service.path("healthcheck")),
                        dependencies(service.path("depends_on"), model.path("services")),
                        ports(service.path("ports")),
                        volumes(service.path("volumes"), model.path("volumes")),
                        environment(service.path("environment")))
                .flatMap(faults -> faults);
    }

    private static Stream<String> image(JsonNode service) {
        String image = service.path("image").asString("");
        return fault(!PINNED.matcher(image).matches(), "the image %s is not pinned", image);
    }

    private static Stream<String> build(JsonNode build) {
        if (build.isMissingNode()) {
            return Stream.empty();
        }
        Path context = DOCKER.resolve(build.path("context").asString(""));
        Path dockerfile = context.resolve(build.path("dockerfile").asString("Dockerfile"));
        Path module = context.resolve(build.at("/args/MODULE").asString("")).resolve("pom.xml");
        return Stream.of(dockerfile, module)
                .flatMap(needed -> fault(!Files.isRegularFile(needed), "%s is not there", needed));
    }

    private static Stream<String> healthcheck(JsonNode healthcheck) {
        String kind = healthcheck.at("/test/0").asString("");
        return fault(!kind.startsWith("CMD") || healthcheck.path("disable").asBoolean(false), "it has no health check");
    }

    /** Whether it does something and ends. */
    private static boolean isOnce(JsonNode service) {
        return "no".equals(service.path("restart").asString(""));
    }

    private static Stream<String> dependencies(JsonNode dependencies, JsonNode services) {
        return Stream.concat(
                fault(dependencies.isArray(), "it waits, but not for the health: %s", dependencies),
                dependencies.properties().stream()
                        .flatMap(dependency -> Stream.concat(
                                fault(!services.has(dependency.getKey()), "nobody is called %s", dependency.getKey()),
                                fault(
                                        !(isOnce(services.path(dependency.getKey()))
                                                        ? "service_completed_successfully"
                                                        : "service_healthy")
                                                .equals(dependency
                                                        .getValue()
                                                        .path("condition")
                                                        .asString("")),
                                        "it waits, but not for the health: %s",
                                        dependencies))));
    }

    private static Stream<String> ports(JsonNode ports) {
        return ports.valueStream()
                .flatMap(port -> fault(
                        !OPEN_BY_INTENT.matcher(port.asString("")).matches(), "the port %s is open to others", port));
    }

    private static Stream<String> volumes(JsonNode volumes, JsonNode declared) {
        return volumes.valueStream()
                .map(ComposeFileTest::sourceOf)
                .flatMap(volume -> volume.startsWith("./")
                        ? fault(!Files.exists(DOCKER.resolve(volume)), "%s is not there", volume)
                        : fault(
                                !declared.has(volume)
                                        && !volume.equals("/")
                                        && !SECRET_FROM_OUTSIDE.matcher(volume).matches(),
                                "the volume %s is not declared",
                                volume));
    }

    private static String sourceOf(JsonNode volume) {
        String text = volume.asString("");
        return text.startsWith("${") ? text.substring(0, text.indexOf('}') + 1) : text.split(":", 2)[0];
    }

    private static String targetOf(JsonNode volume) {
        return volume.asString("").substring(sourceOf(volume).length() + 1).split(":", 2)[0];
    }

    private static Stream<String> environment(JsonNode environment) {
        if (!environment.isObject()) {
            return fault(!environment.isMissingNode(), "the environment is no map");
        }
        return environment.properties().stream().flatMap(variable -> {
            String value = variable.getValue().asString("");
            boolean secret = SECRET_NAME.matcher(variable.getKey()).find();
            return fault(
                    (secret && !SECRET_FROM_OUTSIDE.matcher(value).matches())
                            || SECRET_IN_ADDRESS.matcher(value).find(),
                    "the secret in %s is written down",
                    variable.getKey());
        });
    }

    @FormatMethod
    private static Stream<String> fault(boolean found, @FormatString String fault, Object... details) {
        return found ? Stream.of(fault.formatted(details)) : Stream.empty();
    }

    private static Stream<Entry<String, JsonNode>> services(JsonNode model) {
        return model.path("services").properties().stream();
    }

    private static ObjectNode whole() {
        return arranged("compose.yaml");
    }

    private static ObjectNode cluster() {
        return arranged("compose.cluster.yaml");
    }

    /** A file with what its services extend. */
    static ObjectNode arranged(String name) {
        ObjectNode model = file(name);
        model.path("services").properties().forEach(service -> {
            if (service.getValue().path("extends") instanceof ObjectNode origin) {
                ObjectNode own = (ObjectNode) service.getValue();
                own.remove("extends");
                ((ObjectNode) model.path("services"))
                        .set(
                                service.getKey(),
                                merged(
                                        (ObjectNode) file(origin.path("file").asString())
                                                .path("services")
                                                .path(origin.path("service").asString()),
                                        own));
            }
        });
        return model;
    }

    private static ObjectNode postgresOnly() {
        return merged(whole(), file("compose.postgres-only.yaml"));
    }

    /** Reads YAML as Compose does, with anchors and without the same key twice. */
    static ObjectNode file(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(Files.readString(DOCKER.resolve(name)));
            return JSON.valueToTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What Compose makes of two files: maps are merged, lists appended, and of two values the second counts, as of two commands and of
     * two volumes at one place.
     */
    static ObjectNode merged(ObjectNode first, ObjectNode second) {
        ObjectNode result = first.deepCopy();
        second.properties().forEach(entry -> {
            String name = entry.getKey();
            if (result.path(name) instanceof ObjectNode one && entry.getValue() instanceof ObjectNode two) {
                result.set(name, merged(one, two));
            } else if (!REPLACED.contains(name)
                    && result.path(name) instanceof ArrayNode one
                    && entry.getValue() instanceof ArrayNode two) {
                result.set(
                        name,
                        name.equals("volumes")
                                ? atTheirPlaces(one, two)
                                : one.deepCopy().addAll(two));
            } else {
                result.set(name, entry.getValue());
            }
        });
        return result;
    }

    private static ArrayNode atTheirPlaces(ArrayNode first, ArrayNode second) {
        Set<String> replaced =
                second.valueStream().map(ComposeFileTest::targetOf).collect(Collectors.toSet());
        ArrayNode result = JSON.createArrayNode();
        first.valueStream()
                .filter(volume -> !replaced.contains(targetOf(volume)))
                .forEach(result::add);
        return result.addAll(second);
    }
}
