package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
        named = Store.AXON_SERVER,
        matches = ".+",
        disabledReason = "set REDVEST_TEST_AXONSERVER=host:port to test on an Axon Server")
class WriteSideOnAxonServerTest extends WriteSideContract {

    WriteSideOnAxonServerTest() {
        super(Store.onAxonServer());
    }

    /** Nobody tells where an event was written, so the answer brings the head. */
    @Override
    Consumer<Long> positionIsOf(long written) {
        return told -> assertThat(told).isGreaterThanOrEqualTo(written);
    }
}
