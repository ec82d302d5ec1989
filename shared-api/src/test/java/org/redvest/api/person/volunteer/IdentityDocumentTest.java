package org.redvest.api.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

class IdentityDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CITIZEN = "350203199001010018";

    private static IdentityDocument document(DocumentKind kind, String number) {
        return IdentityDocument.of(kind, number, null, TODAY);
    }

    private static IdentityDocument citizen(String number) {
        return document(DocumentKind.CITIZEN_ID, number);
    }

    private static IdentityDocument passport(String number, @Nullable String issuingState) {
        return IdentityDocument.of(DocumentKind.PASSPORT, number, issuingState, TODAY);
    }

    private static String fullWidth(String number) {
        return number.chars()
                .map(character -> character + '０' - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvFileSource(resources = "/test-vectors/identity-documents.csv", numLinesToSkip = 1)
    void agreesWithTheTestVector(DocumentKind kind, String number, boolean valid, @Nullable String reason) {
        if (valid) {
            assertThat(document(kind, number).kind()).isEqualTo(kind);
        } else {
            assertRefused(Problem.valueOf("DOCUMENT_" + reason), () -> document(kind, number));
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void refusesAnEmptyNumberOfAnyKind(DocumentKind kind) {
        assertRefused(Problem.DOCUMENT_LENGTH, () -> IdentityDocument.of(kind, "", "USA", TODAY));
    }

    @Test
    void neverPrintsItsNumber() {
        assertThat(citizen(CITIZEN)).hasToString("IdentityDocument[CITIZEN_ID]");
        assertThat(passport("E12345678", "CHN")).hasToString("IdentityDocument[PASSPORT]");
    }

    @Test
    void neverPrintsTheNumberThatItRefuses() {
        Refusal refusal = assertRefused(Problem.DOCUMENT_CHECK_DIGIT, () -> citizen("350203199001010019"));

        assertThat(refusal.detail()).isEqualTo(Problem.DOCUMENT_CHECK_DIGIT.english());
        assertThat(refusal).hasMessage(Problem.DOCUMENT_CHECK_DIGIT.english()).hasNoCause();
    }

    @Nested
    class Normalisation {

        @Test
        void storesLowerCaseXAsCapital() {
            assertThat(citizen("11010519491231002x").number()).isEqualTo("11010519491231002X");
        }

        @Test
        void makesFullWidthDigitsOrdinary() {
            assertThat(citizen("35020319900101００１８").number()).isEqualTo(CITIZEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {" 350203199001010018 ", "\t350203199001010018\n", "\u3000350203199001010018\u00a0"})
        void dropsBlanksAroundTheNumber(String number) {
            assertThat(citizen(number).number()).isEqualTo(CITIZEN);
        }

        @Test
        void keepsBlanksWithinTheNumberAsAnError() {
            assertRefused(Problem.DOCUMENT_CHARACTERS, () -> citizen("350203 99001010018"));
        }

        @Test
        void capitalisesTheLetterOfATravelPermit() {
            assertThat(document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "ｈ12345678")
                            .number())
                    .isEqualTo("H12345678");
        }
    }

    @Nested
    class CitizenId {

        @Test
        void carriesTheBirthDate() {
            assertThat(citizen("350211200002290045").birthDate()).contains(LocalDate.of(2000, 2, 29));
        }

        @Test
        void acceptsABirthOfToday() {
            String number = withCheckCharacter("35020320261122001");

            assertThat(citizen(number).birthDate()).contains(TODAY);
        }

        @Test
        void refusesABirthOfTomorrow() {
            String number = withCheckCharacter("35020320261123001");

            assertRefused(Problem.DOCUMENT_BIRTH_DATE, () -> citizen(number));
        }

        @ParameterizedTest
        @ValueSource(strings = {"19000229", "19901301", "19900001", "19900100", "19900431"})
        void refusesADateThatTheCalendarDoesNotHave(String date) {
            String number = withCheckCharacter("350203" + date + "001");

            assertRefused(Problem.DOCUMENT_BIRTH_DATE, () -> citizen(number));
        }

        @ParameterizedTest
        @ValueSource(strings = {"35020X199001010018", "X50203199001010018", "35020319900101001A", "٣50203199001010018"})
        void refusesCharactersOutOfPlace(String number) {
            assertRefused(Problem.DOCUMENT_CHARACTERS, () -> citizen(number));
        }

        @Test
        void standsForItself() {
            assertThat(citizen(CITIZEN).canonical()).isEqualTo("CITIZEN_ID:" + CITIZEN);
        }

        @Test
        void needsNoIssuingState() {
            IdentityDocument document = IdentityDocument.of(DocumentKind.CITIZEN_ID, CITIZEN, "no state", TODAY);

            assertThat(document.canonical()).isEqualTo(citizen(CITIZEN).canonical());
        }
    }

    @Nested
    class ResidencePermit {

        @ParameterizedTest
        @CsvSource({"81000019980902013X, 1998-09-02", "820000197503100041, 1975-03-10", "830000199901010018, 1999-01-01"
        })
        void carriesTheBirthDate(String number, LocalDate birthDate) {
            assertThat(document(DocumentKind.RESIDENCE_PERMIT, number).birthDate())
                    .contains(birthDate);
        }

        @ParameterizedTest
        @ValueSource(strings = {"84000019980902013", "81000119980902013", "91000019980902013"})
        void refusesPrefixesOfNoRegion(String first17) {
            String number = withCheckCharacter(first17);

            assertRefused(Problem.DOCUMENT_PREFIX, () -> document(DocumentKind.RESIDENCE_PERMIT, number));
        }
    }

    @Nested
    class HongKongMacaoTravelPermit {

        @Test
        void staysTheSameClaimWhenReissued() {
            String first =
                    document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H1234567800").canonical();
            String reissued =
                    document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H1234567801").canonical();
            String shortForm =
                    document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H12345678").canonical();

            assertThat(first).isEqualTo("HK_MACAO_TRAVEL_PERMIT:H12345678");
            assertThat(reissued).isEqualTo(first);
            assertThat(shortForm).isEqualTo(first);
        }

        @Test
        void isAnotherClaimForAnotherPerson() {
            assertThat(document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "M1234567800")
                            .canonical())
                    .isNotEqualTo(document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H1234567800")
                            .canonical());
        }

        @Test
        void keepsTheReissueDigitsInTheNumber() {
            assertThat(document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H1234567801")
                            .number())
                    .isEqualTo("H1234567801");
        }

        @Test
        void carriesNoBirthDate() {
            assertThat(document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H1234567800")
                            .birthDate())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"H123456780", "H12345678001"})
        void refusesLengthsBetweenAndBeyondTheTwoForms(String number) {
            assertRefused(Problem.DOCUMENT_LENGTH, () -> document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, number));
        }

        @ParameterizedTest
        @ValueSource(strings = {"H1234567X", "HH2345678", "H12345678-1"})
        void refusesAnythingButDigitsAfterTheLetter(String number) {
            assertRefused(Problem.DOCUMENT_CHARACTERS, () -> document(DocumentKind.HK_MACAO_TRAVEL_PERMIT, number));
        }
    }

    @Nested
    class TaiwanTravelPermit {

        @Test
        void carriesNoBirthDate() {
            assertThat(document(DocumentKind.TAIWAN_TRAVEL_PERMIT, "12345678").birthDate())
                    .isEmpty();
        }

        @Test
        void standsForItself() {
            assertThat(document(DocumentKind.TAIWAN_TRAVEL_PERMIT, "12345678").canonical())
                    .isEqualTo("TAIWAN_TRAVEL_PERMIT:12345678");
        }

        @Test
        void refusesTheOldSingleUseForm() {
            assertRefused(Problem.DOCUMENT_LENGTH, () -> document(DocumentKind.TAIWAN_TRAVEL_PERMIT, "1234567890"));
        }
    }

    @Nested
    class ForeignPermanentResidentId {

        @Test
        void carriesTheBirthDateSinceItHas18Characters() {
            assertThat(document(DocumentKind.FOREIGN_PERMANENT_RESIDENT_ID, "935840199001010015")
                            .birthDate())
                    .contains(LocalDate.of(1990, 1, 1));
        }

        @Test
        void staysValidInItsOldFormOf15Characters() {
            IdentityDocument old = document(DocumentKind.FOREIGN_PERMANENT_RESIDENT_ID, "usa350290010101");

            assertThat(old.number()).isEqualTo("USA350290010101");
            assertThat(old.canonical()).isEqualTo("FOREIGN_PERMANENT_RESIDENT_ID:USA350290010101");
            assertThat(old.birthDate()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "US1350290010101, DOCUMENT_CHARACTERS",
            "USA35029001010X, DOCUMENT_CHARACTERS",
            "USA3502900101012, DOCUMENT_LENGTH",
            "935840199001010016, DOCUMENT_CHECK_DIGIT",
            "350203199001010018, DOCUMENT_PREFIX"
        })
        void refusesWhatIsNeitherForm(String number, Problem reason) {
            assertRefused(reason, () -> document(DocumentKind.FOREIGN_PERMANENT_RESIDENT_ID, number));
        }
    }

    @Nested
    class Passport {

        @Test
        void isKnownTogetherWithItsState() {
            assertThat(passport("e12345678", "CHN").canonical()).isEqualTo("PASSPORT:CHN:E12345678");
            assertThat(passport("E12345678", "USA").canonical()).isEqualTo("PASSPORT:USA:E12345678");
        }

        @ParameterizedTest
        @ValueSource(strings = {"CN", "chn", "XYZ", "", " "})
        void refusesAStateThatIsNoAlpha3Code(String issuingState) {
            assertRefused(Problem.DOCUMENT_ISSUER_INVALID, () -> passport("E12345678", issuingState));
        }

        @Test
        void refusesAMissingState() {
            assertRefused(Problem.DOCUMENT_ISSUER_INVALID, () -> passport("E12345678", null));
        }

        @ParameterizedTest
        @ValueSource(strings = {"A1234", "AB1234567890"})
        void acceptsFiveToTwelveCharacters(String number) {
            assertThat(passport(number, "GBR").number()).isEqualTo(number);
        }

        @ParameterizedTest
        @ValueSource(strings = {"A123", "AB12345678901"})
        void refusesOtherLengths(String number) {
            assertRefused(Problem.DOCUMENT_LENGTH, () -> passport(number, "GBR"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"E1234-5678", "护照12345", "É12345678"})
        void refusesOtherCharacters(String number) {
            assertRefused(Problem.DOCUMENT_CHARACTERS, () -> passport(number, "GBR"));
        }

        @Test
        void carriesNoBirthDate() {
            assertThat(passport("E12345678", "CHN").birthDate()).isEmpty();
        }
    }

    /** ISO 7064 MOD 11-2 by recursion: no table of weights that could share a mistake with the code under test. */
    private static String withCheckCharacter(String first17) {
        int remainder = 0;
        for (int i = 0; i < first17.length(); i++) {
            remainder = (remainder + first17.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - remainder) % 11;
        return first17 + (check == 10 ? "X" : String.valueOf(check));
    }

    @Provide
    Arbitrary<String> citizenIds() {
        Arbitrary<String> divisions =
                Arbitraries.integers().between(100_000, 799_999).map(String::valueOf);
        Arbitrary<String> birthDates =
                Dates.dates().between(LocalDate.of(1900, 1, 1), TODAY).map(DateTimeFormatter.BASIC_ISO_DATE::format);
        Arbitrary<String> serials =
                Arbitraries.integers().between(0, 999).map(serial -> String.format(Locale.ROOT, "%03d", serial));
        return Combinators.combine(divisions, birthDates, serials)
                .as((division, birthDate, serial) -> withCheckCharacter(division + birthDate + serial));
    }

    @Property
    void acceptsEveryNumberThatTheStandardBuilds(@ForAll("citizenIds") String number) {
        IdentityDocument document = citizen(number);

        assertThat(document.number()).isEqualTo(number);
        assertThat(document.birthDate())
                .contains(LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
    }

    @Property
    void readsWhatItStoredAndWhatWasTypedInFullWidthAsTheSame(@ForAll("citizenIds") String number) {
        String stored = citizen(number).number();

        assertThat(citizen(stored).canonical()).isEqualTo(citizen(number).canonical());
        assertThat(citizen(fullWidth(number)).number()).isEqualTo(stored);
    }

    @Property(tries = 2000)
    void refusesAnyOtherDigitInAnyPlace(
            @ForAll("citizenIds") String number,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        int mistyped = (number.charAt(place) - '0' + shift) % 10;
        String changed = number.substring(0, place) + mistyped + number.substring(place + 1);
        // no citizen's number begins with 8, 9 or 0, and that is found first
        boolean noCitizen = place == 0 && "089".indexOf(changed.charAt(0)) >= 0;

        assertRefused(noCitizen ? Problem.DOCUMENT_PREFIX : Problem.DOCUMENT_CHECK_DIGIT, () -> citizen(changed));
    }

    @Property
    void refusesNeighboursThatChangedPlaces(
            @ForAll("citizenIds") String number, @ForAll @IntRange(min = 1, max = 15) int place) {
        char left = number.charAt(place);
        char right = number.charAt(place + 1);
        String changed = number.substring(0, place) + right + left + number.substring(place + 2);
        Assume.that(left != right);

        assertRefused(Problem.DOCUMENT_CHECK_DIGIT, () -> citizen(changed));
    }

    @Property
    void refusesEveryOtherCheckCharacter(
            @ForAll("citizenIds") String number, @ForAll @IntRange(min = 1, max = 10) int shift) {
        String characters = "0123456789X";
        char mistyped = characters.charAt((characters.indexOf(number.charAt(17)) + shift) % 11);

        assertRefused(Problem.DOCUMENT_CHECK_DIGIT, () -> citizen(number.substring(0, 17) + mistyped));
    }
}
