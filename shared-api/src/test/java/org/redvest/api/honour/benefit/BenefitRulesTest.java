package org.redvest.api.honour.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.service.series.Period;

/** Who is entitled to what, how often, and for which days a card counts hours. */
class BenefitRulesTest {

    private static final HonourCardRulesId CARD = HonourCardRulesId.from(new UUID(1, 1));
    private static final HonourCardRulesId OTHER = HonourCardRulesId.from(new UUID(1, 2));
    private static final DivisionCode HAICANG = new DivisionCode("350205");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Test
    void whatIsLackedIsAllThatIsAskedForAndNotThere() {
        BenefitAudience all = new BenefitAudience(3, 600, List.of(CARD, OTHER), HAICANG);

        assertThat(all.lacks(new Merits(false, 2, 599, Set.of(), new DivisionCode("350203001"))))
                .containsExactly(Lack.values());
        assertThat(all.lacks(new Merits(true, 3, 600, Set.of(OTHER), new DivisionCode("350205001"))))
                .isEmpty();
    }

    @Test
    void aBenefitForEverybodyAsksForNothingButARegistration() {
        BenefitAudience everybody = new BenefitAudience(0, 0, List.of(), null);
        DivisionCode anywhere = new DivisionCode("350203");

        assertThat(everybody.lacks(new Merits(true, 0, 0, Set.of(), anywhere))).isEmpty();
        assertThat(everybody.lacks(new Merits(false, 5, 90_000, Set.of(CARD), anywhere)))
                .containsExactly(Lack.REGISTRATION);
    }

    @ParameterizedTest
    @CsvSource({
        "UNLIMITED, 0, true",
        "UNLIMITED, 1, false",
        "ONCE, 1, true",
        "ONCE, 2, false",
        "DAY, 0, false",
        "DAY, 2, true",
        "MONTH, -1, false",
        "YEAR, 12, true"
    })
    void aLimitHasTimesThatBelongToItsPeriod(UsePeriod per, int times, boolean fits) {
        if (fits) {
            assertThat(UseLimit.of(per, times)).isEqualTo(new UseLimit(per, times));
        } else {
            assertRefused(Problem.INVALID_FIELD, () -> UseLimit.of(per, times));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-09, 0",
        "DAY, 2026-03-08, 1",
        "MONTH, 2026-03-01, 0",
        "MONTH, 2026-02-28, 1",
        "MONTH, 2025-03-09, 1",
        "YEAR, 2026-01-01, 0",
        "YEAR, 2025-12-31, 1",
        "ONCE, 2020-01-01, 0"
    })
    void usesAreCountedInTheirTime(UsePeriod per, LocalDate used, long left) {
        assertThat(new UseLimit(per, 1).left(List.of(used), TODAY)).isEqualTo(OptionalLong.of(left));
        assertThat(new UseLimit(per, 1).leavesOne(List.of(used), TODAY)).isEqualTo(left > 0);
    }

    @Test
    void asOftenAsOneLikesHasNoCount() {
        assertThat(UseLimit.UNLIMITED.left(List.of(TODAY, TODAY), TODAY)).isEmpty();
        assertThat(UseLimit.UNLIMITED.leavesOne(List.of(TODAY, TODAY), TODAY)).isTrue();
    }

    private static HonourCardRules rules(CardWindow window, int years) {
        return new HonourCardRules(18_000, window, years, 0, true, 36, false, new Text("基"));
    }

    @Test
    void aCardIsValidForWholeMonths() {
        assertThat(rules(CardWindow.EVER, 0).validFrom(LocalDate.of(2026, 1, 31)))
                .isEqualTo(new Period(LocalDate.of(2026, 1, 31), LocalDate.of(2029, 1, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "CALENDAR_YEAR, 0, 2025-01-01, 2025-12-31, true",
        "CALENDAR_YEAR, 0, 2025-01-02, 2025-12-31, false",
        "CALENDAR_YEAR, 0, 2024-01-01, 2025-12-31, false",
        "LAST_YEARS, 3, 2023-01-01, 2025-12-31, true",
        "LAST_YEARS, 3, 2022-12-31, 2025-12-31, false",
        "LAST_YEARS, 1, 2024-03-01, 2025-02-28, true",
        "EVER, 0, 1999-01-01, 2026-03-09, true",
        "EVER, 0, 2026-03-09, 2026-03-10, false"
    })
    void aCardCountsTheDaysThatItsRulesName(
            CardWindow window, int years, LocalDate from, LocalDate until, boolean counted) {
        Period days = new Period(from, until);
        if (counted) {
            rules(window, years).requireCounted(days, TODAY);
        } else {
            assertRefused(Problem.CARD_WINDOW_WRONG, () -> rules(window, years).requireCounted(days, TODAY));
        }
    }

    @Test
    void twoRangesOfDaysOverlapWhereADayLiesInBoth() {
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        assertThat(year.overlaps(new Period(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1))))
                .isTrue();
        assertThat(year.overlaps(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))))
                .isTrue();
        assertThat(year.overlaps(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))))
                .isFalse();
        assertThat(year.overlaps(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))))
                .isFalse();
    }
}
