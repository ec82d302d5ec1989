package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

class WriteSideOnPostgresTest extends WriteSideContract {

    WriteSideOnPostgresTest() {
        super(Store.onPostgres());
    }

    /** The writer gave the number, and the answer brings it. */
    @Override
    Consumer<Long> positionIsOf(long written) {
        return told -> assertThat(told).isEqualTo(written);
    }
}
