package org.redvest.benchmarks.city;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.redvest.api.CivilTime;
import org.redvest.benchmarks.city.Dice.Roll;

/**
 * Who served when, and when it was certified: as many records and minutes as the city has, to the minute. How much a
 * volunteer serves is spread as in life: a third never does, many do once or twice, some hundreds of times.
 *
 * <p>Each half day of a volunteer holds one service at most, within its hours, so that no two overlap and no civil day
 * has more than {@value #MOST_MINUTES} minutes twice. Kept in arrays of numbers: millions of objects would not fit.
 */
final class ServicePlan {

    /** Minutes of a day's service under which the ledger's founding policy counts all of them. */
    static final int MOST_MINUTES_A_DAY = 480;

    private static final int MOST_MINUTES = MOST_MINUTES_A_DAY / 2;
    private static final int LEAST_MINUTES = 15;

    /** Lengths as they come; their mean is just below the city's. */
    private static final int[] MINUTES = {
        60, 60, 90, 90, 90, 120, 120, 120, 120, 120, 150, 150, 150, 180, 180, 180, 180, 240, 240, 240
    };

    /** What a length is corrected by where the sum runs away from the city's. */
    private static final int CORRECTION = 30;

    /** In minutes from midnight; a service begins up to an hour later and ends before the other half's begins. */
    private static final int MORNING = 8 * 60;

    private static final int AFTERNOON = 14 * 60;

    private static final int NEVER_SERVE_PERCENT = 35;

    /** The spread of diligence (log-normal), cut where even a newcomer would need more half days than there are. */
    private static final double SPREAD = 1.7;

    private static final double CUT = 3.3;

    private static final int INDEX_BITS = 24;
    private static final int DAY_MINUTES = 1_440;

    private final long epochMinute = CivilTime.startOf(City.FIRST_DAY).getEpochSecond() / 60;
    private final int lastDay = (int) City.FIRST_DAY.until(City.LAST_DAY, ChronoUnit.DAYS);

    private final int[] volunteers;
    private final int[] starts;
    private final short[] minutes;
    private final long[] order;
    private int planned;
    private long plannedMinutes;

    /** Plans the services of a city. */
    ServicePlan(City city) {
        int records = city.records();
        this.volunteers = new int[records];
        this.starts = new int[records];
        this.minutes = new short[records];
        this.order = new long[records];
        spread(city);
        meet(city.minutes());
        for (int record = 0; record < records; record++) {
            order[record] = certifiedAfter(city.dice(Roll.CERTIFICATION, record), record) << INDEX_BITS | record;
        }
        Arrays.parallelSort(order);
    }

    private void spread(City city) {
        float[] diligence = new float[city.volunteers()];
        double all = 0;
        for (int volunteer = 0; volunteer < diligence.length; volunteer++) {
            diligence[volunteer] = diligence(city, volunteer);
            all += diligence[volunteer];
        }
        double due = 0;
        for (int volunteer = 0; volunteer < diligence.length; volunteer++) {
            due += diligence[volunteer] / all * volunteers.length;
            plan(city, volunteer, (int) Math.round(due) - planned);
        }
        if (planned != volunteers.length) {
            throw new IllegalStateException(
                    "%d records do not fit: %d are planned".formatted(volunteers.length, planned));
        }
    }

    private float diligence(City city, int volunteer) {
        Dice dice = city.dice(Roll.DILIGENCE, volunteer);
        if (dice.percent(NEVER_SERVE_PERCENT)) {
            return 0;
        }
        double normal = Math.clamp(dice.random().nextGaussian(), -CUT, CUT);
        return (float) (StrictMath.exp(SPREAD * normal) * daysOf(city, volunteer));
    }

    private int firstDayOf(City city, int volunteer) {
        return 1 + (int) City.FIRST_DAY.until(CivilTime.dateOf(city.registeredAt(volunteer)), ChronoUnit.DAYS);
    }

    private int daysOf(City city, int volunteer) {
        return lastDay - firstDayOf(city, volunteer) + 1;
    }

    /** Spreads a volunteer's services over their half days, each in a part of its own. */
    private void plan(City city, int volunteer, int wanted) {
        int firstDay = firstDayOf(city, volunteer);
        int halves = 2 * (lastDay - firstDay + 1);
        int services = Math.min(wanted, halves);
        Dice dice = city.dice(Roll.SERVICES, volunteer);
        for (int i = 0; i < services; i++) {
            int from = (int) ((long) halves * i / services);
            int until = (int) ((long) halves * (i + 1) / services);
            int half = from + dice.upTo(until - from);
            int length = corrected(MINUTES[dice.upTo(MINUTES.length)], city);
            volunteers[planned] = volunteer;
            starts[planned] =
                    (firstDay + half / 2) * DAY_MINUTES + (half % 2 == 0 ? MORNING : AFTERNOON) + 15 * dice.upTo(5);
            minutes[planned] = (short) length;
            planned++;
            plannedMinutes += length;
        }
    }

    private int corrected(int length, City city) {
        long missing = city.minutes() * (planned + 1) / volunteers.length - plannedMinutes - length;
        if (missing >= CORRECTION && length + CORRECTION <= MOST_MINUTES) {
            return length + CORRECTION;
        }
        return missing <= -CORRECTION && length - CORRECTION >= LEAST_MINUTES ? length - CORRECTION : length;
    }

    /** Gives the last records the minutes that are missing to the sum, or takes from them what is too much. */
    private void meet(long sum) {
        long missing = sum - plannedMinutes;
        for (int record = planned - 1; missing != 0; record--) {
            long length = Math.clamp(minutes[record] + missing, LEAST_MINUTES, MOST_MINUTES);
            missing -= length - minutes[record];
            minutes[record] = (short) length;
        }
    }

    /** Milliseconds from the city's first midnight to the certification: mostly soon, sometimes too late. */
    private long certifiedAfter(Dice dice, int record) {
        int roll = dice.upTo(100);
        int latest = roll < 70 ? 3 : roll < 92 ? 14 : 60;
        int waited = 30 + dice.upTo(latest * DAY_MINUTES);
        return (starts[record] + minutes[record] + waited) * 60_000L + dice.upTo(60_000);
    }

    int records() {
        return order.length;
    }

    /** The record that is certified at this place, counted from 0. */
    int inOrder(int place) {
        return (int) (order[place] & (1 << INDEX_BITS) - 1);
    }

    /** When the record of this place is certified, in milliseconds. */
    long certifiedAt(int place) {
        return epochMinute * 60_000 + (order[place] >>> INDEX_BITS);
    }

    int volunteer(int record) {
        return volunteers[record];
    }

    /** When a service began, in seconds. */
    long start(int record) {
        return (epochMinute + starts[record]) * 60;
    }

    int minutes(int record) {
        return minutes[record];
    }
}
