package org.redvest.api.person.volunteer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** The identity documents with which a volunteer can register in real name. */
public enum DocumentKind {
    /** Citizen identity card, GB 11643. */
    CITIZEN_ID("居民身份证"),
    /** Residence permit of residents of Hong Kong, Macao and Taiwan: GB 11643's scheme under its own prefixes. */
    RESIDENCE_PERMIT("港澳台居民居住证"),
    /** Mainland travel permit of residents of Hong Kong and Macao. */
    HK_MACAO_TRAVEL_PERMIT("港澳居民来往内地通行证"),
    /** Mainland travel permit of residents of Taiwan. */
    TAIWAN_TRAVEL_PERMIT("台湾居民来往大陆通行证"),
    /** Foreign permanent resident identity card: 18 characters since 1 December 2023, 15 before. */
    FOREIGN_PERMANENT_RESIDENT_ID("外国人永久居留身份证"),
    /** Passport; known only together with the state that issued it. */
    PASSPORT("护照");

    private final String chinese;

    DocumentKind(String chinese) {
        this.chinese = chinese;
    }

    /** The document's name as the offices' files have it. */
    public String chinese() {
        return chinese;
    }

    /**
     * The kind of this name, as the offices' files have it or as the API has it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DOCUMENT_KIND}
     */
    public static DocumentKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.chinese.equals(name) || kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_DOCUMENT_KIND));
    }

    /**
     * The kind that a number looks like, for files that give a number alone; a citizen's where it looks like none, so
     * that the refusal speaks of the document that nearly everybody has. Passports cannot be told by their number.
     */
    public static DocumentKind ofShape(String number) {
        String given =
                Normalizer.normalize(number, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (given.matches("8[123]0000.*")) {
            return RESIDENCE_PERMIT;
        }
        if (given.matches("[HM]\\d+")) {
            return HK_MACAO_TRAVEL_PERMIT;
        }
        if (given.matches("\\d{8}")) {
            return TAIWAN_TRAVEL_PERMIT;
        }
        return given.matches("9\\d{16}.|[A-Z]{3}\\d{12}") ? FOREIGN_PERMANENT_RESIDENT_ID : CITIZEN_ID;
    }
}
