package org.redvest.command;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = Store.AXON_SERVER,
        matches = ".+",
        disabledReason = "set REDVEST_TEST_AXONSERVER=host:port to test on an Axon Server")
class RecordExchangeOnAxonServerTest extends RecordExchangeContract {

    RecordExchangeOnAxonServerTest() {
        super(Store.onAxonServer());
    }
}
