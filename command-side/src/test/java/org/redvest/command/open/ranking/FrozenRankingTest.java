package org.redvest.command.open.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.ComparedDivision;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.command.FreezeRanking;
import org.redvest.api.open.ranking.event.RankingFrozen;

class FrozenRankingTest {

    private static final FrozenRankingId ID = FrozenRankingId.from(new UUID(1, 1));
    private static final Text TITLE = new Text("2025年各区志愿服务排行");
    private static final DivisionCode CITY = new DivisionCode("350200");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final List<ComparedDivision> DISTRICTS = List.of(new ComparedDivision(
            new DivisionCode("350203"), new Text("思明区"), 1_073_315L, 2020, new Text("厦门市第七次全国人口普查公报")));

    /** The last day of the period, in China: the evening before in UTC. */
    private static final Instant LAST_DAY = Instant.parse("2025-12-30T16:00:00Z");

    private final AggregateTestFixture<FrozenRanking> fixture = new AggregateTestFixture<>(FrozenRanking.class);

    @BeforeEach
    void isTheLastDay() {
        fixture.registerInjectableResource(Clock.fixed(LAST_DAY, ZoneOffset.UTC));
    }

    private static FreezeRanking freeze(
            RankingLevel level,
            Measure measure,
            @Nullable LocalDate from,
            LocalDate to,
            List<ComparedDivision> compared) {
        return new FreezeRanking(ID, TITLE, level, measure, Attribution.SERVICE, from, to, CITY, 7, 1, compared);
    }

    private static RankingFrozen frozen(RankingLevel level, Measure measure, List<ComparedDivision> compared) {
        return new RankingFrozen(ID, TITLE, level, measure, Attribution.SERVICE, FROM, TO, CITY, 7, 1, compared);
    }

    @Test
    void isFrozenOnceWithAllOnWhichItRests() {
        RankingFrozen frozen = frozen(RankingLevel.DISTRICT, Measure.MINUTES_PER_1000_RESIDENTS, DISTRICTS);
        FreezeRanking freeze = freeze(RankingLevel.DISTRICT, Measure.MINUTES_PER_1000_RESIDENTS, FROM, TO, DISTRICTS);
        fixture.givenNoPriorActivity().when(freeze).expectEvents(frozen);
        fixture.given(frozen)
                .when(freeze)
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(freeze(RankingLevel.ORGANISATION, Measure.PERSONS, FROM, TO, List.of()))
                .expectEvents(frozen(RankingLevel.ORGANISATION, Measure.PERSONS, List.of()));
    }

    @Test
    void isOfAPeriodThatBeganAndIsOver() {
        fixture.givenNoPriorActivity()
                .when(freeze(RankingLevel.DISTRICT, Measure.MINUTES, TO, FROM, DISTRICTS))
                .expectException(because(Problem.WINDOW_REVERSED))
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(freeze(RankingLevel.DISTRICT, Measure.MINUTES, FROM, TO.plusDays(1), DISTRICTS))
                .expectException(because(Problem.DATE_IN_FUTURE))
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(freeze(RankingLevel.DISTRICT, Measure.MINUTES, null, TO, DISTRICTS))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void comparesWhatCanBeCompared() {
        fixture.givenNoPriorActivity()
                .when(freeze(RankingLevel.STREET, Measure.MINUTES_PER_1000_RESIDENTS, FROM, TO, DISTRICTS))
                .expectException(because(Problem.MEASURE_NOT_AVAILABLE))
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(freeze(RankingLevel.CITY, Measure.MINUTES, FROM, TO, List.of()))
                .expectException(because(Problem.RANKING_LEVEL_NOT_BENEATH))
                .expectNoEvents();
    }

    @Test
    void isFrozenByWhoPublishesRankingsThere() {
        assertThat(freeze(RankingLevel.DISTRICT, Measure.MINUTES, FROM, TO, DISTRICTS)
                        .requirement())
                .isEqualTo(Requirement.in(CITY, Power.PUBLISH_RANKINGS));
    }
}
