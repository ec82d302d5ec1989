package org.redvest.query;

import org.redvest.platform.store.Schema;
import org.redvest.query.platform.projecting.ReadModelSchema;
import org.redvest.query.platform.projecting.Rooms;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Brings in the whole query side. */
@Configuration(proxyBeanMethods = false)
@EntityScan
@EnableJpaRepositories(enableDefaultTransactions = false, bootstrapMode = BootstrapMode.LAZY)
@ComponentScan(excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QuerySideApplication.class))
public class QuerySideConfiguration {

    @Bean
    static Rooms rooms() {
        return Rooms.onClasspath();
    }

    @Bean
    static Schema querySchema(Rooms rooms) {
        return new ReadModelSchema(rooms);
    }
}
