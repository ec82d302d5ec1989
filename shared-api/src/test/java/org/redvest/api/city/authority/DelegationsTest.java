package org.redvest.api.city.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.authority.event.DelegationResumed;
import org.redvest.api.city.authority.event.DelegationRevoked;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;

/** The city founds, the city's officer grants to 思明's, and that one to a street's. */
class DelegationsTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final DelegationId CITY = DelegationId.founding(new Subject("city"));
    private static final DelegationId SIMING = DelegationId.from(new UUID(1, 1));
    private static final DelegationId STREET = DelegationId.from(new UUID(1, 2));
    private static final Requirement.Held CERTIFY_IN_XIAGANG =
            new Requirement.Reaching(Power.CERTIFY_HOURS, Remit.in(new DivisionCode("350203001001")));

    private final Delegations delegations = new Delegations();

    DelegationsTest() {
        happened(NEW_YEAR, granted(CITY, null, "city", EnumSet.allOf(Power.class), "350200", null));
        happened(
                NEW_YEAR,
                granted(
                        SIMING,
                        CITY,
                        "siming",
                        Set.of(Power.GRANT_AUTHORITY, Power.CERTIFY_HOURS),
                        "350203",
                        NEXT_YEAR));
        happened(NEW_YEAR, granted(STREET, SIMING, "street", Set.of(Power.CERTIFY_HOURS), "350203001", null));
    }

    private void happened(Instant at, AuthorityEvent event) {
        delegations.evolve(event, at);
    }

    private static DelegationGranted granted(
            DelegationId id,
            @Nullable DelegationId under,
            String holder,
            Set<Power> powers,
            String division,
            @Nullable Instant until) {
        return new DelegationGranted(
                id,
                under,
                new Subject(holder),
                powers,
                Remit.in(new DivisionCode(division)),
                NEW_YEAR,
                until,
                new Text("a test"));
    }

    private boolean mayCertify(String subject, Instant at) {
        return delegations.acting(new Subject(subject), CERTIFY_IN_XIAGANG, at).isPresent();
    }

    @Nested
    class InForce {

        @Test
        void isFromTheFirstInstantToTheLast() {
            assertThat(delegations.hindrances(SIMING, NEW_YEAR.minusNanos(1)))
                    .containsExactly(Hindrance.NOT_YET_BEGUN, Hindrance.GRANTER_NOT_IN_FORCE);
            assertThat(delegations.hindrances(SIMING, NEW_YEAR)).isEmpty();
            assertThat(delegations.hindrances(SIMING, NEXT_YEAR.minusNanos(1))).isEmpty();
            assertThat(delegations.hindrances(SIMING, NEXT_YEAR)).containsExactly(Hindrance.ENDED);
        }

        @Test
        void endsWithTheOneItWasGrantedUnder() {
            assertThat(delegations.hindrances(STREET, NEXT_YEAR.minusNanos(1))).isEmpty();
            assertThat(delegations.hindrances(STREET, NEXT_YEAR)).containsExactly(Hindrance.GRANTER_NOT_IN_FORCE);
        }

        @Test
        void isInterruptedWhileSuspended() {
            happened(MARCH, new DelegationSuspended(SIMING, new Text("why")));
            happened(MARCH.plusSeconds(60), new DelegationResumed(SIMING, new Text("why")));

            assertThat(delegations.inForce(SIMING, MARCH.minusNanos(1))).isTrue();
            assertThat(delegations.hindrances(SIMING, MARCH)).containsExactly(Hindrance.SUSPENDED);
            assertThat(delegations.hindrances(STREET, MARCH)).containsExactly(Hindrance.GRANTER_NOT_IN_FORCE);
            assertThat(delegations.inForce(SIMING, MARCH.plusSeconds(60))).isTrue();
            assertThat(delegations.inForce(STREET, MARCH.plusSeconds(60))).isTrue();
        }

        @Test
        void isOverWhenRevoked() {
            happened(MARCH, new DelegationRevoked(SIMING, new Text("why")));

            assertThat(delegations.inForce(STREET, MARCH.minusNanos(1))).isTrue();
            assertThat(delegations.hindrances(SIMING, MARCH)).containsExactly(Hindrance.REVOKED);
            assertThat(mayCertify("siming", MARCH)).isFalse();
            assertThat(mayCertify("street", MARCH)).isFalse();
            assertThat(mayCertify("city", MARCH)).isTrue();
        }

        @Test
        void wasSoBeforeItWasFoundInvalidAndTheFindingIsTold() {
            happened(MARCH, new DelegationDeclaredInvalid(SIMING, new Text("未经审批")));

            assertThat(delegations.inForce(SIMING, MARCH.minusNanos(1))).isTrue();
            assertThat(delegations.hindrances(SIMING, MARCH)).containsExactly(Hindrance.DECLARED_INVALID);
            assertThat(delegations.invalidity(STREET, Instant.MAX)).contains(new Invalidity(SIMING, MARCH, "未经审批"));
            assertThat(delegations.invalidity(CITY, Instant.MAX)).isEmpty();
        }

        @Test
        void wasKnownToBeInvalidWhateverWasFoundNearerLater() {
            happened(MARCH, new DelegationDeclaredInvalid(SIMING, new Text("未经审批")));
            happened(MARCH.plusSeconds(60), new DelegationDeclaredInvalid(STREET, new Text("伪造")));

            assertThat(delegations.invalidity(STREET, MARCH.minusNanos(1))).isEmpty();
            assertThat(delegations.invalidity(STREET, MARCH.plusSeconds(59)))
                    .contains(new Invalidity(SIMING, MARCH, "未经审批"));
            assertThat(delegations.invalidity(STREET, MARCH.plusSeconds(60)))
                    .contains(new Invalidity(STREET, MARCH.plusSeconds(60), "伪造"));
        }

        @Test
        void isNotWhatDoesNotExist() {
            DelegationId nothing = DelegationId.from(new UUID(9, 9));

            assertThat(delegations.inForce(nothing, MARCH)).isFalse();
            assertRefused(Problem.UNKNOWN_DELEGATION, () -> delegations.hindrances(nothing, MARCH));
        }

        @Test
        void takesWhatIsRecordedAsDoneAlsoWhereTheClockAtHandIsBehind() {
            happened(
                    MARCH.plusSeconds(5),
                    new DelegationSuspended(SIMING, new Text("by a process whose clock is ahead")));

            assertThat(mayCertify("siming", MARCH)).isFalse();
            assertThat(delegations.inForce(SIMING, MARCH)).isTrue();
        }

        @Test
        void doesNotChangeInACopy() {
            Delegations copy = delegations.copy();
            happened(MARCH, new DelegationRevoked(CITY, new Text("why")));

            assertThat(copy.acting(new Subject("street"), CERTIFY_IN_XIAGANG, MARCH))
                    .isPresent();
            assertThat(mayCertify("street", MARCH)).isFalse();
        }
    }

    @Nested
    class Deputies {

        @Test
        void actForTheHolderInTheirTime() {
            happened(
                    NEW_YEAR,
                    new DeputyAppointed(SIMING, new Subject("deputy"), MARCH, MARCH.plus(Duration.ofDays(7))));

            assertThat(mayCertify("deputy", MARCH.minusNanos(1))).isFalse();
            assertThat(delegations.acting(new Subject("deputy"), CERTIFY_IN_XIAGANG, MARCH))
                    .contains(new Acting(SIMING, new Subject("siming")));
            assertThat(mayCertify("deputy", MARCH.plus(Duration.ofDays(7)))).isFalse();
        }

        @Test
        void noLongerActOnceDismissed() {
            happened(NEW_YEAR, new DeputyAppointed(SIMING, new Subject("deputy"), NEW_YEAR, null));
            happened(MARCH, new DeputyDismissed(SIMING, new Subject("deputy")));

            assertThat(delegations.deputies(SIMING, MARCH.minusNanos(1))).containsExactly(new Subject("deputy"));
            assertThat(delegations.deputies(SIMING, MARCH)).isEmpty();
            assertThat(mayCertify("deputy", MARCH)).isFalse();
        }

        @Test
        void actAsHoldersWhereTheyAreBoth() {
            happened(NEW_YEAR, new DeputyAppointed(SIMING, new Subject("street"), NEW_YEAR, null));

            assertThat(delegations.acting(new Subject("street"), CERTIFY_IN_XIAGANG, MARCH))
                    .contains(new Acting(STREET, null));
        }
    }

    @Nested
    class AGrant {

        private boolean may(String subject, Set<Power> powers, Remit remit, Instant from, @Nullable Instant until) {
            return delegations
                    .acting(new Subject(subject), new Requirement.ToGrant(powers, remit, from, until), MARCH)
                    .isPresent();
        }

        @Test
        void isWithinWhatTheGranterHolds() {
            Remit street = Remit.in(new DivisionCode("350203002"));
            Set<Power> certify = Set.of(Power.CERTIFY_HOURS);

            assertThat(may("siming", certify, street, MARCH, NEXT_YEAR)).isTrue();
            assertThat(may("siming", certify, street, MARCH, null)).isTrue();
            assertThat(may(
                            "siming",
                            certify,
                            new Remit(new DivisionCode("350203"), OrganisationId.stored("A")),
                            MARCH,
                            null))
                    .isTrue();
            assertThat(may("siming", Set.of(Power.CERTIFY_HOURS, Power.RUN_SHOP), street, MARCH, null))
                    .isFalse();
            assertThat(may("siming", certify, Remit.in(new DivisionCode("350200")), MARCH, null))
                    .isFalse();
            assertThat(may("siming", certify, Remit.in(new DivisionCode("350206")), MARCH, null))
                    .isFalse();
            assertThat(may("siming", certify, street, NEW_YEAR.minusNanos(1), null))
                    .isFalse();
            assertThat(may("siming", certify, street, MARCH, NEXT_YEAR.plusNanos(1)))
                    .isFalse();
            assertThat(may("street", certify, Remit.in(new DivisionCode("350203001")), MARCH, null))
                    .isFalse();
        }

        @Test
        void needsAllOfItInOneDelegation() {
            happened(
                    NEW_YEAR,
                    granted(DelegationId.from(new UUID(1, 3)), CITY, "siming", Set.of(Power.RUN_SHOP), "350203", null));

            assertThat(may(
                            "siming",
                            Set.of(Power.CERTIFY_HOURS, Power.RUN_SHOP),
                            Remit.in(new DivisionCode("350203")),
                            MARCH,
                            null))
                    .isFalse();
        }
    }

    @Nested
    class Above {

        private boolean isAbove(String subject, DelegationId delegation, boolean orHolder) {
            return delegations
                    .acting(new Subject(subject), new Requirement.Above(delegation, orHolder), MARCH)
                    .isPresent();
        }

        @Test
        void isWhoeverHoldsOneOfTheChain() {
            assertThat(isAbove("city", STREET, false)).isTrue();
            assertThat(isAbove("siming", STREET, false)).isTrue();
            assertThat(isAbove("street", STREET, false)).isFalse();
            assertThat(isAbove("street", SIMING, false)).isFalse();
            assertThat(isAbove("city", CITY, false)).isFalse();
        }

        @Test
        void isTheHolderWhereTheHolderIsEnoughButNotTheirDeputy() {
            happened(NEW_YEAR, new DeputyAppointed(STREET, new Subject("deputy"), NEW_YEAR, null));

            assertThat(isAbove("street", STREET, true)).isTrue();
            assertThat(isAbove("deputy", STREET, true)).isFalse();
        }

        @Test
        void isNobodyWhoseOwnIsNotInForce() {
            happened(MARCH, new DelegationSuspended(SIMING, new Text("why")));

            assertThat(isAbove("siming", STREET, false)).isFalse();
            assertThat(isAbove("city", STREET, false)).isTrue();
        }
    }

    @Test
    void ofTheWholeCityAreThoseOfTheCity() {
        Requirement.Held adopt = new Requirement.InTheWholeCity(Power.CERTIFY_HOURS);

        assertThat(delegations.acting(new Subject("city"), adopt, MARCH)).isPresent();
        assertThat(delegations.acting(new Subject("siming"), adopt, MARCH)).isEmpty();
        assertThat(delegations.acting(new Subject("street"), new Requirement.Anywhere(Power.CERTIFY_HOURS), MARCH))
                .isPresent();
        assertThat(List.of("city", "siming", "street")).allMatch(subject -> mayCertify(subject, MARCH));
    }
}
