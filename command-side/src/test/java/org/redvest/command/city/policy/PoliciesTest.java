package org.redvest.command.city.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;

class PoliciesTest {

    @ParameterizedTest
    @CsvSource({"2026-01-01, 1", "2026-02-28, 1", "2026-03-01, 2", "2099-12-31, 2"})
    void theOneThatIsEffectiveLastIsInForce(LocalDate date, int version) {
        Policies policies = adopted(adopted(1, "2026-01-01"), adopted(2, "2026-03-01"));

        assertThat(policies.inForce(PolicyKind.POINTS_PER_HOUR, date).version()).isEqualTo(version);
    }

    @Test
    void anEarlierDateAdoptedLaterDoesNotOverrideALaterDate() {
        Policies policies = adopted(adopted(1, "2026-03-01"), adopted(2, "2026-01-01"));

        assertThat(policies.inForce(PolicyKind.POINTS_PER_HOUR, LocalDate.of(2026, 2, 1))
                        .version())
                .isEqualTo(2);
        assertThat(policies.inForce(PolicyKind.POINTS_PER_HOUR, LocalDate.of(2026, 3, 1))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void ofTwoForTheSameDateTheOneAdoptedLastIsInForce() {
        Policies policies = adopted(adopted(1, "2026-01-01"), adopted(2, "2026-01-01"));

        assertThat(policies.inForce(PolicyKind.POINTS_PER_HOUR, LocalDate.of(2026, 1, 1))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void nothingIsInForceBeforeTheFirst() {
        Policies policies = adopted(adopted(1, "2026-01-01"));

        assertRefused(
                Problem.NO_POLICY_IN_FORCE,
                () -> policies.inForce(PolicyKind.POINTS_PER_HOUR, LocalDate.of(2025, 12, 31)));
    }

    private static Policies adopted(PolicyAdopted... versions) {
        List<PolicyAdopted> log = Arrays.asList(versions);
        return new Policies(kind -> log);
    }

    private static PolicyAdopted adopted(int version, String from) {
        return new PolicyAdopted(
                PolicyKind.POINTS_PER_HOUR,
                version,
                new Text("adoption-" + version),
                version,
                LocalDate.parse(from),
                new Text("a test"));
    }
}
