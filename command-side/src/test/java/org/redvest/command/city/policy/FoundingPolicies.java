package org.redvest.command.city.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;

/** The figures with which the tests' ledgers begin: 480 minutes a day, 10 points an hour, 7 days to collect. */
public final class FoundingPolicies {

    /** First civil date on which they are in force. */
    public static final LocalDate EFFECTIVE_FROM = LocalDate.of(2012, 1, 1);

    private static final Map<PolicyKind, Integer> VALUES = Map.of(
            PolicyKind.DAILY_CAP_MINUTES, 480,
            PolicyKind.POINTS_PER_HOUR, 10,
            PolicyKind.POINTS_MINUTES_STEP, 1,
            PolicyKind.REDEMPTION_HOLD_DAYS, 7,
            PolicyKind.CONFIRMATION_DAYS, 30,
            PolicyKind.SIGNED_CONSENT_CONFIRMS, 1,
            PolicyKind.SELF_REGISTRATION_COUNTS, 0,
            PolicyKind.PROJECT_REVIEW_WORKING_DAYS, 5,
            PolicyKind.OFFER_HOURS, 24,
            PolicyKind.WITHDRAWAL_HOURS, 24);

    private FoundingPolicies() {}

    /** Nothing but the founding policies. */
    public static Policies inForce() {
        return new Policies(FoundingPolicies::founding);
    }

    /** The founding policies, and one that follows. */
    public static Policies inForceAnd(PolicyKind changed, int value, LocalDate effectiveFrom) {
        PolicyAdopted second =
                new PolicyAdopted(changed, 2, new Text("second"), value, effectiveFrom, new Text("a test"));
        return new Policies(kind -> kind == changed
                ? Stream.concat(founding(kind).stream(), Stream.of(second)).toList()
                : founding(kind));
    }

    /** Minors begin with everybody's cap. */
    private static List<PolicyAdopted> founding(PolicyKind kind) {
        return kind == PolicyKind.DAILY_CAP_MINUTES_MINORS ? List.of() : List.of(first(kind));
    }

    private static PolicyAdopted first(PolicyKind kind) {
        return new PolicyAdopted(
                kind,
                1,
                new Text("founding-" + kind),
                VALUES.getOrDefault(kind, 0),
                EFFECTIVE_FROM,
                new Text("founding policies"));
    }
}
