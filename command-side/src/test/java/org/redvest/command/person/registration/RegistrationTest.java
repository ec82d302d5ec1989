package org.redvest.command.person.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.command.person.registration.Registration.Given;
import org.redvest.command.person.volunteer.Registrations;

class RegistrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);
    private static final String CITIZEN = "350203199001010018";
    private static final GivenConsent SIGNED = new GivenConsent(false, Registrations.SIGNED, List.of());
    private static final String GUARDIAN = "440524188001010014";

    @Nested
    class BirthDate {

        @Test
        void comesFromTheDocumentThatSaysIt() {
            assertThat(citizen(null, null).birthDate()).isEqualTo(BORN);
        }

        @Test
        void mayBeGivenAsWellAsTheDocumentSaysIt() {
            assertThat(citizen(BORN, null).birthDate()).isEqualTo(BORN);
        }

        @Test
        void mustNotContradictTheDocument() {
            assertRefused(Problem.BIRTH_DATE_CONTRADICTS_DOCUMENT, () -> citizen(BORN.plusDays(1), null));
        }

        @Test
        void isNeededWhereTheDocumentDoesNotSayIt() {
            assertRefused(Problem.BIRTH_DATE_REQUIRED, () -> permit(null));
            assertThat(permit(BORN).birthDate()).isEqualTo(BORN);
        }

        @Test
        void isNotAfterToday() {
            // the date is taken, and a newborn has a guardian
            assertRefused(Problem.GUARDIAN_CONSENT_REQUIRED, () -> permit(TODAY));
            assertRefused(Problem.BIRTH_DATE_INVALID, () -> permit(TODAY.plusDays(1)));
        }
    }

    @Nested
    class Phone {

        @ParameterizedTest
        @CsvSource({
            "13100009680, 13100009680",
            "0592-2052222, 05922052222",
            "+86 131 0000 9680, +8613100009680",
            "１３１００００９６８０, 13100009680"
        })
        void isNormalised(String given, String phone) {
            assertThat(citizen(null, given).phone()).isEqualTo(phone);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1234", "123456789012345678901", "131000O9680", "13100009680+", "打电话"})
        void hasDigitsOnly(String given) {
            assertRefused(Problem.PHONE_INVALID, () -> citizen(null, given));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void mayBeLeftOut(String given) {
            assertThat(citizen(null, given).phone()).isNull();
        }
    }

    @Nested
    class OfAMinor {

        @Test
        void needsAGuardianUntilTheDayBeforeTheBirthday() {
            assertRefused(
                    Problem.GUARDIAN_CONSENT_REQUIRED,
                    () -> permit(TODAY.minusYears(18).plusDays(1)));
            assertThat(permit(TODAY.minusYears(18)).guardian()).isNull();
        }
    }

    @Nested
    class GuardiansData {

        @Test
        void belongTogether() {
            assertThat(guarded("陈建国", GUARDIAN, TODAY).guardian()).isNotNull();
            assertRefused(Problem.GUARDIAN_INCOMPLETE, () -> guarded("陈建国", GUARDIAN, null));
            assertRefused(Problem.GUARDIAN_INCOMPLETE, () -> guarded("陈建国", null, TODAY));
            assertRefused(Problem.GUARDIAN_INCOMPLETE, () -> guarded(null, GUARDIAN, TODAY));
        }

        @Test
        void holdAConsentThatWasGiven() {
            assertRefused(Problem.GUARDIAN_INCOMPLETE, () -> guarded("陈建国", GUARDIAN, TODAY.plusDays(1)));
        }

        @Test
        void holdADocumentThatIsWellFormed() {
            assertRefused(Problem.DOCUMENT_CHECK_DIGIT, () -> guarded("陈建国", "440524188001010015", TODAY));
        }
    }

    @Test
    void refusesAnInvalidName() {
        assertRefused(
                Problem.NAME_INVALID,
                () -> new Registration(given("<script>", DocumentKind.CITIZEN_ID, CITIZEN, null, null), TODAY));
    }

    @Test
    void givesOneFingerprintForTheSameThingsGivenTwice() {
        assertThat(citizen(null, "0592-2052222").fingerprintText())
                .isEqualTo(citizen(BORN, "05922052222").fingerprintText())
                .isNotEqualTo(citizen(null, "13100009680").fingerprintText());
    }

    @Test
    void doesNotPrintWhatItHolds() {
        Given given = given("沈奕瑄", DocumentKind.CITIZEN_ID, CITIZEN, null, "13100009680");

        assertThat(given.toString()
                        + new Registration(given, TODAY)
                        + guarded("陈建国", GUARDIAN, TODAY).guardian())
                .doesNotContain("沈奕瑄", CITIZEN, "13100009680", "陈建国", GUARDIAN);
    }

    private static Registration citizen(@Nullable LocalDate birthDate, @Nullable String phone) {
        return new Registration(given("沈奕瑄", DocumentKind.CITIZEN_ID, CITIZEN, birthDate, phone), TODAY);
    }

    private static Registration permit(@Nullable LocalDate birthDate) {
        return new Registration(
                given("陈大文", DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H1234567800", birthDate, null), TODAY);
    }

    private static Registration guarded(
            @Nullable String name, @Nullable String number, @Nullable LocalDate consentedOn) {
        return new Registration(
                new Given(
                        "沈奕瑄",
                        DocumentKind.CITIZEN_ID,
                        CITIZEN,
                        null,
                        null,
                        null,
                        null,
                        "350203001001",
                        List.of(),
                        List.of(),
                        name,
                        number,
                        consentedOn,
                        SIGNED),
                TODAY);
    }

    private static Given given(
            String name, DocumentKind kind, String number, @Nullable LocalDate birthDate, @Nullable String phone) {
        return new Given(
                name,
                kind,
                number,
                null,
                birthDate,
                null,
                phone,
                "350203001001",
                List.of(),
                List.of(),
                null,
                null,
                null,
                SIGNED);
    }
}
