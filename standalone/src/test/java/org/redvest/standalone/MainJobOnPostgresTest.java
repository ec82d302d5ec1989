package org.redvest.standalone;

import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class MainJobOnPostgresTest extends MainJobContract {

    @SuppressWarnings("NullAway.Init") // set by start
    private ConfigurableApplicationContext context;

    @Override
    RunningRedVest start() {
        context = SpringApplication.run(
                RedVest.class,
                "--server.port=0",
                "--redvest.demo=true",
                "--redvest.data-directory=" + RunningRedVest.temporaryFolder());
        return new RunningRedVest(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    void stop() {
        context.close();
    }
}
