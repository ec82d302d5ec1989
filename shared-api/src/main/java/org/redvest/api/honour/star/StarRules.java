package org.redvest.api.honour.star;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * What a jurisdiction asks for stars (民函〔2012〕340号): for each level hours of final service and months of registration. Who has
 * them may apply; nobody is given a star by reaching them.
 *
 * @param levels those from 1 to {@link #HIGHEST}, in order
 * @param residentsOnly whether only who lives in the jurisdiction may apply
 * @param inOrder whether each level is granted only to who holds the one below
 * @param noticeWorkingDays working days for which an approved application is under notice (公示); 0 for none
 */
public record StarRules(List<Level> levels, boolean residentsOnly, boolean inOrder, int noticeWorkingDays) {

    /** The highest level. */
    public static final int HIGHEST = 5;

    private static final long MOST_MINUTES = 6_000_000;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_NOTICE = 60;
    private static final int DIGITS_OF_A_JURISDICTION = 6;

    /** Keeps the list as it is. */
    public StarRules {
        levels = List.copyOf(levels);
    }

    /**
     * What one level takes.
     *
     * @param minutes of final service, at least
     * @param months since the registration took effect, at least
     * @param grantedBy who grants it
     */
    public record Level(long minutes, int months, StarGranter grantedBy) {}

    /**
     * Checks what a caller gave.
     *
     * @throws Refusal {@link Problem#POLICY_CONTRADICTORY}, {@link Problem#STAR_RULES_INVALID}
     */
    public void requireValid() {
        require("number of levels", levels.size(), HIGHEST, HIGHEST);
        for (Level level : levels) {
            require("levels.minutes", level.minutes(), 1, MOST_MINUTES);
            require("levels.months", level.months(), 0, MOST_MONTHS);
        }
        require("noticeWorkingDays", noticeWorkingDays, 0, MOST_NOTICE);
        contradiction().ifPresent(said -> {
            throw new Refusal(Problem.POLICY_CONTRADICTORY, said);
        });
    }

    /** A higher star that asks for less; empty where nothing contradicts. */
    private Optional<String> contradiction() {
        for (int above = 1; above < levels.size(); above++) {
            Level lower = levels.get(above - 1);
            Level higher = levels.get(above);
            if (higher.minutes() <= lower.minutes() || higher.months() < lower.months()) {
                return Optional.of(
                        "Level %d asks for no more hours than level %d, or for fewer months: have each ask for more than the one below."
                                .formatted(above + 1, above));
            }
        }
        return Optional.empty();
    }

    /**
     * Requires a division that has rules of its own: the city, or a district.
     *
     * @throws Refusal {@link Problem#STAR_JURISDICTION_TOO_SMALL}
     */
    public static void requireJurisdiction(DivisionCode division) {
        if (division.value().length() != DIGITS_OF_A_JURISDICTION) {
            throw new Refusal(Problem.STAR_JURISDICTION_TOO_SMALL);
        }
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new Refusal(
                    Problem.STAR_RULES_INVALID, "%s is a whole number from %d to %d.".formatted(name, least, most));
        }
    }

    /** What a level takes. */
    public Level level(int level) {
        return levels.get(level - 1);
    }

    /**
     * The first day on which somebody is registered for long enough for a level.
     *
     * @param registeredOn the day on which their registration took effect
     */
    public LocalDate registeredLongEnoughOn(int level, LocalDate registeredOn) {
        return registeredOn.plusMonths(level(level).months());
    }

    /** Whether somebody has what a level takes, whatever they hold. */
    public boolean isReached(int level, long minutes, LocalDate registeredOn, LocalDate day) {
        return minutes >= level(level).minutes() && !day.isBefore(registeredLongEnoughOn(level, registeredOn));
    }

    /**
     * The highest level that somebody can come to: in order, none above one that they do not reach. 0 where they reach none.
     *
     * @param minutes of final service on that day
     */
    public int highestReached(long minutes, LocalDate registeredOn, LocalDate day) {
        int highest = 0;
        for (int level = 1; level <= HIGHEST; level++) {
            if (isReached(level, minutes, registeredOn, day)) {
                highest = level;
            } else if (inOrder) {
                return highest;
            }
        }
        return highest;
    }

    /** Whether a level would be skipped by who holds this one at most; 0 for who holds none. */
    public boolean skips(int level, int held) {
        return inOrder && level > held + 1;
    }
}
