package org.redvest.benchmarks.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.redvest.api.CivilTime;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;
import org.redvest.benchmarks.city.Dice.Roll;

/**
 * A city of a size: how much of everything it has, and who is who in it. All of it follows from the number of volunteers
 * and the seed. At Xiamen's 650,000 volunteers it is Xiamen: 3,500 organisations and 2,200,000 service records of
 * 5,402,000 hours; every other size has its share of that, rounded.
 *
 * <p>Services lie in the years 2014 to 2024, so that whoever measures can certify in 2025 without meeting one.
 *
 * @param volunteers how many are registered
 * @param seed of every choice; another one gives another city of the same size
 */
public record City(int volunteers, long seed) {

    /** The first civil date of the city: its founding roster and its first organisations are registered. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 2);

    /** The last civil date with a service. */
    public static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    static final int LEAST_VOLUNTEERS = 100;
    static final int MOST_VOLUNTEERS = 4_000_000;

    private static final long XIAMEN_VOLUNTEERS = 650_000;
    private static final long XIAMEN_ORGANISATIONS = 3_500;
    private static final long XIAMEN_RECORDS = 2_200_000;
    private static final long XIAMEN_MINUTES = 5_402_000 * 60;
    private static final long XIAMEN_REWARD_ITEMS = 600;
    private static final long XIAMEN_EVENTS = 10_000_000;

    /** Nobody registers in the last days, so that everybody has days to serve on. */
    private static final LocalDate LAST_REGISTRATIONS = LocalDate.of(2024, 11, 30);

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final long OFFICE_MILLIS = 8 * 3_600_000L;

    /** Above 1, more of them come late; the curve of registrations bends upwards. */
    private static final double GROWTH = 0.7;

    /** Checks the size. */
    public City {
        if (volunteers < LEAST_VOLUNTEERS || volunteers > MOST_VOLUNTEERS) {
            throw new IllegalArgumentException(
                    "A city has from %d to %d volunteers.".formatted(LEAST_VOLUNTEERS, MOST_VOLUNTEERS));
        }
    }

    /** The city of this size and seed. */
    public static City of(int volunteers, long seed) {
        return new City(volunteers, seed);
    }

    /** How many organisations are registered. */
    public int organisations() {
        return (int) Math.max(3, share(XIAMEN_ORGANISATIONS));
    }

    /** How many service records are certified. */
    public int records() {
        return (int) share(XIAMEN_RECORDS);
    }

    /** The minutes of all service records. */
    public long minutes() {
        return share(XIAMEN_MINUTES);
    }

    /** How many items the reward shops offer. */
    public int rewardItems() {
        return (int) Math.max(5, share(XIAMEN_REWARD_ITEMS));
    }

    /** About how many events tell all of it. */
    public long events() {
        return share(XIAMEN_EVENTS);
    }

    private long share(long ofXiamen) {
        return (volunteers * ofXiamen + XIAMEN_VOLUNTEERS / 2) / XIAMEN_VOLUNTEERS;
    }

    /** How many volunteers the founding roster has; the leaders who certify are among them. */
    int founders() {
        return Math.max(2, volunteers / 100);
    }

    /** How many organisations there are from the first day on. */
    int foundingOrganisations() {
        return Math.max(2, organisations() / 5);
    }

    /** The volunteer of this number, counted from 0 in the order of registration. */
    public VolunteerId volunteer(int number) {
        return VolunteerId.from(dice(Roll.VOLUNTEER_ID, number).uuid(registeredAt(number)));
    }

    /** The organisation of this number, counted from 0 in the order of registration. */
    public OrganisationId organisation(int number) {
        return CreditCodes.of(number);
    }

    /** The reward item of this number, counted from 0. */
    public RewardItemId rewardItem(int number) {
        return RewardItemId.from(dice(Roll.REWARD_ITEM_ID, number).uuid(offeredAt(number)));
    }

    /** When a volunteer was registered; later numbers are never earlier. */
    Instant registeredAt(int number) {
        // organisations come first on the first day
        return number < founders()
                ? officeTime(0, 0.5 + 0.5 * number / founders())
                : later(
                        number - founders(),
                        volunteers - founders(),
                        dice(Roll.REGISTRATION_TIME, number).random());
    }

    /** When an organisation was registered; later numbers are never earlier. */
    Instant organisationRegisteredAt(int number) {
        return number < foundingOrganisations()
                ? officeTime(0, 0.4 * number / foundingOrganisations())
                : later(
                        number - foundingOrganisations(),
                        organisations() - foundingOrganisations(),
                        dice(Roll.ORGANISATION_TIME, number).random());
    }

    /** When a reward item was put on the shelf; all in the first weeks, when hardly anybody has points. */
    Instant offeredAt(int number) {
        return officeTime(1 + 20 * number / rewardItems(), 0.9 * (20L * number % rewardItems()) / rewardItems());
    }

    /** One time in each of so many equal parts of the curve, so that order of numbers and order of times are one. */
    private static Instant later(int number, int of, SplittableRandom random) {
        double part = StrictMath.pow((number + random.nextDouble()) / of, GROWTH);
        double day = 1 + part * (FIRST_DAY.until(LAST_REGISTRATIONS, ChronoUnit.DAYS) - 1);
        return officeTime((int) day, day - Math.floor(day));
    }

    /** A time within the office hours of a day; the part is from 0 up to 1. */
    private static Instant officeTime(int day, double part) {
        return ZonedDateTime.of(FIRST_DAY.plusDays(day), OFFICE_OPENS, CivilTime.ZONE)
                .toInstant()
                .plusMillis((long) (part * OFFICE_MILLIS));
    }

    Dice dice(Roll roll, long number) {
        return Dice.of(seed, roll, number);
    }
}
