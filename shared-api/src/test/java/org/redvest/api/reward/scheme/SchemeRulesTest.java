package org.redvest.api.reward.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.reward.scheme.SchemeRules.CategoryRate;
import org.redvest.api.reward.scheme.SchemeRules.ClassRate;
import org.redvest.api.reward.scheme.SchemeRules.Reckoned;
import org.redvest.api.reward.scheme.SchemeRules.Valuation;
import org.redvest.api.service.hours.EvidenceClass;

/** What real schemes do contradicts each other, and is all said by the same figures. */
class SchemeRulesTest {

    private static final Text CLEANING = new Text("洁净家园");
    private static final Text TRAFFIC = new Text("文明交通");

    private static SchemeRules rules(Rounding rounding, @Nullable Integer mostMinutesPerDay) {
        return new SchemeRules(
                10,
                List.of(new CategoryRate(TRAFFIC, 20)),
                List.of(new ClassRate(EvidenceClass.BACK_FILLED, 0)),
                rounding,
                mostMinutesPerDay,
                Expiry.NEVER,
                0,
                List.of(new Valuation(new Text("旧书"), 2)),
                16);
    }

    @Nested
    class Counts {

        /** 08:00 to 12:17 is 257 minutes. */
        @ParameterizedTest
        @CsvSource({
            "志愿山城, 30, 16, 0, , 257, 270",
            "志愿山城, 30, 16, 0, , 15, 0",
            "志愿山城, 30, 16, 0, , 16, 30",
            "志愿山城, 30, 16, 0, , 45, 30",
            "志愿山城, 30, 16, 0, , 46, 60",
            "志愿山城, 30, 16, 0, , 60, 60",
            "胶州, 1, 1, 60, , 257, 257",
            "胶州, 1, 1, 60, , 20, 60",
            "胶州, 1, 1, 60, , 0, 0",
            "中国石油大学, 30, 30, 0, , 257, 240",
            "中国石油大学, 30, 30, 0, , 29, 0",
            "海林, 1, 1, 0, 120, 257, 120",
            "海林, 1, 1, 0, 120, 119, 119",
            "整小时, 60, 60, 0, , 257, 240",
            "整小时, 60, 60, 0, , 59, 0",
            "向上取整, 60, 1, 0, , 61, 120"
        })
        void asTheCityDoes(
                String city, int step, int upFrom, int least, @Nullable Integer most, long minutes, long counted) {
            assertThat(new Rounding(step, upFrom, least, most).counted(minutes))
                    .as(city)
                    .isEqualTo(counted);
        }

        @ParameterizedTest
        @CsvSource({"0, 257, 240", "240, 257, 240", "300, 257, 180", "480, 257, 0", "500, 257, 0"})
        void noMoreThanADayTakes(long before, long minutes, long counted) {
            assertThat(rules(Rounding.downTo(30), 480)
                            .reckon(minutes, CLEANING, null, before)
                            .countedMinutes())
                    .isEqualTo(counted);
        }
    }

    @Nested
    class Reckons {

        @Test
        void wholePointsOfTheCountedMinutes() {
            assertThat(rules(new Rounding(30, 16, 0, null), null).reckon(257, CLEANING, null, 0))
                    .isEqualTo(new Reckoned(270, 10, 45));
            assertThat(rules(Rounding.downTo(1), null).reckon(257, CLEANING, EvidenceClass.ATTENDED, 0))
                    .isEqualTo(new Reckoned(257, 10, 42));
        }

        @Test
        void byTheRateOfTheCategory() {
            assertThat(rules(Rounding.downTo(1), null)
                            .reckon(60, TRAFFIC, null, 0)
                            .points())
                    .isEqualTo(20);
        }

        @Test
        void byTheRateOfTheClassBeforeThatOfTheCategory() {
            assertThat(rules(Rounding.downTo(1), null).reckon(60, TRAFFIC, EvidenceClass.BACK_FILLED, 0))
                    .isEqualTo(new Reckoned(60, 0, 0));
        }

        @Test
        void professionalServiceAndGoods() {
            SchemeRules rules = rules(Rounding.downTo(1), null);

            assertThat(rules.professional(30)).isEqualTo(8);
            assertThat(rules.professional(90)).isEqualTo(24);
            assertThat(rules.valueOf(new Text("旧书"))).contains(2);
            assertThat(rules.valueOf(new Text("现金"))).isEqualTo(Optional.empty());
        }
    }

    @Nested
    class Expires {

        private static final LocalDate SERVICE = LocalDate.of(2024, 2, 29);

        @Test
        void neverAtTheEndOfAYearOrAfterMonths() {
            assertThat(Expiry.NEVER.lastDay(SERVICE)).isNull();
            assertThat(Expiry.afterYears(0).lastDay(SERVICE)).isNull();
            assertThat(new Expiry(Expiry.Kind.YEAR_END, 0).lastDay(SERVICE)).isEqualTo("2024-12-31");
            assertThat(Expiry.afterYears(2).lastDay(SERVICE)).isEqualTo("2026-12-31");
            assertThat(new Expiry(Expiry.Kind.MONTHS, 36).lastDay(SERVICE)).isEqualTo("2027-02-28");
        }
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource({"0, 1, 0, ", "1441, 1, 0, ", "30, 0, 0, ", "30, 31, 0, ", "30, 1, -1, ", "30, 1, 0, 0"})
        void aRoundingThatIsNone(int step, int upFrom, int least, @Nullable Integer most) {
            assertRefused(Problem.SCHEME_RULES_INVALID, () -> rules(new Rounding(step, upFrom, least, most), null)
                    .requireValid());
        }

        @Test
        void whatContradictsItself() {
            assertRefused(Problem.POLICY_CONTRADICTORY, () -> rules(new Rounding(30, 30, 60, 30), null)
                    .requireValid());
            assertRefused(Problem.POLICY_CONTRADICTORY, () -> rules(new Rounding(30, 30, 60, null), 30)
                    .requireValid());
            assertRefused(Problem.POLICY_CONTRADICTORY, () -> SchemeRules.ofPolicies(10, 30, 0, 30)
                    .requireValid());
        }

        @Test
        void figuresOutOfBounds() {
            assertRefused(Problem.SCHEME_RULES_INVALID, () -> rules(Rounding.downTo(1), 0)
                    .requireValid());
            assertRefused(Problem.SCHEME_RULES_INVALID, () -> SchemeRules.ofPolicies(-1, 1, 0, 0)
                    .requireValid());
            assertRefused(Problem.SCHEME_RULES_INVALID, () -> SchemeRules.ofPolicies(1, 1, 0, 367)
                    .requireValid());
            rules(Rounding.downTo(1), 480).requireValid();
        }
    }
}
