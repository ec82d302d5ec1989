package org.redvest.query.open.simulation;

import org.redvest.platform.store.Migrations;
import org.redvest.platform.store.Schema;
import org.redvest.query.platform.simulating.Portions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Portions.class)
class SimulationConfiguration {

    /** Of its own, because the schema of the read models is replaced whenever they are built anew. */
    @Bean
    static Schema simulationSchema() {
        return new Migrations("simulation");
    }
}
