package org.redvest.standalone;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** On an Axon Server whose store is empty: the totals count everything that is in it. */
@EnabledIfEnvironmentVariable(named = MainJobOnAxonServerTest.ADDRESS, matches = ".+:\\d+")
class MainJobOnAxonServerTest extends MainJobContract {

    static final String ADDRESS = "REDVEST_TEST_EMPTY_AXONSERVER";

    @SuppressWarnings("NullAway.Init") // set by start
    private ConfigurableApplicationContext context;

    @Override
    RunningRedVest start() {
        context = SpringApplication.run(
                RedVest.class,
                "--server.port=0",
                "--redvest.demo=true",
                "--redvest.data-directory=" + RunningRedVest.temporaryFolder(),
                "--axon.axonserver.servers=" + System.getenv(ADDRESS));
        return new RunningRedVest(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    void stop() {
        context.close();
    }
}
