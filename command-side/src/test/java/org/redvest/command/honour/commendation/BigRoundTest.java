package org.redvest.command.honour.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.commendation.CommendationLedger.BUREAU;
import static org.redvest.command.honour.commendation.CommendationLedger.DEEDS;
import static org.redvest.command.honour.commendation.CommendationLedger.FROM;
import static org.redvest.command.honour.commendation.CommendationLedger.REASON;
import static org.redvest.command.honour.commendation.CommendationLedger.ROUND;
import static org.redvest.command.honour.commendation.CommendationLedger.TO;
import static org.redvest.command.honour.commendation.CommendationLedger.UNTIL;
import static org.redvest.command.honour.commendation.CommendationLedger.candidate;
import static org.redvest.command.honour.commendation.CommendationLedger.category;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.Body;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.command.AwardCommendation;
import org.redvest.api.honour.commendation.command.CloseCommendationRound;
import org.redvest.api.honour.commendation.event.BodyCommended;
import org.redvest.api.honour.commendation.event.BodyNominated;
import org.redvest.api.honour.commendation.event.BodyReviewed;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.honour.commendation.event.CandidatesAnnounced;
import org.redvest.api.honour.commendation.event.CandidatesFrozen;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.honour.commendation.event.CommendationRoundOpened;
import org.redvest.api.honour.commendation.event.RoundConcluded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/** Xiamen's four rounds at once: 1,307 volunteers, 133 teams and 107 units, each commended once, however often it is begun again. */
class BigRoundTest {

    private static final int PEOPLE = 1_307;
    private static final int TEAMS_IN_ALL = 133;
    private static final int UNITS_IN_ALL = 107;
    private static final int ALL = PEOPLE + TEAMS_IN_ALL + UNITS_IN_ALL;

    private final CommendationLedger ledger = CommendationLedger.remembering();
    private final List<CandidateId> candidates = new ArrayList<>();

    private static OrganisationId team(int number) {
        return OrganisationId.ofTeam(null, new Text("第%d队".formatted(number)), new DivisionCode("350203"));
    }

    @BeforeEach
    void isToBeConcluded() {
        List<Object> history = new ArrayList<>();
        history.add(new CommendationRoundOpened(
                ROUND,
                new Text("四届合计"),
                new DivisionCode("350200"),
                new Text("15号"),
                FROM,
                TO,
                List.of(
                        category(CandidateKind.PERSON, "优秀志愿者", PEOPLE, 0, false),
                        category(CandidateKind.TEAM, "优秀志愿服务队", TEAMS_IN_ALL, 0, false),
                        category(CandidateKind.UNIT, "先进单位", UNITS_IN_ALL, 0, false)),
                UNTIL,
                0));
        for (int number = 0; number < PEOPLE; number++) {
            VolunteerId person = ledger.registered(number, 0);
            CandidateId candidate = candidate(1, Nominee.of(person));
            candidates.add(candidate);
            history.add(new CandidateNominated(ROUND, candidate, 1, person, BUREAU, DEEDS));
        }
        for (int number = 0; number < TEAMS_IN_ALL + UNITS_IN_ALL; number++) {
            int category = number < TEAMS_IN_ALL ? 2 : 3;
            OrganisationId body = team(number);
            ledger.registered(body);
            CandidateId candidate = candidate(category, Nominee.of(body));
            candidates.add(candidate);
            history.add(new BodyNominated(ROUND, candidate, category, new Body(body, null), BUREAU, DEEDS));
        }
        history.add(new CandidatesFrozen(ROUND, ALL, new Text("0".repeat(64))));
        candidates.forEach(candidate -> history.add(new BodyReviewed(ROUND, candidate, true, REASON)));
        history.add(new CandidatesAnnounced(ROUND, ALL, null));
        history.add(new RoundConclusionOrdered(ROUND, candidates));
        ledger.history(history);
    }

    @Test
    void isConcludedOnceForEverybodyThoughItWasStoppedHalfWay() {
        candidates.subList(0, ALL / 2).forEach(candidate -> ledger.send(new AwardCommendation(ROUND, candidate)));

        List<Effect> effects = candidates.stream()
                .map(candidate -> ledger.send(new AwardCommendation(ROUND, candidate)))
                .toList();
        ledger.send(new CloseCommendationRound(ROUND, List.of()));

        assertThat(effects.subList(0, ALL / 2)).containsOnly(Effect.ALREADY_RECORDED);
        assertThat(effects.subList(ALL / 2, ALL)).containsOnly(Effect.RECORDED);
        assertThat(ledger.facts(CommendationAwarded.class).map(CommendationAwarded::candidateId))
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
        assertThat(ledger.facts(BodyCommended.class).map(BodyCommended::candidateId))
                .hasSize(TEAMS_IN_ALL + UNITS_IN_ALL)
                .doesNotHaveDuplicates();
        assertThat(ledger.facts(RoundConcluded.class)).containsExactly(new RoundConcluded(ROUND, ALL, List.of()));
    }
}
