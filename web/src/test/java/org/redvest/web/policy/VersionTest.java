package org.redvest.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;

class VersionTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void standInTheOrderInWhichTheyHoldWhateverTheOrderOfTheirAdoption() {
        assertThat(Version.of(
                        List.of(
                                adopted(1, "2026-04-01"),
                                adopted(2, "2026-01-01"),
                                adopted(3, "2026-04-01"),
                                adopted(4, "2026-05-02")),
                        MAY))
                .extracting(version -> version.adopted().version(), Version::until, Version::standing)
                .containsExactly(
                        tuple(2, LocalDate.of(2026, 4, 1), Version.Standing.OVER),
                        tuple(1, LocalDate.of(2026, 4, 1), Version.Standing.REPLACED),
                        tuple(3, LocalDate.of(2026, 5, 2), Version.Standing.IN_FORCE),
                        tuple(4, null, Version.Standing.COMING));
    }

    @Test
    void holdFromTheirFirstDayToTheDayBeforeTheNext() {
        assertThat(Version.of(List.of(adopted(1, "2026-04-01"), adopted(2, "2026-05-01")), MAY))
                .extracting(Version::standing)
                .containsExactly(Version.Standing.OVER, Version.Standing.IN_FORCE);
    }

    private static AdoptedPolicies.Entry adopted(int version, String from) {
        return new AdoptedPolicies.Entry(
                PolicyKind.POINTS_PER_HOUR, version, 10, LocalDate.parse(from), "厦文明办〔2026〕9号", Instant.EPOCH);
    }
}
