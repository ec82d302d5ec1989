package org.redvest.command.honour.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.commendation.CommendationLedger.BUREAU;
import static org.redvest.command.honour.commendation.CommendationLedger.CATEGORIES;
import static org.redvest.command.honour.commendation.CommendationLedger.FIVE_STAR;
import static org.redvest.command.honour.commendation.CommendationLedger.LEAST_MINUTES;
import static org.redvest.command.honour.commendation.CommendationLedger.REASON;
import static org.redvest.command.honour.commendation.CommendationLedger.REUSABLE;
import static org.redvest.command.honour.commendation.CommendationLedger.ROUND;
import static org.redvest.command.honour.commendation.CommendationLedger.TEAMS;
import static org.redvest.command.honour.commendation.CommendationLedger.VOLUNTEERS;
import static org.redvest.command.honour.commendation.CommendationLedger.candidate;
import static org.redvest.command.honour.commendation.CommendationLedger.nomination;
import static org.redvest.command.honour.commendation.CommendationLedger.review;
import static org.redvest.command.honour.commendation.CommendationLedger.volunteer;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redvest.api.Command;
import org.redvest.api.Refusal;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.command.AnnounceCandidates;
import org.redvest.api.honour.commendation.command.AwardCommendation;
import org.redvest.api.honour.commendation.command.CancelCommendationRound;
import org.redvest.api.honour.commendation.command.CloseCommendationRound;
import org.redvest.api.honour.commendation.command.ConcludeCommendationRound;
import org.redvest.api.honour.commendation.command.DecideCandidateObjection;
import org.redvest.api.honour.commendation.command.FreezeCandidates;
import org.redvest.api.honour.commendation.command.RaiseCandidateObjection;
import org.redvest.api.honour.commendation.command.RevokeAward;
import org.redvest.api.honour.commendation.event.AwardRevoked;
import org.redvest.api.honour.commendation.event.BodyNominated;
import org.redvest.api.honour.commendation.event.BodyReviewed;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.honour.commendation.event.CandidateReviewed;
import org.redvest.api.honour.commendation.event.CandidatesAnnounced;
import org.redvest.api.honour.commendation.event.CandidatesFrozen;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerBanned;

/** Whatever is asked of a round in whatever order: the frozen list stays, no quota is exceeded, nobody is awarded twice in a category. */
class CommendationHistoriesTest {

    private static final int PEOPLE = 5;

    enum Act {
        NOMINATE,
        NOMINATE_TEAM,
        FREEZE,
        REVIEW,
        ANNOUNCE,
        OBJECT,
        DECIDE,
        CONCLUDE,
        AWARD,
        CLOSE,
        CANCEL,
        REVOKE,
        MERGE,
        BAN
    }

