package org.redvest.platform.store;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Events, commands and queries go through Axon Server where its address is given, and through PostgreSQL otherwise. */
public class AxonServerWhenAddressed implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean addressed =
                !environment.getProperty("axon.axonserver.servers", "").isBlank();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "axonServerWhenAddressed", Map.of("axon.axonserver.enabled", String.valueOf(addressed))));
    }
}
