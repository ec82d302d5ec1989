package org.redvest.query;

import org.redvest.city.CityConfiguration;
import org.redvest.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side alone, on a PostgreSQL and, where its address is given, an Axon Server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CityConfiguration.class, PlatformConfiguration.class, QuerySideConfiguration.class})
public class QuerySideApplication {

    static void main(String[] arguments) {
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
