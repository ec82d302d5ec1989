package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;

/** A misspelt variable of the environment is silently nothing: each that a container is given has to be a setting of what runs in it. */
class NamedSettingsTest {

    /** Read by the virtual machine. */
    private static final Set<String> OF_JAVA = Set.of("JDK_JAVA_OPTIONS");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml",
                "compose.cluster.yaml",
                "compose.sign-in.yaml",
                "compose.cluster.sign-in.yaml",
                "compose.cluster.postgres-only.yaml"
            })
    void containersAreGivenSettingsThatThereAre(String name) {
        JsonNode model = ComposeFileTest.arranged(name);
        Set<String> given = model.path("services").properties().stream()
                .filter(service -> service.getKey().matches("(command-side|query-side|web).*"))
                .flatMap(service -> service.getValue().path("environment").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(given).isNotEmpty();
        assertThat(thoseThatAreNoSettings(given)).isEmpty();
    }

    @Test
    void podsAreGivenSettingsThatThereAre() {
        Set<String> given = new TreeSet<>();
        ManifestsTest.documents("configuration.yaml")
                .forEach(map -> map.path("data").properties().forEach(variable -> given.add(variable.getKey())));
        Stream.of("command-side.yaml", "query-side.yaml", "web.yaml")
                .flatMap(ManifestsTest::documents)
                .flatMap(object -> object.at("/spec/template/spec/containers").valueStream())
                .flatMap(container -> container.path("env").valueStream())
                .forEach(variable -> given.add(variable.path("name").asString()));
        given.removeAll(OF_JAVA);

        assertThat(given).hasSizeGreaterThan(15);
        assertThat(thoseThatAreNoSettings(given)).isEmpty();
    }

    @Test
    void aMisspeltOneIsNoticed() {
        assertThat(thoseThatAreNoSettings(Set.of("REDVEST_KEYS_DIRECTRY", "SERVER_PORT", "REDVEST_WEB_QUERYS")))
                .containsExactlyInAnyOrder("REDVEST_KEYS_DIRECTRY", "REDVEST_WEB_QUERYS");
    }

    private static Set<String> thoseThatAreNoSettings(Set<String> given) {
        Map<String, Object> environment = new HashMap<>();
        given.forEach(name -> environment.put(name, sample(name)));
        Set<String> bound = new HashSet<>();
        Binder binder = new Binder(ConfigurationPropertySources.from(
                new SystemEnvironmentPropertySource("systemEnvironment", environment)));
        settings()
                .forEach((type, prefix) -> binder.bind(prefix, Bindable.of(type), new BindHandler() {
                    @Override
                    public Object onSuccess(
                            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
                        ConfigurationProperty property = context.getConfigurationProperty();
                        if (property != null && property.getOrigin() instanceof PropertySourceOrigin origin) {
                            bound.add(origin.getPropertyName());
                        }
                        return result;
                    }
                }));
        Set<String> rest = new TreeSet<>(given);
        rest.removeAll(bound);
        return rest;
    }

    /** What a setting of this name takes. */
    private static String sample(String name) {
        return switch (name) {
            case "SERVER_PORT" -> "8080";
            case "SERVER_FORWARDHEADERSSTRATEGY" -> "native";
            case "REDVEST_CITY" -> "xiamen";
            case "REDVEST_KEYS_CREATE" -> "true";
            case "REDVEST_PUBLICADDRESS", "REDVEST_WEB_COMMANDS", "REDVEST_WEB_QUERIES" -> "http://localhost";
            default -> "x";
        };
    }

    private static Map<Class<?>, String> settings() {
        Map<Class<?>, String> settings = new HashMap<>(Map.of(
                ServerProperties.class, "server",
                DataSourceProperties.class, "spring.datasource",
                OAuth2ClientProperties.class, "spring.security.oauth2.client",
                OAuth2ResourceServerProperties.class, "spring.security.oauth2.resourceserver",
                AxonServerConfiguration.class, "axon.axonserver"));
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List.of("command", "query", "platform", "city", "web").stream()
                .flatMap(module -> scanner.findCandidateComponents("org.redvest." + module).stream())
                .map(bean -> type(Objects.requireNonNull(bean.getBeanClassName())))
                .forEach(type -> settings.put(
                        type,
                        Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                                .value()));
        return settings;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
