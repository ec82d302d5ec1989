package org.redvest.api.city.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
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

/** Whatever is granted, suspended, resumed, revoked and deputised, in whatever order. */
class DelegationHistoriesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int STEPS = 40;
    private static final List<Subject> SUBJECTS =
            Stream.of("a", "b", "c", "d").map(Subject::new).toList();
    private static final List<DivisionCode> DIVISIONS = Stream.of(
                    "350200", "350203", "350206", "350203001", "350206001", "350203001001")
            .map(DivisionCode::new)
            .toList();

    /** What somebody can do, where. */
    private record Ability(Subject subject, Power power, DivisionCode division) {}

    /** A history that grows as the aggregate lets it grow: no grant without authority. */
    private static final class History {

        private final Random random;
        private final Delegations delegations = new Delegations();
        private final Map<DelegationId, DelegationGranted> granted = new HashMap<>();
        private Instant now = BEGIN;

        History(long seed) {
            this.random = new Random(seed);
            add(new DelegationGranted(
                    DelegationId.founding(new Subject("a")),
                    null,
                    new Subject("a"),
                    EnumSet.allOf(Power.class),
                    Remit.in(new DivisionCode("350200")),
                    BEGIN,
                    null,
                    new Text("the configuration")));
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private void add(AuthorityEvent event) {
            if (event instanceof DelegationGranted grant) {
                granted.put(grant.delegationId(), grant);
            }
            delegations.evolve(event, now);
        }

        /** Some time goes by, and something happens. */
        void step() {
            now = now.plus(Duration.ofHours(random.nextInt(48)));
            DelegationId id = any(new ArrayList<>(granted.keySet()));
            switch (random.nextInt(10)) {
                case 0 -> add(new DelegationSuspended(id, new Text("why")));
                case 1 -> add(new DelegationResumed(id, new Text("why")));
                case 2 -> add(new DelegationRevoked(id, new Text("why")));
                case 3 -> add(new DelegationDeclaredInvalid(id, new Text("why")));
                case 4 -> add(new DeputyAppointed(id, any(SUBJECTS), later(), null));
                case 5 -> add(new DeputyDismissed(id, any(SUBJECTS)));
                default -> tryToGrant();
            }
        }

        private Instant later() {
            return now.plus(Duration.ofHours(random.nextInt(48)));
        }

        private void tryToGrant() {
            Set<Power> powers = Arrays.stream(Power.values())
                    .filter(power -> random.nextBoolean())
                    .collect(Collectors.toSet());
            Remit remit = Remit.in(any(DIVISIONS));
            Instant from = later();
            Instant until = random.nextBoolean() ? null : from.plus(Duration.ofHours(1 + random.nextInt(480)));
            Optional<Acting> acting =
                    delegations.acting(any(SUBJECTS), new Requirement.ToGrant(powers, remit, from, until), now);
            acting.ifPresent(granter -> add(new DelegationGranted(
                    DelegationId.from(new UUID(1, granted.size())),
                    granter.delegation(),
                    any(SUBJECTS),
                    powers,
                    remit,
                    from,
                    until,
                    new Text("a test"))));
        }

        Set<Ability> abilities() {
            Set<Ability> abilities = new HashSet<>();
            for (Subject subject : SUBJECTS) {
                for (Power power : Power.values()) {
                    for (DivisionCode division : DIVISIONS) {
                        if (acting(new Ability(subject, power, division)).isPresent()) {
                            abilities.add(new Ability(subject, power, division));
                        }
                    }
                }
            }
            return abilities;
        }

        Optional<Acting> acting(Ability ability) {
            return delegations.acting(
                    ability.subject(), new Requirement.Reaching(ability.power(), Remit.in(ability.division())), now);
        }
    }

    @Property(tries = 200)
    void giveNobodyAPowerOutsideWhatTheChainAboveHas(@ForAll long seed) {
        History history = new History(seed);
        for (int i = 0; i < STEPS; i++) {
            history.step();
            for (Ability ability : history.abilities()) {
                DelegationId held = history.acting(ability).orElseThrow().delegation();
                for (@Nullable DelegationId next = held; next != null; ) {
                    DelegationGranted link = Objects.requireNonNull(history.granted.get(next));
                    assertThat(link.powers()).contains(ability.power());
                    assertThat(link.remit().holds(ability.division())).isTrue();
                    assertThat(history.now).isAfterOrEqualTo(link.from());
                    assertThat(link.until() == null || history.now.isBefore(link.until()))
                            .isTrue();
                    assertThat(history.delegations.hindrances(next, history.now))
                            .isEmpty();
                    next = link.under();
                }
            }
        }
    }

    @Property(tries = 200)
    void takeAndGiveNothingButWhatIsSuspendedAndResumed(@ForAll long seed) {
        History history = new History(seed);
        for (int i = 0; i < STEPS; i++) {
            history.step();
        }
        DelegationId id = history.any(new ArrayList<>(history.granted.keySet()));
        boolean wasInForce = history.delegations.inForce(id, history.now);
        Set<Ability> before = history.abilities();

        history.add(new DelegationSuspended(id, new Text("why")));
        Set<Ability> meanwhile = history.abilities();
        history.add(new DelegationResumed(id, new Text("why")));

        assertThat(before).containsAll(meanwhile);
        if (wasInForce) {
            assertThat(history.abilities()).isEqualTo(before);
        }
    }

    @Property(tries = 200)
    void leaveThePastAsItWas(@ForAll long seed) {
        History history = new History(seed);
        for (int i = 0; i < STEPS / 2; i++) {
            history.step();
        }
        Instant past = history.now;
        Map<DelegationId, Set<Hindrance>> then = hindrances(history, past, history.granted.keySet());
        history.now = past.plusNanos(1);
        for (int i = 0; i < STEPS / 2; i++) {
            history.step();
        }

        assertThat(hindrances(history, past, then.keySet())).isEqualTo(then);
    }

    private static Map<DelegationId, Set<Hindrance>> hindrances(
            History history, Instant at, Set<DelegationId> delegations) {
        return delegations.stream().collect(Collectors.toMap(id -> id, id -> history.delegations.hindrances(id, at)));
    }
}
