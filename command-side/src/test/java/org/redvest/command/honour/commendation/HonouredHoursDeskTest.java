package org.redvest.command.honour.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.event.HonouredHoursReleased;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.honour.commendation.command.AwardCommendation;
import org.redvest.api.honour.commendation.command.RevokeAward;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.series.Period;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.honour.benefit.HonouredHours;
import org.redvest.command.honour.benefit.HonouredHours.Claim;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.beans.factory.ObjectProvider;

/** The hours of awards, on a log in memory, whatever becomes of the numbers of who is awarded. */
class HonouredHoursDeskTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId ALSO_SHEN = VolunteerId.from(new UUID(1, 2));
    private static final MergeCaseId CASE = MergeCaseId.of(SHEN, ALSO_SHEN);
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final Text REASON = new Text("事迹不实");

    private final Map<VolunteerId, List<VolunteerEvent>> people = new HashMap<>();
    private final Volunteers volunteers =
            new Volunteers(id -> List.copyOf(people.getOrDefault(id, List.of())), document -> Optional.empty());

    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(HonouredHours.class)
            .registerCommandHandler(
                    configuration -> new Round(new HonouredHoursDesk(provider(configuration), volunteers))));

    private static ObjectProvider<Configuration> provider(Configuration configuration) {
        return new ObjectProvider<>() {
            @Override
            public Configuration getObject() {
                return configuration;
            }
        };
    }

    /** Awards the second number, as a round does. */
    static final class Round {

        private final HonouredWindows windows;

        Round(HonouredWindows windows) {
            this.windows = windows;
        }

        @CommandHandler
        Effect handle(AwardCommendation command) throws Exception {
            windows.claim(ALSO_SHEN, claim(command.candidateId()));
            return Effect.RECORDED;
        }

        @CommandHandler
        Effect handle(RevokeAward command) throws Exception {
            windows.release(ALSO_SHEN, claim(command.candidateId()));
            return Effect.RECORDED;
        }

        private static Claim claim(CandidateId candidate) {
            return new Claim(YEAR, new Text(candidate.value()), false);
        }
    }

    private void happened(VolunteerEvent event) {
        people.computeIfAbsent(event.volunteerId(), none -> new ArrayList<>()).add(event);
    }

    private static CandidateId candidate(int number) {
        return CandidateId.of(CommendationLedger.ROUND, number, ALSO_SHEN.value());
    }

    private void award(int number) {
        ledger.send(new AwardCommendation(CommendationLedger.ROUND, candidate(number)));
    }

    private void revoke(int number) {
        ledger.send(new RevokeAward(CommendationLedger.ROUND, candidate(number), REASON));
    }

    @Test
    void areFreeAgainOnceTheAwardIsRevoked() {
        happened(Registrations.registered(ALSO_SHEN));
        award(1);
        assertRefused(Problem.HOURS_ALREADY_HONOURED, () -> award(2));

        revoke(1);
        award(2);

        assertThat(ledger.events()).hasSize(3);
    }

    @Test
    void areFreeAgainWhereTheyWereClaimedUnderANumberThatIsAnothersByNow() {
        happened(Registrations.registered(SHEN));
        happened(Registrations.registered(ALSO_SHEN));
        happened(new MergeTookEffect(SHEN, CASE, SHEN, ALSO_SHEN));
        happened(new MergeTookEffect(ALSO_SHEN, CASE, SHEN, ALSO_SHEN));
        award(1);
        happened(new MergeEnded(SHEN, CASE, SHEN, ALSO_SHEN));
        happened(new MergeEnded(ALSO_SHEN, CASE, SHEN, ALSO_SHEN));

        revoke(1);

        Text by = new Text(candidate(1).value());
        HonouredHoursId shens = HonouredHoursId.of(SHEN);
        assertThat(ledger.events())
                .containsExactly(
                        new HoursHonoured(shens, SHEN, YEAR, by, false), new HonouredHoursReleased(shens, SHEN, by));
    }
}
