package org.redvest.command.honour.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.star.StarLedger.SIMING;
import static org.redvest.command.honour.star.StarLedger.STEP;
import static org.redvest.command.honour.star.StarLedger.WHY;
import static org.redvest.command.honour.star.StarLedger.person;
import static org.redvest.command.honour.star.StarLedger.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;
import org.redvest.api.honour.star.StarDecision;
import org.redvest.api.honour.star.command.ApplyForStar;
import org.redvest.api.honour.star.command.ApproveStarApplication;
import org.redvest.api.honour.star.command.DecideStarReview;
import org.redvest.api.honour.star.command.GrantStar;
import org.redvest.api.honour.star.command.RefuseStarApplication;
import org.redvest.api.honour.star.command.ReviewStar;
import org.redvest.api.honour.star.command.StopStarApplication;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarKept;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarReviewLapsed;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;

/**
 * Whatever happens to hours, numbers and applications: no level is granted twice, none is skipped, and the highest star of each
 * number is under review exactly while the person's final hours are too few for it and nobody has decided.
 */
class StarHistoriesTest {

    private static final int PEOPLE = 3;

    enum Act {
        CERTIFY,
        CERTIFY_UNDER_NOTICE,
        CORRECT,
        REVOKE,
        REINSTATE,
        SUSPEND,
        SUSTAIN,
        MERGE,
        UNMERGE,
        DAYS_GO_BY,
        APPLY,
        APPLY_FOR_ANY,
        APPROVE,
        REFUSE,
        STOP,
        GRANT,
        KEEP,
        WITHDRAW
    }

