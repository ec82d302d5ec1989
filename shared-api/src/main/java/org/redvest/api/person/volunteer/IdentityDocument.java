package org.redvest.api.person.volunteer;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * An identity document whose number is well-formed. It lives only where the clear number is at hand, never in a
 * message, and does not print its number.
 */
public final class IdentityDocument {

    private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern RESIDENCE_PREFIX = Pattern.compile("8[123]0000.*");
    private static final Pattern CITIZEN_PREFIX = Pattern.compile("[1-7].*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern OLD_PERMANENT_RESIDENT = Pattern.compile("[A-Z]{3}\\d{12}");
    private static final Pattern PASSPORT_NUMBER = Pattern.compile("[A-Z0-9]+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** Nobody alive was born before; the standard's own example is of 1880. */
    private static final int EARLIEST_BIRTH_YEAR = 1850;

    private final DocumentKind kind;
    private final String number;
    private final @Nullable String issuingState;

    private IdentityDocument(DocumentKind kind, String number, @Nullable String issuingState) {
        this.kind = kind;
        this.number = number;
        this.issuingState = issuingState;
    }

    /**
     * Checks and normalises a number: full-width characters become ordinary ones (NFKC), letters become capitals,
     * blanks around it go.
     *
     * @param issuingState ISO 3166-1 alpha-3; needed for passports, ignored otherwise
     * @param today the civil date in China, against which a birth date lies in the past or not
     * @throws Refusal one of the {@code DOCUMENT_…} problems
     */
    public static IdentityDocument of(
            DocumentKind kind, String rawNumber, @Nullable String issuingState, LocalDate today) {
        String number =
                Normalizer.normalize(rawNumber, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        switch (kind) {
            case CITIZEN_ID -> requireEighteen(number, CITIZEN_PREFIX, today);
            case RESIDENCE_PERMIT -> requireEighteen(number, RESIDENCE_PREFIX, today);
            case HK_MACAO_TRAVEL_PERMIT -> requireHongKongMacaoPermit(number);
            case TAIWAN_TRAVEL_PERMIT -> {
                require(number.length() == 8, Problem.DOCUMENT_LENGTH);
                require(DIGITS.matcher(number).matches(), Problem.DOCUMENT_CHARACTERS);
            }
            case FOREIGN_PERMANENT_RESIDENT_ID -> requirePermanentResidentId(number, today);
            case PASSPORT -> {
                require(number.length() >= 5 && number.length() <= 12, Problem.DOCUMENT_LENGTH);
                require(PASSPORT_NUMBER.matcher(number).matches(), Problem.DOCUMENT_CHARACTERS);
                require(
                        issuingState != null
                                && Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3)
                                        .contains(issuingState),
                        Problem.DOCUMENT_ISSUER_INVALID);
                return new IdentityDocument(kind, number, issuingState);
            }
        }
        return new IdentityDocument(kind, number, null);
    }

    private static void requireEighteen(String number, Pattern prefix, LocalDate today) {
        require(number.length() == 18, Problem.DOCUMENT_LENGTH);
        require(EIGHTEEN.matcher(number).matches(), Problem.DOCUMENT_CHARACTERS);
        require(prefix.matcher(number).matches(), Problem.DOCUMENT_PREFIX);
        require(checkCharacter(number) == number.charAt(17), Problem.DOCUMENT_CHECK_DIGIT);
        // the check character says nothing about the date: 30 February and births to come carry correct ones
        require(
                birthDateWithin(number).filter(date -> isPlausible(date, today)).isPresent(),
                Problem.DOCUMENT_BIRTH_DATE);
    }

    private static boolean isPlausible(LocalDate birthDate, LocalDate today) {
        return birthDate.getYear() >= EARLIEST_BIRTH_YEAR && !birthDate.isAfter(today);
    }

    private static void requireHongKongMacaoPermit(String number) {
        require(number.length() == 9 || number.length() == 11, Problem.DOCUMENT_LENGTH);
        require(number.charAt(0) == 'H' || number.charAt(0) == 'M', Problem.DOCUMENT_PREFIX);
        require(DIGITS.matcher(number.substring(1)).matches(), Problem.DOCUMENT_CHARACTERS);
    }

    private static void requirePermanentResidentId(String number, LocalDate today) {
        if (number.length() == 15) {
            require(OLD_PERMANENT_RESIDENT.matcher(number).matches(), Problem.DOCUMENT_CHARACTERS);
        } else {
            requireEighteen(number, Pattern.compile("9.*"), today);
        }
    }

    private static void require(boolean holds, Problem otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits. */
    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static Optional<LocalDate> birthDateWithin(String eighteen) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(eighteen, 6, 10, 10),
                    Integer.parseInt(eighteen, 10, 12, 10),
                    Integer.parseInt(eighteen, 12, 14, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The kind of document. */
    public DocumentKind kind() {
        return kind;
    }

    /** The clear, normalised number. Seal it before it goes anywhere. */
    public String number() {
        return number;
    }

    /** The birth date that the number carries; empty where this kind of number carries none. */
    public Optional<LocalDate> birthDate() {
        return number.length() == 18 ? birthDateWithin(number) : Optional.empty();
    }

    /**
     * What is equal for one living person, whatever was reissued: the last two digits of a Hong Kong or Macao travel
     * permit count its reissues, a passport number means nothing without its state.
     */
    public String canonical() {
        return switch (kind) {
            case HK_MACAO_TRAVEL_PERMIT -> kind + ":" + number.substring(0, 9);
            case PASSPORT -> kind + ":" + issuingState + ":" + number;
            default -> kind + ":" + number;
        };
    }

    @Override
    public String toString() {
        return "IdentityDocument[" + kind + "]";
    }
}
