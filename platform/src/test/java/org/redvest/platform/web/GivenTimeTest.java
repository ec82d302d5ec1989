package org.redvest.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenTimeTest {

    @Test
    void readsAnInstantAsItIsKept() {
        assertThat(GivenTime.instant("2026-03-01T09:00:00.123456789+08:00")).isEqualTo("2026-03-01T01:00:00.123456Z");
    }
}