    record Step(Act act, int who, int level, int minutes, int which) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 250),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(90);
    }

    @Property(tries = 120)
    void neverGrantTwiceNorSkipAndReviewWhatFellShort(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        history.forEach(run::take);
    }

    /** A record, as the test itself keeps it. */
    private static final class Served {

        private final HoursCertified hours;
        private final int who;
        private long minutes;
        private boolean revoked;
        private @Nullable HoursObjectionId objection;

        Served(HoursCertified hours, int who) {
            this.hours = hours;
            this.who = who;
            this.minutes = hours.minutes();
        }

        boolean isFinal(LocalDate today) {
            return !revoked && objection == null && (hours.noticeUntil() == null || today.isAfter(hours.noticeUntil()));
        }
    }

    private static final class Run {

        private final StarLedger ledger = new StarLedger().registered(PEOPLE).ruled(SIMING, rules(true, true, 0, 1));
        private final List<Served> records = new ArrayList<>();
        private final Map<Integer, Integer> survivors = new HashMap<>();
        private int changes;

        private LocalDate today() {
            return CivilTime.dateOf(ledger.now);
        }

        void take(Step step) {
            int who = step.who();
            switch (step.act()) {
                case CERTIFY -> records.add(new Served(ledger.served(who, step.minutes()), who));
                case CERTIFY_UNDER_NOTICE ->
                    records.add(new Served(
                            ledger.served(who, step.minutes(), today().plusDays(step.which() % 4), false), who));
                case CORRECT, REVOKE, REINSTATE, SUSPEND, SUSTAIN -> {
                    if (!records.isEmpty()) {
                        change(step.act(), records.get(step.which() % records.size()), step.minutes());
                    }
                }
                case MERGE -> merge(who, 1 + step.which() % PEOPLE);
                case UNMERGE -> {
                    Integer survivor = survivors.remove(who);
                    if (survivor != null) {
                        ledger.unmerged(survivor, who);
                    }
                }
                case DAYS_GO_BY -> ledger.now = ledger.now.plus(Duration.ofDays(step.level()));
                case APPLY -> send("volunteer", new ApplyForStar(person(who), highest(who) + 1, null));
                case APPLY_FOR_ANY -> send("volunteer", new ApplyForStar(person(who), step.level(), null));
                case APPROVE -> send("officer", new ApproveStarApplication(person(who), highest(who) + 1));
                case REFUSE -> send("officer", new RefuseStarApplication(person(who), step.level(), WHY));
                case STOP -> send("officer", new StopStarApplication(person(who), step.level(), WHY));
                case GRANT -> send("officer", new GrantStar(person(who), highest(who) + 1, WHY));
                case KEEP -> decide(step, StarDecision.KEEP);
                case WITHDRAW -> decide(step, StarDecision.WITHDRAW);
            }
            // as the automation does because of what happened, and every day
            for (int number = 1; number <= PEOPLE; number++) {
                ledger.send("review-stars", new ReviewStar(person(number)));
            }
            check();
        }

        private void decide(Step step, StarDecision decision) {
            send("officer", new DecideStarReview(person(step.who()), Math.max(1, highest(step.who())), decision, WHY));
        }

        private void change(Act act, Served record, long minutes) {
            HoursCertified hours = record.hours;
            HoursChangeId change = HoursChangeId.from(new UUID(4, ++changes));
            switch (act) {
                case CORRECT -> {
                    if (!record.revoked) {
                        ledger.happened(new HoursCorrected(
                                hours.recordId(),
                                hours.volunteerId(),
                                change,
                                hours.start(),
                                hours.start().plus(Duration.ofMinutes(record.minutes)),
                                record.minutes,
                                hours.start(),
                                hours.start().plus(Duration.ofMinutes(minutes)),
                                hours.serviceDate(),
                                minutes,
                                WHY,
                                new Subject("proposer"),
                                1));
                        record.minutes = minutes;
                    }
                }
                case REVOKE -> {
                    if (!record.revoked) {
                        ledger.happened(new HoursRevoked(
                                hours.recordId(),
                                hours.volunteerId(),
                                change,
                                hours.start(),
                                hours.end(),
                                record.minutes,
                                WHY,
                                null,
                                null));
                        record.revoked = true;
                    }
                }
                case REINSTATE -> {
                    if (record.revoked) {
                        ledger.happened(new HoursReinstated(
                                hours.recordId(),
                                hours.volunteerId(),
                                change,
                                hours.start(),
                                hours.end(),
                                record.minutes,
                                WHY,
                                null));
                        record.revoked = false;
                    }
                }
                case SUSPEND -> {
                    if (record.objection == null) {
                        record.objection = HoursObjectionId.from(new UUID(3, ++changes));
                        ledger.happened(new HoursSuspended(
                                hours.recordId(), hours.volunteerId(), record.objection, record.minutes));
                    }
                }
                case SUSTAIN -> {
                    if (record.objection != null) {
                        ledger.happened(new HoursSustained(
                                hours.recordId(), hours.volunteerId(), record.objection, record.minutes));
                        record.objection = null;
                    }
                }
                default -> throw new IllegalArgumentException(act.name());
            }
        }

        /** A number that others were merged into is never merged itself, and none is merged twice. */
        private void merge(int survivor, int absorbed) {
            if (survivor != absorbed
                    && !survivors.containsKey(survivor)
                    && !survivors.containsKey(absorbed)
                    && !survivors.containsValue(absorbed)) {
                ledger.merged(survivor, absorbed);
                survivors.put(absorbed, survivor);
            }
        }

        private List<Integer> numbersOf(int who) {
            int goesOn = survivors.getOrDefault(who, who);
            return IntStream.rangeClosed(1, PEOPLE)
                    .filter(number -> survivors.getOrDefault(number, number) == goesOn)
                    .boxed()
                    .toList();
        }

        private long finalMinutes(int who) {
            Set<Integer> numbers = new HashSet<>(numbersOf(who));
            return records.stream()
                    .filter(record -> numbers.contains(record.who) && record.isFinal(today()))
                    .mapToLong(record -> record.minutes)
                    .sum();
        }

        /** What a number holds, with the minutes below which somebody is to look at it. */
        private NavigableMap<Integer, Long> held(int who) {
            NavigableMap<Integer, Long> held = new TreeMap<>();
            for (StarEvent event : ledger.stars(who)) {
                switch (event) {
                    case StarGranted granted ->
                        assertThat(held.put(granted.level(), granted.level() * STEP))
                                .as("granted twice")
                                .isNull();
                    case StarKept kept -> held.put(kept.level(), kept.minutes());
                    case StarWithdrawn withdrawn -> held.remove(withdrawn.level());
                    default -> {
                        // changes nothing of what is held
                    }
                }
            }
            return held;
        }

        private int highest(int who) {
            return numbersOf(who).stream()
                    .map(this::held)
                    .filter(held -> !held.isEmpty())
                    .mapToInt(NavigableMap::lastKey)
                    .max()
                    .orElse(0);
        }

        private void send(String subject, Command<?> command) {
            List<Object> before = ledger.events();
            int[] heldBefore =
                    IntStream.rangeClosed(1, PEOPLE).map(this::highest).toArray();
            try {
                ledger.send(subject, command);
            } catch (RuntimeException failure) {
                if (!(failure instanceof Refusal)) {
                    // fails the property where it is no refusal at all
                    StarLedger.problemOf(failure);
                }
                assertThat(ledger.events()).as("after %s", failure).isEqualTo(before);
            }
            ledger.events().subList(before.size(), ledger.events().size()).stream()
                    .filter(StarGranted.class::isInstance)
                    .map(StarGranted.class::cast)
                    .forEach(granted -> {
                        int who = numberOf(granted);
                        assertThat(granted.level()).as("skipped").isEqualTo(heldBefore[who - 1] + 1);
                        assertThat(finalMinutes(who)).as("hours").isEqualTo(granted.minutes());
                        assertThat(granted.minutes()).isGreaterThanOrEqualTo(granted.threshold());
                    });
        }

        private static int numberOf(StarEvent event) {
            return IntStream.rangeClosed(1, PEOPLE)
                    .filter(number -> person(number).equals(event.volunteerId()))
                    .findFirst()
                    .orElseThrow();
        }

        private void check() {
            for (int who = 1; who <= PEOPLE; who++) {
                NavigableMap<Integer, Long> held = held(who);
                boolean tooFew = !held.isEmpty()
                        && finalMinutes(who)
                                < Objects.requireNonNull(held.lastEntry()).getValue();
                assertThat(underReview(who)).as("under review").isEqualTo(tooFew ? held.lastKey() : 0);
            }
        }

        private int underReview(int who) {
            int level = 0;
            for (StarEvent event : ledger.stars(who)) {
                if (event instanceof StarPutUnderReview review) {
                    assertThat(level).as("put under review once").isZero();
                    level = review.level();
                } else if (event instanceof StarReviewLapsed
                        || event instanceof StarKept
                        || event instanceof StarWithdrawn) {
                    level = 0;
                }
            }
            return level;
        }
    }
}
