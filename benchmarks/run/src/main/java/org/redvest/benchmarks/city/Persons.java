package org.redvest.benchmarks.city;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.redvest.api.CivilTime;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.benchmarks.city.Dice.Roll;
import org.redvest.benchmarks.city.Person.ClearGuardian;

/** Invents the people of a city, in the order of their registration: no two have one document. */
final class Persons {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1930, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private static final int MINORS_PERCENT = 6;
    private static final int COMPATRIOTS_PERCENT = 2;
    private static final int ADULT = 18;

    private final City city;
    private final Places places;

    /** How many identity cards of each birth date there are, by days from the earliest. */
    private final int[] cardsOfDay = new int[(int) EARLIEST_BIRTH.until(City.LAST_DAY, ChronoUnit.DAYS)];

    private int guardians;

    Persons(City city, Places places) {
        this.city = city;
        this.places = places;
    }

    /** The person of this number. Ask for each once and in order: documents are numbered as they are given out. */
    Person next(int number) {
        Dice dice = city.dice(Roll.PERSON, number);
        LocalDate registered = CivilTime.dateOf(city.registeredAt(number));
        // founders lead and certify: they are grown up
        boolean minor = number >= city.founders() && dice.percent(MINORS_PERCENT);
        int youngest = minor ? 10 * 366 : ADULT * 366;
        LocalDate birth = registered.minusDays(youngest + dice.upTo(minor ? 7 * 365 : 55 * 365));
        boolean female = dice.percent(58);
        return new Person(
                PersonName.of(name(dice)),
                document(number, dice, birth, female, registered),
                birth,
                female,
                dice.percent(90) ? "1%02d0000%04d".formatted(30 + dice.upTo(60), dice.upTo(10_000)) : null,
                places.community(dice).code(),
                some(Words.SKILLS, dice, 3),
                some(Words.CATEGORIES, dice, 4),
                minor ? guardian(dice, registered) : null);
    }

    private static String name(Dice dice) {
        return dice.ratherFirst(Words.SURNAMES) + dice.oneOf(Words.GIVEN_NAMES);
    }

    private static List<String> some(List<String> words, Dice dice, int atMost) {
        return Stream.generate(() -> dice.ratherFirst(words))
                .limit(dice.upTo(atMost))
                .distinct()
                .toList();
    }

    private IdentityDocument document(int number, Dice dice, LocalDate birth, boolean female, LocalDate registered) {
        if (!dice.percent(COMPATRIOTS_PERCENT)) {
            return IdentityDocument.of(DocumentKind.CITIZEN_ID, card(number, birth, female), null, registered);
        }
        return switch (dice.upTo(3)) {
            case 0 ->
                IdentityDocument.of(DocumentKind.TAIWAN_TRAVEL_PERMIT, "%08d".formatted(number), null, registered);
            case 1 ->
                IdentityDocument.of(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H%08d".formatted(number), null, registered);
            default ->
                IdentityDocument.of(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "M%08d".formatted(number), null, registered);
        };
    }

    /** GB 11643: area, birth date, number of the day (odd for men), check character (ISO 7064 MOD 11-2). */
    private String card(int number, LocalDate birth, boolean female) {
        int ofDay = cardsOfDay[(int) EARLIEST_BIRTH.until(birth, ChronoUnit.DAYS)]++;
        return checked("35029%d%s%03d"
                .formatted(number % 10, birth.format(DateTimeFormatter.BASIC_ISO_DATE), 2 * ofDay + (female ? 0 : 1)));
    }

    private static String checked(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECK_CHARACTERS.charAt(sum % 11);
    }

    private ClearGuardian guardian(Dice dice, LocalDate registered) {
        // one document may stand for the guardian of several, so that these need not differ
        LocalDate birth = registered.minusDays((long) (30 + dice.upTo(20)) * 366);
        return new ClearGuardian(
                name(dice),
                checked("35029%d%s%03d"
                        .formatted(
                                guardians++ % 10,
                                birth.format(DateTimeFormatter.BASIC_ISO_DATE),
                                900 + dice.upTo(100))),
                registered);
    }
}
