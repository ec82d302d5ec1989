package org.redvest.query.service.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newOrder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.Needs.Need;
import org.redvest.api.service.product.query.Matches.Ground;

/** What speaks for a match, and what each counts. */
class FitTest {

    private static final String COMMUNITY = "350203001001";
    private static final Instant NOW = NOON;

    private static Need need(String division, String category, String from, String until) {
        return new Need(
                newOrder(),
                OrderState.PLACED,
                "陪同就医",
                category,
                division,
                "鸿山社区居委会",
                Instant.parse(from),
                Instant.parse(until),
                1,
                NOON,
                null,
                7);
    }

    /** An order that can be served on a Wednesday only, 2022-06-08, the whole day in China. */
    private static Need onWednesday(String division, String category) {
        return need(division, category, "2022-06-07T16:00:00Z", "2022-06-08T16:00:00Z");
    }

    private static List<Ground> grounds(Need need, Offering offering) {
        return Fit.grounds(need, offering.details(), NOW);
    }

    /** The nearest place counts, where there are several. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "350203001001, 350203001001, SAME_COMMUNITY",
                "350203001001, 350203001,    SAME_STREET",
                "350203001001, 350203001004, SAME_STREET",
                "350203001,    350203001,    SAME_STREET",
                "350203001001, 350203,       SAME_DISTRICT",
                "350203001001, 350203003001, SAME_DISTRICT",
                "350203001001, 350200,       SAME_DISTRICT",
                "350203001001, 350206,       -",
                "350203001001, 350206001001, -",
            })
    void isOfAPlace(String asked, String had, @Nullable Ground place) {
        List<Ground> found = grounds(onWednesday(asked, "扶老助残"), Offering.in(had));

        assertThat(found).isEqualTo(place == null ? List.of() : List.of(place, Ground.SAME_CATEGORY, Ground.ANY_TIME));
    }

    @Test
    void isOfTheNearestPlace() {
        assertThat(grounds(onWednesday(COMMUNITY, "扶老助残"), Offering.in("350203", "350206", COMMUNITY)))
                .startsWith(Ground.SAME_COMMUNITY)
                .doesNotContain(Ground.SAME_DISTRICT);
    }

    @ParameterizedTest
    @CsvSource({
        // in the window
        "WEDNESDAY, 09:00, 11:00, true",
        // of another day
        "THURSDAY,  09:00, 11:00, false",
        // too short for the hour that it takes
        "WEDNESDAY, 09:00, 09:59, false",
        "WEDNESDAY, 09:00, 10:00, true",
    })
    void isOfATimeWithRoomForOneService(DayOfWeek day, String from, String until, boolean meets) {
        List<Ground> found =
                grounds(onWednesday(COMMUNITY, "便民服务"), Offering.in(COMMUNITY).on(day, from, until));

        assertThat(found).isEqualTo(meets ? List.of(Ground.SAME_COMMUNITY, Ground.TIMES_MEET) : List.of());
    }

    /** From ten on, and until half past ten, on a Wednesday in China. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-08T02:00:00Z, 2022-06-09T02:00:00Z, true",
        "2022-06-08T02:01:00Z, 2022-06-08T16:00:00Z, false",
        "2022-06-08T00:00:00Z, 2022-06-08T02:00:00Z, true",
        "2022-06-08T00:00:00Z, 2022-06-08T01:59:00Z, false",
        // a week and more holds every time of the week
        "2022-06-08T02:01:00Z, 2022-06-15T02:00:00Z, true",
        "2022-06-09T00:00:00Z, 2022-12-01T00:00:00Z, true",
        "2022-06-09T00:00:00Z, 2022-06-15T01:00:00Z, false",
    })
    void isOfATimeThatLiesInWhatIsAskedFor(String from, String until, boolean meets) {
        List<Ground> found = grounds(
                need(COMMUNITY, "便民服务", from, until), Offering.in(COMMUNITY).on(DayOfWeek.WEDNESDAY, "09:00", "11:00"));

        assertThat(found.contains(Ground.TIMES_MEET)).isEqualTo(meets);
    }

    /** What is past by now meets nothing: now is Wednesday, 2022-06-01, noon in China. */
    @Test
    void isOfNoTimeThatIsPast() {
        Need need = need(COMMUNITY, "便民服务", "2022-05-31T16:00:00Z", "2022-06-01T16:00:00Z");

        assertThat(grounds(need, Offering.in(COMMUNITY).on(DayOfWeek.WEDNESDAY, "09:00", "12:59")))
                .isEmpty();
        assertThat(grounds(need, Offering.in(COMMUNITY).on(DayOfWeek.WEDNESDAY, "09:00", "13:00")))
                .containsExactly(Ground.SAME_COMMUNITY, Ground.TIMES_MEET);
    }

    @Test
    void countsPlaceCategoryTimesQualificationAndReviews() {
        assertThat(Fit.points(List.of(
                        Ground.SAME_COMMUNITY,
                        Ground.SAME_CATEGORY,
                        Ground.TIMES_MEET,
                        Ground.QUALIFIED,
                        Ground.WELL_REVIEWED)))
                .isEqualTo(14);
        assertThat(Fit.points(List.of(Ground.SAME_STREET, Ground.SAME_CATEGORY, Ground.ANY_TIME)))
                .isEqualTo(7);
        assertThat(Fit.points(List.of(Ground.SAME_DISTRICT))).isEqualTo(1);
    }
}
