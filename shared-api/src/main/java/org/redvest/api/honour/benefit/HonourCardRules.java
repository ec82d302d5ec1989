package org.redvest.api.honour.benefit;

import java.time.LocalDate;
import java.time.MonthDay;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.service.series.Period;

/**
 * What an honour card (荣誉卡, 礼遇卡) asks for and gives, from a day on: 海沧 300 h in a year for who is registered there;
 * 臺灣志願服務榮譽卡 300 h and three years, valid for three years, its hours not reusable.
 *
 * @param minutes final minutes that are needed in the window
 * @param window of which days they are
 * @param windowYears how many years at the most where the window is {@link CardWindow#LAST_YEARS}; 0 elsewhere
 * @param registeredMonths for how many months the holder has been registered at the least
 * @param residentsOnly whether it is for who lives in its division only
 * @param validityMonths for how many months it is valid from the day on which it is issued
 * @param hoursReusable whether hours that it counts may be counted for another card or award too
 * @param basis the document that it rests on
 */
public record HonourCardRules(
        long minutes,
        CardWindow window,
        int windowYears,
        int registeredMonths,
        boolean residentsOnly,
        int validityMonths,
        boolean hoursReusable,
        Text basis) {

    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);

    /**
     * Requires that years are given where the window is of years, and nowhere else.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    public HonourCardRules requireForm() {
        if ((window == CardWindow.LAST_YEARS) != (windowYears > 0)) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "Give windowYears where the window is LAST_YEARS, and nowhere else: of so many years the hours are counted.");
        }
        return this;
    }

    /**
     * Requires days whose hours such a card may count.
     *
     * @param today civil day, Asia/Shanghai: no window goes on after it
     * @throws Refusal {@link Problem#CARD_WINDOW_WRONG}
     */
    public void requireCounted(Period days, LocalDate today) {
        if (days.until().isAfter(today) || !isCounted(days)) {
            throw new Refusal(Problem.CARD_WINDOW_WRONG);
        }
    }

    private boolean isCounted(Period days) {
        return switch (window) {
            case CALENDAR_YEAR ->
                days.from().getYear() == days.until().getYear()
                        && MonthDay.from(days.from()).equals(FIRST)
                        && MonthDay.from(days.until()).equals(LAST);
            case LAST_YEARS -> days.from().isAfter(days.until().minusYears(windowYears));
            case EVER -> true;
        };
    }

    /** The days on which a card is valid that is issued on a civil day. */
    public Period validFrom(LocalDate issuedOn) {
        return new Period(issuedOn, issuedOn.plusMonths(validityMonths).minusDays(1));
    }
}