    record Step(Act act, int category, int who, int other, int days) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.of(VOLUNTEERS, FIVE_STAR, REUSABLE),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(0, 4))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(80);
    }

    /** So that most of them come to an end. */
    private static final List<Act> USUAL = List.of(Act.FREEZE, Act.REVIEW, Act.ANNOUNCE, Act.CONCLUDE, Act.AWARD);

    @Property(tries = 60)
    void keepWhatARoundPromises(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        for (Step step : history) {
            run.take(step);
        }
        for (Act act : USUAL) {
            for (int who = 1; who <= PEOPLE; who++) {
                for (int category : List.of(VOLUNTEERS, FIVE_STAR, REUSABLE)) {
                    run.take(new Step(act, category, who, who, 2));
                }
            }
        }
        run.check();
    }

    private static final class Run {

        private final CommendationLedger ledger = new CommendationLedger().open();
        private final Set<VolunteerId> merged = new HashSet<>();

        Run() {
            for (int number = 1; number <= PEOPLE; number++) {
                ledger.registered(number, LEAST_MINUTES);
            }
        }

        void take(Step step) {
            ledger.now = ledger.now.plus(Duration.ofDays(step.days()));
            Nominee nominee = Nominee.of(volunteer(step.who()));
            CandidateId candidate = candidate(step.category(), nominee);
            String subject = "subject-" + step.other();
            switch (step.act()) {
                case NOMINATE -> send(subject, nomination(step.category(), nominee));
                case NOMINATE_TEAM -> send(subject, nomination(TEAMS, Nominee.of(BUREAU)));
                case FREEZE -> send(subject, new FreezeCandidates(ROUND));
                case REVIEW -> send(subject, review(candidate, step.other() != 2));
                case ANNOUNCE -> send(subject, new AnnounceCandidates(ROUND));
                case OBJECT -> send(subject, new RaiseCandidateObjection(ROUND, objection(step), candidate, REASON));
                case DECIDE ->
                    send(
                            "decider",
                            new DecideCandidateObjection(ROUND, objection(step), step.other() == 1, REASON, null));
                case CONCLUDE -> send(subject, new ConcludeCommendationRound(ROUND));
                case AWARD -> send("automation", new AwardCommendation(ROUND, candidate));
                case CLOSE -> send("automation", new CloseCommendationRound(ROUND, List.of()));
                case CANCEL -> {
                    if (step.other() == 1) {
                        send(subject, new CancelCommendationRound(ROUND, REASON));
                    }
                }
                case REVOKE -> send(subject, new RevokeAward(ROUND, candidate, REASON));
                case MERGE -> merge(volunteer(step.who()), volunteer(step.other()));
                case BAN -> {
                    if (step.other() == 1) {
                        ledger.happened(new VolunteerBanned(volunteer(step.who()), REASON));
                    }
                }
            }
        }

        private static CandidateObjectionId objection(Step step) {
            return CandidateObjectionId.from(new UUID(step.category(), step.who()));
        }

        private void merge(VolunteerId survivor, VolunteerId absorbed) {
            if (!survivor.equals(absorbed) && Collections.disjoint(merged, List.of(survivor, absorbed))) {
                merged.addAll(List.of(survivor, absorbed));
                ledger.merged(survivor, absorbed);
            }
        }

        private void send(String subject, Command<?> command) {
            List<Object> before = ledger.events();
            try {
                ledger.sendAs(subject, command);
            } catch (Refusal refusal) {
                assertThat(ledger.events()).as("after %s", refusal.problem()).isEqualTo(before);
            }
        }

        void check() {
            List<Object> events = ledger.events();
            int frozen = indexOf(events, CandidatesFrozen.class);
            int announced = indexOf(events, CandidatesAnnounced.class);
            if (frozen >= 0) {
                assertThat(events.subList(frozen, events.size()))
                        .as("nobody comes onto the list once it is fixed")
                        .noneMatch(event -> event instanceof CandidateNominated || event instanceof BodyNominated);
                assertThat(((CandidatesFrozen) events.get(frozen)).candidates()).isEqualTo((int) events.stream()
                        .filter(event -> event instanceof CandidateNominated || event instanceof BodyNominated)
                        .count());
            }
            if (announced >= 0) {
                assertThat(events.subList(announced, events.size()))
                        .as("reviews end with the announcement")
                        .noneMatch(event -> event instanceof CandidateReviewed || event instanceof BodyReviewed);
            }
            Map<Integer, Set<VolunteerId>> commended = new HashMap<>();
            ledger.facts(CommendationAwarded.class).forEach(award -> {
                assertThat(commended
                                .computeIfAbsent(award.category(), none -> new HashSet<>())
                                .add(award.volunteerId()))
                        .as("once in a category")
                        .isTrue();
            });
            commended.forEach((category, people) -> assertThat(people)
                    .as("within the quota")
                    .hasSizeLessThanOrEqualTo(CATEGORIES.get(category - 1).quota()));
            checkWindows();
        }

        private static int indexOf(List<Object> events, Class<?> type) {
            return IntStream.range(0, events.size())
                    .filter(i -> type.isInstance(events.get(i)))
                    .findFirst()
                    .orElse(-1);
        }

        /** Of awards that stand, one at most is for hours that no other honour may be for. */
        private void checkWindows() {
            Set<CandidateId> revoked = ledger.facts(AwardRevoked.class)
                    .map(AwardRevoked::candidateId)
                    .collect(Collectors.toSet());
            Map<VolunteerId, Long> exclusive = ledger.facts(CommendationAwarded.class)
                    .filter(award -> !award.reusableHours() && !revoked.contains(award.candidateId()))
                    .collect(Collectors.groupingBy(CommendationAwarded::volunteerId, Collectors.counting()));
            assertThat(exclusive.values()).allMatch(awards -> awards == 1);
        }
    }
}
