package org.redvest.standalone;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.redvest.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says what to open next, once RedVest answers. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final DataSourceProperties database;

    Welcome(DataSourceProperties database) {
        this.database = database;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String home = "http://localhost:" + environment.getProperty("local.server.port");
        LOG.info("""


                  RedVest 红马甲 is ready.

                  Start page      {}/
                  API             {}/swagger-ui.html
                  Disclosure      {}/api/v1/disclosure/service-records
                  Rankings        {}/api/v1/rankings
                  Health          {}/actuator/health

                  Database        {}
                  The README has a tour to copy and paste. Stop with Ctrl-C; the data stay.
                """, home, home, home, home, home, database.determineUrl());
        if (environment.getProperty("redvest.demo", Boolean.class, false)) {
            LOG.warn(
                    """
                    Demo: whoever reaches this port may be anybody. The actors are {}, each one's secret is its name:

                      curl -s -u city-officer:city-officer -d grant_type=client_credentials {}{}
                    """,
                    Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", ")),
                    home,
                    DemoSignIn.TOKEN_ADDRESS);
        }
    }
}
