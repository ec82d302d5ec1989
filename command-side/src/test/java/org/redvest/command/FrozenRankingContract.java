package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.open.ranking.event.RankingFrozen;

/** Rankings are frozen over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FrozenRankingContract {

    private static final String FROZEN = "/api/v1/frozen-rankings";

    private final RunningCommandSide side;
    private final Actors actors;
    private final Http http;

    FrozenRankingContract(Store store) {
        this.side = RunningCommandSide.start(store, "frozen-ranking");
        this.actors = new Actors(side);
        this.http = side.http();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static Map<String, Object> ranking(String level, String measure) {
        Map<String, Object> ranking = new LinkedHashMap<>();
        ranking.put("title", "2024年思明区各街道志愿服务排行");
        ranking.put("level", level);
        ranking.put("measure", measure);
        ranking.put("attribution", "SERVICE");
        ranking.put("from", "2024-01-01");
        ranking.put("to", "2024-12-31");
        return ranking;
    }

    @Test
    void areFrozenOnceWithThePositionAndTheDivisionsOfThatMoment() {
        String volunteer = actors.registerVolunteer();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T09:00");
        long head = side.head();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> ranking = ranking("DISTRICT", "MINUTES_PER_1000_RESIDENTS");

        String frozen = http.post(FROZEN, ranking, key).created().text("frozenRankingId");
        actors.certify(volunteer, "2024-03-10T08:00", "2024-03-10T09:00");
        assertThat(http.post(FROZEN, ranking, key).created().text("frozenRankingId"))
                .isEqualTo(frozen);

        assertThat(actors.events(frozen, RankingFrozen.class)).singleElement().satisfies(event -> {
            assertThat(event.position()).isEqualTo(head);
            assertThat(event.rules()).isEqualTo(RankingFrozen.RULES);
            assertThat(event.within().value()).isEqualTo("350200");
            assertThat(event.compared()).hasSize(6).allSatisfy(division -> assertThat(division.residentsYear())
                    .isEqualTo(2020));
        });
    }

    @Test
    void areRefusedWhereNothingCanBeCompared() {
        Map<String, Object> future = ranking("DISTRICT", "MINUTES");
        future.put("to", LocalDate.now(CivilTime.ZONE).plusDays(2).toString());
        actors.assertRefused(422, Problem.DATE_IN_FUTURE, () -> http.post(FROZEN, future));
        Map<String, Object> reversed = ranking("DISTRICT", "MINUTES");
        reversed.put("to", "2023-12-31");
        actors.assertRefused(422, Problem.WINDOW_REVERSED, () -> http.post(FROZEN, reversed));
        actors.assertRefused(
                422,
                Problem.MEASURE_NOT_AVAILABLE,
                () -> http.post(FROZEN, ranking("STREET", "MINUTES_PER_1000_RESIDENTS")));
        Map<String, Object> above = ranking("DISTRICT", "MINUTES");
        above.put("within", "350203001");
        actors.assertRefused(422, Problem.RANKING_LEVEL_NOT_BENEATH, () -> http.post(FROZEN, above));
        Map<String, Object> nowhere = ranking("DISTRICT", "MINUTES");
        nowhere.put("within", "999999");
        actors.assertRefused(422, Problem.UNKNOWN_DIVISION, () -> http.post(FROZEN, nowhere));
    }
}
