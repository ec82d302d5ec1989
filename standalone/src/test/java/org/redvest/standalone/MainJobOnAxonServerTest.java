package org.redvest.standalone;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On an Axon Server whose store is empty: the totals count everything that is in it. */
@EnabledIfEnvironmentVariable(named = MainJobOnAxonServerTest.ADDRESS, matches = ".+:\\d+")
class MainJobOnAxonServerTest extends MainJobContract {

    static final String ADDRESS = "REDVEST_TEST_EMPTY_AXONSERVER";

    @SuppressWarnings("NullAway.Init") // set by start
    private Demo demo;

    @Override
    RunningRedVest start() {
        demo = Demo.start("--axon.axonserver.servers=" + System.getenv(ADDRESS));
        return demo.redVest();
    }

    @AfterAll
    void stop() {
        demo.close();
    }
}
