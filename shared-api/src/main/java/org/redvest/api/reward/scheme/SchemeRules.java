package org.redvest.api.reward.scheme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.service.hours.EvidenceClass;

/**
 * The rules of a points scheme, in force from a date on. Points are whole, reckoned for each record alone and rounded down.
 *
 * @param pointsPerHour points for 60 counted minutes of service
 * @param categoryRates other rates, by service category
 * @param classRates other rates, by what the hours rest on; they go before those of the category, and 0 gives nothing
 * @param rounding how minutes become counted minutes
 * @param mostMinutesPerDay minutes that count on one civil day over all records of the scheme; null where there is no such figure
 * @param expiry for how long points last
 * @param graceDays days for which points go on that come back after they expired; 0: they expire at once
 * @param valuations what goods give (折算表)
 * @param professionalPointsPerHour points for 60 minutes of professional service (专业服务)
 */
public record SchemeRules(
        int pointsPerHour,
        List<CategoryRate> categoryRates,
        List<ClassRate> classRates,
        Rounding rounding,
        @Nullable Integer mostMinutesPerDay,
        Expiry expiry,
        int graceDays,
        List<Valuation> valuations,
        int professionalPointsPerHour) {

    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int DAY = 1440;
    private static final int YEAR = 366;
    private static final int MOST_LINES = 200;

    /** Keeps the lists as they are. */
    public SchemeRules {
        categoryRates = List.copyOf(categoryRates);
        classRates = List.copyOf(classRates);
        valuations = List.copyOf(valuations);
    }

    /**
     * A rate of one service category.
     *
     * @param category which
     * @param pointsPerHour points for 60 counted minutes
     */
    public record CategoryRate(Text category, int pointsPerHour) {}

    /**
     * A rate of hours that rest on the same.
     *
     * @param evidence on what
     * @param pointsPerHour points for 60 counted minutes
     */
    public record ClassRate(EvidenceClass evidence, int pointsPerHour) {}

    /**
     * What goods give.
     *
     * @param goods which
     * @param points for one piece
     */
    public record Valuation(Text goods, int points) {}

    /**
     * What a record gives, and from what that follows.
     *
     * @param countedMinutes minutes that count
     * @param pointsPerHour the rate
     * @param points whole points
     */
    public record Reckoned(long countedMinutes, int pointsPerHour, int points) {}

    /** The rules that policies of the city come to. */
    public static SchemeRules ofPolicies(int pointsPerHour, int stepMinutes, int expiryYears, int graceDays) {
        return new SchemeRules(
                pointsPerHour,
                List.of(),
                List.of(),
                Rounding.downTo(stepMinutes),
                null,
                Expiry.afterYears(expiryYears),
                graceDays,
                List.of(),
                0);
    }

    /**
     * Checks what a caller gave.
     *
     * @throws Refusal {@link Problem#POLICY_CONTRADICTORY}, {@link Problem#SCHEME_RULES_INVALID}
     */
    public void requireValid() {
        requirePoints("pointsPerHour", pointsPerHour);
        requirePoints("professionalPointsPerHour", professionalPointsPerHour);
        Figures.require("number of categoryRates", categoryRates.size(), 0, MOST_LINES);
        Figures.require("number of classRates", classRates.size(), 0, MOST_LINES);
        Figures.require("number of valuations", valuations.size(), 0, MOST_LINES);
        categoryRates.forEach(rate -> requirePoints("categoryRates.pointsPerHour", rate.pointsPerHour()));
        classRates.forEach(rate -> requirePoints("classRates.pointsPerHour", rate.pointsPerHour()));
        valuations.forEach(line -> Figures.require("valuations.points", line.points(), 1, Figures.MOST_POINTS));
        rounding.requireValid();
        if (mostMinutesPerDay != null) {
            Figures.require("mostMinutesPerDay", mostMinutesPerDay, 1, DAY);
        }
        expiry.requireValid();
        Figures.require("graceDays", graceDays, 0, YEAR);
        contradiction().ifPresent(said -> {
            throw new Refusal(Problem.POLICY_CONTRADICTORY, said);
        });
    }

    /** Bounds that nothing can lie within, two rates for the same, days of grace for what never expires; empty where there are none. */
    private Optional<String> contradiction() {
        int least = rounding.leastMinutes();
        Integer most = rounding.mostMinutes();
        if (most != null && least > most) {
            return Optional.of("rounding.leastMinutes is more than rounding.mostMinutes: no record can count both.");
        }
        if (mostMinutesPerDay != null && least > mostMinutesPerDay) {
            return Optional.of("rounding.leastMinutes is more than mostMinutesPerDay: no day can hold one record.");
        }
        if (graceDays > 0 && expiry.kind() == Expiry.Kind.NEVER) {
            return Optional.of("graceDays are for points that expire, and these never do: name an expiry, or no days.");
        }
        if (namesTwice(categoryRates, CategoryRate::category) || namesTwice(classRates, ClassRate::evidence)) {
            return Optional.of("categoryRates or classRates name the same twice: name each once.");
        }
        return Optional.empty();
    }

    /** Whether a list names something twice. */
    private static <T> boolean namesTwice(List<T> rates, Function<T, Object> what) {
        return rates.stream().map(what).distinct().count() < rates.size();
    }

    private static void requirePoints(String name, int points) {
        Figures.require(name, points, 0, Figures.MOST_POINTS);
    }

    /**
     * What one service record gives.
     *
     * @param minutes that were served
     * @param category its service category
     * @param evidence on what the hours rest; null where that is not known
     * @param countedThatDay minutes that other records of that day counted before
     */
    public Reckoned reckon(long minutes, Text category, @Nullable EvidenceClass evidence, long countedThatDay) {
        long rounded = rounding.counted(minutes);
        long counted = mostMinutesPerDay == null ? rounded : Math.clamp(mostMinutesPerDay - countedThatDay, 0, rounded);
        int rate = rate(category, evidence);
        return new Reckoned(counted, rate, Math.toIntExact(counted * rate / MINUTES_OF_AN_HOUR));
    }

    private int rate(Text category, @Nullable EvidenceClass evidence) {
        OptionalInt ofClass = classRates.stream()
                .filter(rate -> rate.evidence() == evidence)
                .mapToInt(ClassRate::pointsPerHour)
                .findFirst();
        OptionalInt ofCategory = categoryRates.stream()
                .filter(rate -> rate.category().equals(category))
                .mapToInt(CategoryRate::pointsPerHour)
                .findFirst();
        return ofClass.orElseGet(() -> ofCategory.orElse(pointsPerHour));
    }

    /** What so many minutes of professional service give; they are not rounded before. */
    public long professional(long minutes) {
        return minutes * professionalPointsPerHour / MINUTES_OF_AN_HOUR;
    }

    /** What one piece of goods gives; empty where they are not on the table. */
    public Optional<Integer> valueOf(Text goods) {
        return valuations.stream()
                .filter(line -> line.goods().equals(goods))
                .map(Valuation::points)
                .findFirst();
    }
}
