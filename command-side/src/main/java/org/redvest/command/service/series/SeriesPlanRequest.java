package org.redvest.command.service.series;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.service.series.Period;
import org.redvest.api.service.series.SeriesPlan;

/** When a series comes, as somebody enters it: on which days, either by a rule or in an office's words. */
record SeriesPlanRequest(
        @Schema(
                description = "on which days, as RFC 5545 writes it; or every and weekdays",
                example = "FREQ=WEEKLY;BYDAY=SA",
                nullable = true)
        @Size(max = 200) @Nullable String rule,

        @Schema(
                description = "每天, 每周, 每两周, or 每月, which is on the first such weekday of a month",
                example = "每周",
                nullable = true)
        @Size(max = 10) @Nullable String every,

        @Schema(description = "weekdays, as 星期六 or 一、四; none with 每天", example = "星期六", nullable = true)
        @Size(max = 50) @Nullable String weekdays,

        @Schema(
                description = "first civil date from which it counts; moved to the first on which it comes",
                example = "2026-03-07")
        @NotNull LocalDate firstDate,

        @Schema(
                description = "last civil date on which it comes, beside every; a rule has UNTIL",
                example = "2026-12-31",
                nullable = true)
        @Nullable LocalDate lastDate,

        @Schema(description = "by the clocks in China", example = "08:30") @NotNull @Pattern(regexp = SeriesPlans.TIME) String startTime,

        @Schema(description = "on the next day where it is earlier than the start", example = "11:30")
        @NotNull @Pattern(regexp = SeriesPlans.TIME) String endTime,

        @Schema(description = "outside of which it does not come, as school terms", nullable = true)
        @Size(max = 20) @Nullable List<@NotNull @Valid PeriodRequest> periods,

        @Schema(
                description =
                        "whether it does not come on holidays of the State Council's calendar; it does where not given",
                example = "false",
                nullable = true)
        @Nullable Boolean skipsHolidays,

        @Schema(description = "places each time, 1 to 100,000", example = "20") @NotNull Long capacity,

        @Schema(
                description = "whether one waits where all places are taken; yes where not given",
                example = "true",
                nullable = true)
        @Nullable Boolean waitingList,

        @Schema(
                description = "how many days ahead one begins to sign up; 60 where not given",
                example = "30",
                nullable = true)
        @Min(1) @Max(400) @Nullable Integer signUpDays) {

    private static final int HOURS_AND_COLON = 3;

    record PeriodRequest(
            @Schema(description = "first civil date", example = "2026-03-01") @NotNull LocalDate from,

            @Schema(description = "last civil date", example = "2026-07-10") @NotNull LocalDate until) {}

    /**
     * The same in the ledger's types.
     *
     * @throws Refusal {@link Problem#RULE_INVALID}, {@link Problem#RULE_TOO_FINE},
     *     {@link Problem#RULE_MAKES_NO_OCCURRENCE}, {@link Problem#TIME_INVALID}, {@link Problem#PERIOD_REVERSED} and as
     *     {@link SeriesPlans#of}
     */
    SeriesPlan toPlan() {
        return SeriesPlans.of(
                days(),
                sinceMidnight(startTime),
                sinceMidnight(endTime),
                periods == null
                        ? List.of()
                        : periods.stream()
                                .map(period -> Period.of(period.from(), period.until()))
                                .toList(),
                Boolean.TRUE.equals(skipsHolidays),
                capacity,
                !Boolean.FALSE.equals(waitingList),
                signUpDays == null ? SeriesPlans.SIGN_UP_DAYS : signUpDays);
    }

    private static Duration sinceMidnight(String time) {
        return Duration.ofHours(Integer.parseInt(time.substring(0, HOURS_AND_COLON - 1)))
                .plusMinutes(Integer.parseInt(time.substring(HOURS_AND_COLON)));
    }

    private Recurrence days() {
        if (!CivilTime.isOnCalendar(firstDate)) {
            throw new Refusal(Problem.TIME_INVALID, "The first date lies in the years 1850 to 9999.");
        }
        if (rule != null && every == null && weekdays == null && lastDate == null) {
            return Recurrence.of(rule, firstDate);
        }
        if (rule == null && every != null) {
            return Recurrence.inWords(every, Objects.requireNonNullElse(weekdays, ""), firstDate, lastDate);
        }
        throw new Refusal(
                Problem.RULE_INVALID, "Give either a rule, with UNTIL where it ends, or every, weekdays and lastDate.");
    }
}
