package org.redvest.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.event.EventListener;
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
        String home = "http://localhost:"
                + ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
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
    }
}
