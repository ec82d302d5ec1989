package org.redvest.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.IdentityDocument;

/**
 * Persons and organisations that nobody is: drawn at random, because an event store may remember those of earlier runs,
 * with areas that were never issued and check characters that fit.
 */
final class Invented {

    /** A form that the person signed. */
    static final Map<String, Object> SIGNED =
            Map.of("form", "SIGNED_FORM", "givenOn", "2024-01-05", "scanSha256", "0".repeat(64));

    /** Somebody who consents for a minor. */
    static final Map<String, Object> GUARDIAN =
            Map.of("name", "陈建国", "documentNumber", "440524188001010014", "consentedOn", "2024-01-05");

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Invented() {}

    /** Of somebody who has been grown up since before RedVest. */
    static String citizenId() {
        return citizenId(LocalDate.of(1900 + number(50, 79), number(1, 12), number(1, 28)));
    }

    /** The number of a citizen who was born on that day. */
    static String citizenId(LocalDate born) {
        return checked(DocumentKind.CITIZEN_ID, "3502" + number(90, 99), born);
    }

    /** The residence permit of somebody from Hong Kong who was born on that day. */
    static String residencePermit(LocalDate born) {
        return checked(DocumentKind.RESIDENCE_PERMIT, "810000", born);
    }

    private static String checked(DocumentKind kind, String area, LocalDate born) {
        String begin = "%s%s%03d".formatted(area, born.format(DateTimeFormatter.BASIC_ISO_DATE), number(0, 999));
        return "0123456789X"
                .chars()
                .mapToObj(check -> begin + (char) check)
                .filter(number -> isValid(kind, number))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(DocumentKind kind, String number) {
        try {
            IdentityDocument.of(kind, number, null, TODAY);
            return true;
        } catch (Refusal wrongCheckCharacter) {
            return false;
        }
    }

    /** The nine characters that stay when a Hong Kong or Macao permit is reissued. */
    static String hongKongPermit() {
        return "H%08d".formatted(number(0, 99_999_999));
    }

    static String creditCode() {
        String begin = "5135020%sMJB%05d".formatted(number(0, 9), number(0, 99_999));
        return CODE_ALPHABET
                .chars()
                .boxed()
                .flatMap(one -> CODE_ALPHABET.chars().mapToObj(other -> begin + (char) one.intValue() + (char) other))
                .filter(Invented::isCreditCode)
                .findFirst()
                .orElseGet(Invented::creditCode);
    }

    private static boolean isCreditCode(String code) {
        try {
            OrganisationId.of(code);
            return true;
        } catch (Refusal wrongCheckCharacter) {
            return false;
        }
    }

    /** What is needed to register with a citizen's identity card. */
    static Map<String, Object> citizen() {
        return person("CITIZEN_ID", citizenId());
    }

    static Map<String, Object> person(String documentKind, String number) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", "沈奕瑄");
        person.put("documentKind", documentKind);
        person.put("documentNumber", number);
        person.put("residence", "350203001001");
        person.put("consent", SIGNED);
        person.put("purposes", List.of("PUBLICATION", "INSURER"));
        return person;
    }

    /** The same with one field changed. */
    static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> request, String field) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.remove(field);
        return changed;
    }

    static int number(int least, int most) {
        return ThreadLocalRandom.current().nextInt(least, most + 1);
    }

    static Stream<Integer> count(int times) {
        return Stream.iterate(0, i -> i + 1).limit(times);
    }
}
