package org.redvest.api.city.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

class OrganisationIdTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String CODE = "51350200MJB00000XC";

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(resources = "/test-vectors/unified-social-credit-codes.csv", numLinesToSkip = 1)
    void agreesWithTheTestVector(String code, boolean valid, @Nullable String reason) {
        if (valid) {
            assertThat(OrganisationId.of(code).code()).isEqualTo(code);
        } else {
            assertRefused(Problem.valueOf("CREDIT_CODE_" + reason), () -> OrganisationId.of(code));
        }
    }

    @Test
    void writesACheckSumThatThirtyOneDividesAsZero() {
        assertThat(OrganisationId.of("52350206MJB00000X0").code()).endsWith("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"51350200mjb00000xc", " 51350200MJB00000XC\n", "５１３５０２００ＭＪＢ０００００ＸＣ"})
    void storesTheNormalisedCode(String given) {
        assertThat(OrganisationId.of(given)).isEqualTo(new OrganisationId(CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "51350200MJB00000XCC", "513502", "51350200MJB0000 0XC"})
    void refusesOtherLengths(String given) {
        assertRefused(Problem.CREDIT_CODE_LENGTH, () -> OrganisationId.of(given));
    }

    @ParameterizedTest
    @ValueSource(chars = {'I', 'O', 'S', 'V', 'Z', '-', ' ', '市'})
    void refusesCharactersThatTheStandardLeftOut(char character) {
        assertRefused(
                Problem.CREDIT_CODE_CHARACTERS,
                () -> OrganisationId.of(CODE.substring(0, 10) + character + CODE.substring(11)));
    }

    @ParameterizedTest
    @CsvSource({"51350200MJB00000, 1", "51350200MJB00000, 0"})
    void refusesAWrongOrganisationCodeUnderAFittingLastCharacter(String first16, char wrongOrganisationCheck) {
        assertRefused(
                Problem.CREDIT_CODE_CHECK_DIGIT,
                () -> OrganisationId.of(withCheckCharacter(first16 + wrongOrganisationCheck)));
    }

    @Test
    void namesTheOrganisationsOwnStream() {
        assertThat(OrganisationId.of(CODE)).hasToString("org-51350200MJB00000XC");
    }

    /** GB 32100 weighs the n-th character with 3ⁿ modulo 31; Horner's scheme needs no table of weights. */
    private static String withCheckCharacter(String first17) {
        int sum = 0;
        for (int i = first17.length() - 1; i >= 0; i--) {
            sum = (sum * 3 + ALPHABET.indexOf(first17.charAt(i))) % 31;
        }
        return first17 + ALPHABET.charAt((31 - sum) % 31);
    }

    /** GB 11714: the check character is the one that brings the sum to a multiple of 11. */
    private static String withOrganisationCheckCharacter(String first16) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            char character = first16.charAt(8 + i);
            sum += weights[i] * (character <= '9' ? character - '0' : character - 'A' + 10);
        }
        int check = 0;
        while ((sum + check) % 11 != 0) {
            check++;
        }
        return first16 + "0123456789X".charAt(check);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars(ALPHABET)
                .ofLength(16)
                .map(OrganisationIdTest::withOrganisationCheckCharacter)
                .map(OrganisationIdTest::withCheckCharacter);
    }

    @Property
    void acceptsEveryCodeThatTheStandardBuilds(@ForAll("codes") String code) {
        assertThat(OrganisationId.of(code).code()).isEqualTo(code);
    }

    @Property
    void refusesAnyOtherCharacterInAnyPlace(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        char mistyped = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(place)) + shift) % 31);
        String changed = code.substring(0, place) + mistyped + code.substring(place + 1);

        assertRefused(Problem.CREDIT_CODE_CHECK_DIGIT, () -> OrganisationId.of(changed));
    }

    @Property
    void findsOneWrongCharacterInATeamsNumber(
            @ForAll @IntRange(min = 1, max = 17) int index, @ForAll @IntRange(max = 31) int character) {
        String number = "V2CPQYEDFC9KWHV95U";
        char wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(character);
        String given = number.substring(0, index) + wrong + number.substring(index + 1);

        if (given.equals(number)) {
            assertThat(OrganisationId.of(given).code()).isEqualTo(number);
        } else {
            assertRefused(Problem.TEAM_NUMBER_INVALID, () -> OrganisationId.of(given));
        }
    }

    @Nested
    class OfATeam {

        private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
        private static final Text NAME = new Text("邻里守望队");
        private static final DivisionCode SEAT = new DivisionCode("350203001001");

        /** Stored wherever the team is named: it never changes. */
        @Test
        void followsFromWhatItIs() {
            assertThat(OrganisationId.ofTeam(BUREAU, NAME, SEAT).code()).isEqualTo("V2CPQYEDFC9KWHV95U");
        }

        @Test
        void isAnothersForAnotherTeam() {
            assertThat(Stream.of(
                            OrganisationId.ofTeam(BUREAU, NAME, SEAT),
                            OrganisationId.ofTeam(null, NAME, SEAT),
                            OrganisationId.ofTeam(BUREAU, new Text("邻里守望"), SEAT),
                            OrganisationId.ofTeam(BUREAU, NAME, new DivisionCode("350203001002"))))
                    .doesNotHaveDuplicates()
                    .allMatch(OrganisationId::isOfATeam);
        }

        @ParameterizedTest
        @ValueSource(strings = {"v2cpqyedfc9kwhv95u", " V2CPQYEDFC9KWHV95U\n", "Ｖ2CPQYEDFC9KWHV95U"})
        void isTakenWhereverACodeIs(String given) {
            assertThat(OrganisationId.of(given)).isEqualTo(OrganisationId.ofTeam(BUREAU, NAME, SEAT));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"V", "V2CPQYEDFC9KWHV95", "V2CPQYEDFC9KWHV95V", "V2CPQYEDFC9KWVH95U", "VICPQYEDFC9KWHV95U"})
        void isRefusedWhereItIsMistyped(String given) {
            assertRefused(Problem.TEAM_NUMBER_INVALID, () -> OrganisationId.of(given));
        }
    }
}
