package org.redvest.command.person.registration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.command.person.volunteer.Guardianship;

/**
 * What somebody gives to register, checked and still clear. It lives within one request or one row, and does not print.
 */
public final class Registration {

    private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,20}");

    private final PersonName name;
    private final IdentityDocument document;
    private final LocalDate birthDate;
    private final @Nullable Sex sex;
    private final @Nullable String phone;
    private final String residence;
    private final List<String> skills;
    private final List<String> categories;
    private final @Nullable ClearGuardian guardian;
    private final GivenConsent consent;

    /** As the identity document has it. */
    public enum Sex {
        /** 女. */
        FEMALE,
        /** 男. */
        MALE
    }

    /** A guardian's clear data. */
    record ClearGuardian(PersonName name, String documentNumber, LocalDate consentedOn) {

        /**
         * Checks what was given.
         *
         * @throws Refusal {@link Problem#GUARDIAN_INCOMPLETE}, or why name or number cannot be
         */
        static ClearGuardian of(
                @Nullable String name, @Nullable String number, @Nullable LocalDate consentedOn, LocalDate today) {
            if (name == null || number == null || consentedOn == null || consentedOn.isAfter(today)) {
                throw new Refusal(Problem.GUARDIAN_INCOMPLETE);
            }
            IdentityDocument checked = IdentityDocument.of(DocumentKind.ofShape(number), number, null, today);
            return new ClearGuardian(PersonName.of(name), checked.number(), consentedOn);
        }

        @Override
        public String toString() {
            return "ClearGuardian[…]";
        }
    }

    /**
     * What was given, unchecked.
     *
     * @param birthDate null where the document says it
     * @param residence division code, known to exist
     * @param consent of the person, its evidence checked
     */
    public record Given(
            String name,
            DocumentKind documentKind,
            String documentNumber,
            @Nullable String issuingState,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable String phone,
            String residence,
            List<String> skills,
            List<String> categories,
            @Nullable String guardianName,
            @Nullable String guardianDocumentNumber,
            @Nullable LocalDate guardianConsentedOn,
            GivenConsent consent) {

        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    /**
     * Checks what was given.
     *
     * @param today the civil date in China
     * @throws Refusal with the first problem found
     */
    public Registration(Given given, LocalDate today) {
        this.name = PersonName.of(given.name());
        this.document = IdentityDocument.of(given.documentKind(), given.documentNumber(), given.issuingState(), today);
        this.birthDate = birthDate(document, given.birthDate(), today);
        this.sex = given.sex();
        this.phone = phone(given.phone());
        this.residence = given.residence();
        this.skills = given.skills();
        this.categories = given.categories();
        this.guardian = guardian(given, today);
        this.consent = given.consent();
        if (guardian == null && Guardianship.isMinor(birthDate, today)) {
            throw new Refusal(Problem.GUARDIAN_CONSENT_REQUIRED);
        }
        if (!consent.byOneself() && consent.evidence() == null && phone == null) {
            throw new Refusal(Problem.PHONE_REQUIRED);
        }
    }

    private static LocalDate birthDate(IdentityDocument document, @Nullable LocalDate given, LocalDate today) {
        if (given != null && given.isAfter(today)) {
            throw new Refusal(Problem.BIRTH_DATE_INVALID);
        }
        Optional<LocalDate> documented = document.birthDate();
        if (documented.isEmpty()) {
            return Optional.ofNullable(given).orElseThrow(() -> new Refusal(Problem.BIRTH_DATE_REQUIRED));
        }
        if (given != null && !given.equals(documented.get())) {
            throw new Refusal(Problem.BIRTH_DATE_CONTRADICTS_DOCUMENT);
        }
        return documented.get();
    }

    private static @Nullable String phone(@Nullable String given) {
        return given == null || given.isBlank() ? null : requirePhone(given);
    }

    /**
     * A phone number as it is kept, whichever way somebody writes it.
     *
     * @throws Refusal {@link Problem#PHONE_INVALID}
     */
    public static String requirePhone(String given) {
        String phone = Normalizer.normalize(given, Normalizer.Form.NFKC).replaceAll("[ -]", "");
        if (!PHONE.matcher(phone).matches()) {
            throw new Refusal(Problem.PHONE_INVALID);
        }
        return phone;
    }

    private static @Nullable ClearGuardian guardian(Given given, LocalDate today) {
        String name = given.guardianName();
        String number = given.guardianDocumentNumber();
        LocalDate consentedOn = given.guardianConsentedOn();
        return name == null && number == null && consentedOn == null
                ? null
                : ClearGuardian.of(name, number, consentedOn, today);
    }

    PersonName name() {
        return name;
    }

    IdentityDocument document() {
        return document;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    @Nullable Sex sex() {
        return sex;
    }

    @Nullable String phone() {
        return phone;
    }

    String residence() {
        return residence;
    }

    List<String> skills() {
        return skills;
    }

    List<String> categories() {
        return categories;
    }

    @Nullable ClearGuardian guardian() {
        return guardian;
    }

    GivenConsent consent() {
        return consent;
    }

    /** All of the person in one text, to tell whether the same was given again. */
    public String fingerprintText() {
        return String.join(
                "\u001f",
                name.clear(),
                document.canonical(),
                document.number(),
                birthDate.toString(),
                String.valueOf(sex),
                String.valueOf(phone),
                residence,
                String.join("、", skills),
                String.join("、", categories),
                guardian == null ? "" : guardian.name().clear() + guardian.documentNumber() + guardian.consentedOn());
    }

    @Override
    public String toString() {
        return "Registration[…]";
    }
}
