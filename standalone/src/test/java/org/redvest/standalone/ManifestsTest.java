package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** There is no Kubernetes where RedVest is built: the files in {@code kubernetes} are held to the API's schema and to each other. */
class ManifestsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path MANIFESTS = ROOT.resolve("kubernetes");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Schema KUBERNETES = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("classpath:/kubernetes/kubernetes.json"));

    /** What {@code stop_grace_period} is made of: 30 s for requests, 10 s for what is scheduled. */
    private static final Duration GRACEFUL_STOP = Duration.ofSeconds(40);

    private static final Pattern PINNED = Pattern.compile("[a-z0-9][a-z0-9._/-]*:\\d+\\.\\d[\\w.-]*");
    private static final String NAME = "app.kubernetes.io/name";

    private final List<JsonNode> applied =
            resources().flatMap(ManifestsTest::documents).toList();
    private final List<JsonNode> secrets = documents("secrets.example.yaml").toList();

    @Test
    void everyObjectIsOfTheFormOfItsKind() {
        assertThat(Stream.concat(applied.stream(), secrets.stream()).flatMap(ManifestsTest::breaches))
                .isEmpty();
    }

    @Test
    void everyFileIsApplied() throws IOException {
        try (Stream<Path> files = Files.list(MANIFESTS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .filter(name -> !Set.of("kustomization.yaml", "secrets.example.yaml")
                                    .contains(name)))
                    .containsExactlyInAnyOrderElementsOf(resources().toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment  | /spec                           | replicas      | "two"
            Deployment  | /spec                           | selectors     | {}
            Deployment  | /spec/template/spec             | containers    | {}
            Deployment  | /spec/template/spec/containers/0 | envFrom      | [{"configMap": "redvest"}]
            Service     | /spec                           | ports         | [{"name": "http"}]
            Ingress     | /spec                           | rules         | [{"http": {"paths": [{"path": "/"}]}}]
            StatefulSet | /spec                           | serviceName   | 1
            NetworkPolicy | /spec                         | podSelector   | "all"
            """)
    void aBrokenObjectIsNoticed(String kind, String where, String name, String value) {
        JsonNode broken = ofKind(kind).findFirst().orElseThrow().deepCopy();
        ((ObjectNode) broken.at(where)).set(name, JSON.readTree(value));

        assertThat(breaches(broken)).isNotEmpty();
    }

    @Test
    void selectorsFindThePodsThatTheyAreMeantFor() {
        Set<String> pods = new HashSet<>(names(workloads()));
        assertThat(workloads()).allSatisfy(workload -> {
            assertThat(workload.at("/spec/selector/matchLabels").path(NAME).asString())
                    .isEqualTo(workload.at("/metadata/name").asString());
            assertThat(workload.at("/spec/template/metadata/labels").path(NAME))
                    .isEqualTo(workload.at("/spec/selector/matchLabels").path(NAME));
        });
        assertThat(ofKind("Service")
                        .map(service -> service.at("/spec/selector").path(NAME).asString()))
                .allMatch(pods::contains);
        assertThat(applied.stream()
                        .flatMap(each -> each.findValues("matchLabels").stream())
                        .filter(labels -> labels.has(NAME))
                        .map(labels -> labels.path(NAME).asString()))
                .allMatch(pods::contains);
        assertThat(names(ofKind("PodDisruptionBudget")))
                .containsExactlyInAnyOrderElementsOf(workloads()
                        .filter(workload -> workload.at("/spec/replicas").asInt() > 1)
                        .map(workload -> workload.at("/metadata/name").asString())
                        .toList());
    }

    @Test
    void servicesPoliciesAndProbesNamePortsThatThereAre() {
        assertThat(ofKind("Service")).allSatisfy(service -> {
            Set<String> there = portsOf(service.at("/spec/selector").path(NAME).asString());
            assertThat(service.at("/spec/ports").valueStream().map(port -> port.path("targetPort")
                            .asString()))
                    .allMatch(there::contains);
        });
        assertThat(ofKind("NetworkPolicy").filter(policy -> policy.at("/spec/podSelector/matchLabels")
                        .has(NAME)))
                .hasSize(6)
                .allSatisfy(policy -> {
                    Set<String> there = portsOf(policy.at("/spec/podSelector/matchLabels")
                            .path(NAME)
                            .asString());
                    assertThat(policy.findValues("port").stream().map(JsonNode::asString))
                            .allMatch(there::contains);
                });
        assertThat(containers()).allSatisfy(container -> assertThat(container.findValues("httpGet").stream()
                        .map(probe -> probe.path("port").asString()))
                .allMatch(port -> container.path("ports").valueStream().anyMatch(there -> there.path("name")
                        .asString()
                        .equals(port))));
    }

    @Test
    void everySecretConfigurationAndVolumeIsDeclared() {
        assertThat(references("secretKeyRef")).isNotEmpty().allSatisfy(reference -> assertThat(
                        secrets.stream().filter(named(reference)))
                .singleElement()
                .matches(secret ->
                        secret.path("stringData").has(reference.path("key").asString())));
        assertThat(references("configMapRef")).isNotEmpty().allSatisfy(reference -> assertThat(
                        ofKind("ConfigMap").filter(named(reference)))
                .hasSize(1));
        assertThat(references("configMap")).isNotEmpty().allSatisfy(reference -> assertThat(generated())
                .contains(reference.path("name").asString()));
        assertThat(references("persistentVolumeClaim")).isNotEmpty().allSatisfy(reference -> assertThat(
                        names(ofKind("PersistentVolumeClaim")))
                .contains(reference.path("claimName").asString()));
        assertThat(workloads()).allSatisfy(workload -> {
            Set<String> volumes = new HashSet<>();
            Stream.of("/spec/template/spec/volumes", "/spec/volumeClaimTemplates")
                    .flatMap(where -> workload.at(where).valueStream())
                    .forEach(volume -> {
                        volumes.add(volume.path("name").asString());
                        volumes.add(volume.at("/metadata/name").asString());
                    });
            assertThat(workload.findValues("volumeMounts").stream()
                            .flatMap(JsonNode::valueStream)
                            .map(mount -> mount.path("name").asString()))
                    .allMatch(volumes::contains);
        });
        assertThat(secrets)
                .allSatisfy(secret -> assertThat(secret.path("stringData").valueStream())
                        .allMatch(value -> value.asString().isEmpty()));
    }

    @Test
    void nobodyIsRootAndNothingIsWrittenBesideVolumes() {
        assertThat(containers()).hasSize(8).allSatisfy(container -> {
            JsonNode context = container.path("securityContext");
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("readOnlyRootFilesystem").asBoolean(false)).isTrue();
            assertThat(context.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory")).isEqualTo(container.at("/resources/requests/memory"));
        });
        assertThat(workloads()).allSatisfy(workload -> {
            assertThat(workload.at("/spec/template/spec/securityContext/runAsNonRoot")
                            .asBoolean(false))
                    .isTrue();
            assertThat(workload.at("/spec/template/spec/securityContext/runAsUser")
                            .asInt())
                    .isPositive();
        });
    }

    /** The user of our images has the number that the Dockerfile gives, or the volumes are not theirs. */
    @Test
    void ourProcessesRunAsTheImagesMadeThem() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docker/Dockerfile"))).contains("USER 10001:10001");
        assertThat(ours()).hasSize(3).allSatisfy(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10_001);
            JsonNode container = pod.at("/containers/0");
            String module = container.path("image").asString().replace("redvest-", "");
            assertThat(ROOT.resolve(module).resolve("pom.xml")).exists();
            // the entry point of the image is the process
            assertThat(container.has("command")).isFalse();
            assertThat(container.at("/ports/0/containerPort").asString())
                    .isEqualTo(environment(container, "SERVER_PORT"));
            assertThat(container.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(container.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/readiness");
            assertThat(Duration.ofSeconds(
                            pod.path("terminationGracePeriodSeconds").asInt()))
                    .isGreaterThanOrEqualTo(GRACEFUL_STOP.plusSeconds(5));
            assertThat(container.at("/lifecycle/preStop/exec/command/1").asInt())
                    .isEqualTo(5);
        });
    }

    /** What is the same in both is not changed in one of them alone. */
    @Test
    void imagesAndSettingsAreThoseOfTheContainers() {
        JsonNode services = ComposeFileTest.arranged("compose.cluster.yaml").path("services");
        assertThat(containers()
                        .filter(container -> !container.path("image").asString().startsWith("redvest-"))
                        .map(container -> container.path("image").asString()))
                .allMatch(image -> PINNED.matcher(image).matches())
                .allMatch(image -> services.valueStream()
                        .anyMatch(service -> service.path("image").asString().equals(image)));
        List<JsonNode> databases = containers()
                .filter(container -> container.path("image").asString().startsWith("postgres:"))
                .toList();
        List<String> ofTheContainers = services.at("/postgres/command")
                .valueStream()
                .skip(1)
                .map(JsonNode::asString)
                .toList();
        assertThat(databases).hasSize(3).allSatisfy(database -> assertThat(database.path("args")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(flag -> !flag.equals("postgres")))
                .containsExactlyElementsOf(ofTheContainers));
    }

    private static String environment(JsonNode container, String name) {
        return container
                .path("env")
                .valueStream()
                .filter(variable -> variable.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString();
    }

    private Stream<JsonNode> ours() {
        return workloads().filter(workload -> workload.at("/spec/template/spec/containers/0/image")
                .asString()
                .startsWith("redvest-"));
    }

    private Stream<JsonNode> references(String by) {
        return workloads().flatMap(workload -> workload.findValues(by).stream());
    }

    private static Predicate<JsonNode> named(JsonNode reference) {
        return each -> each.at("/metadata/name").equals(reference.path("name"));
    }

    private Set<String> portsOf(String workload) {
        Set<String> ports = new HashSet<>();
        workloads()
                .filter(each -> each.at("/metadata/name").asString().equals(workload))
                .flatMap(each -> each.findValues("ports").stream().flatMap(JsonNode::valueStream))
                .forEach(port -> ports.add(port.path("name").asString()));
        return ports;
    }

    private Stream<JsonNode> containers() {
        return workloads().flatMap(workload -> Stream.of("initContainers", "containers")
                .flatMap(which -> workload.at("/spec/template/spec").path(which).valueStream()));
    }

    private Stream<JsonNode> workloads() {
        return Stream.concat(ofKind("Deployment"), ofKind("StatefulSet"));
    }

    private Stream<JsonNode> ofKind(String kind) {
        return applied.stream().filter(each -> each.path("kind").asString().equals(kind));
    }

    private static List<String> names(Stream<JsonNode> objects) {
        return objects.map(each -> each.at("/metadata/name").asString()).toList();
    }

    /** ConfigMaps that are made of files. */
    private static List<String> generated() {
        return documents("kustomization.yaml")
                .flatMap(kustomization -> kustomization.path("resources").valueStream())
                .map(JsonNode::asString)
                .filter(resource -> resource.startsWith("../"))
                .flatMap(resource -> documents(resource + "/kustomization.yaml"))
                .flatMap(kustomization ->
                        kustomization.path("configMapGenerator").valueStream())
                .map(generator -> generator.path("name").asString())
                .toList();
    }

    private static Stream<String> resources() {
        return documents("kustomization.yaml")
                .flatMap(kustomization -> kustomization.path("resources").valueStream())
                .map(JsonNode::asString)
                .filter(resource -> !resource.startsWith("../"));
    }

    private static Stream<String> breaches(JsonNode object) {
        return KUBERNETES.validate(object.toString(), InputFormat.JSON).stream()
                .map(breach ->
                        object.at("/metadata/name") + " " + breach.getInstanceLocation() + ": " + breach.getMessage());
    }

    /** The objects of a file, with anchors and without the same key twice. */
    static Stream<JsonNode> documents(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            String content = Files.readString(MANIFESTS.resolve(name));
            return StreamSupport.stream(
                    new Yaml(new SafeConstructor(options)).loadAll(content).spliterator(), false)
                    .<JsonNode>map(JSON::valueToTree)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
