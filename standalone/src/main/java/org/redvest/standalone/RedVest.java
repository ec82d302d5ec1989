package org.redvest.standalone;

import org.redvest.city.CityConfiguration;
import org.redvest.command.CommandSideConfiguration;
import org.redvest.platform.PlatformConfiguration;
import org.redvest.query.QuerySideConfiguration;
import org.redvest.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides and the pages in one process: what {@code ./mvnw} runs. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CityConfiguration.class,
    PlatformConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    WebConfiguration.class,
    EmbeddedDatabaseConfiguration.class,
    DemoSignIn.class,
    DemoAuthority.class,
    Welcome.class
})
public class RedVest {

    static void main(String[] arguments) {
        SpringApplication.run(RedVest.class, arguments);
    }
}
