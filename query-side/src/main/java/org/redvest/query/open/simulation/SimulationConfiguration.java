package org.redvest.query.open.simulation;

import org.redvest.platform.store.Migrations;
import org.redvest.platform.store.Schema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

    /** Of its own, because the schema of the read models is replaced whenever they are built anew. */
    @Bean
    static Schema simulationSchema() {
        return new Migrations("simulation");
    }
}
