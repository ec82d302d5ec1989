package org.redvest.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.redvest.api.Refusal;
import org.redvest.api.organisation.OrganisationId;
import org.redvest.api.volunteer.DocumentKind;
import org.redvest.api.volunteer.IdentityDocument;

/**
 * Persons and organisations that nobody is: drawn at random, because an event store may remember those of earlier runs,
 * with areas that were never issued and check characters that fit.
 */
final class Invented {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Invented() {}

    static String citizenId() {
        String begin = "3502%d19%02d%02d%02d%03d"
                .formatted(number(90, 99), number(50, 99), number(1, 12), number(1, 28), number(0, 999));
        return "0123456789X"
                .chars()
                .mapToObj(check -> begin + (char) check)
                .filter(Invented::isCitizenId)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCitizenId(String number) {
        try {
            IdentityDocument.of(DocumentKind.CITIZEN_ID, number, null, TODAY);
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
