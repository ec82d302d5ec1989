package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Fit;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * An organisation's unified social credit code (统一社会信用代码, GB 32100-2015), or the number that RedVest gives to a team
 * that has none ({@link TeamNumber}).
 *
 * @param code 18 characters: department, type, 6 of the division, 9 of the organisation code (GB 11714), check character; or
 *     a team's number
 */
public record OrganisationId(@JsonValue String code) implements Located {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Takes none that not every reader can hold. */
    public OrganisationId {
        Fit.require(code, LENGTH);
    }

    /** Reads a stored code, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganisationId stored(String code) {
        return new OrganisationId(Fit.mend(code, LENGTH));
    }

    /**
     * Checks and normalises a code, or a team's number.
     *
     * @throws Refusal one of the {@code CREDIT_CODE_…} problems; {@link Problem#TEAM_NUMBER_INVALID}
     */
    public static OrganisationId of(String given) {
        String code = Normalizer.normalize(given, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (TeamNumber.isMeant(code)) {
            return new OrganisationId(TeamNumber.require(code));
        }
        require(code.length() == LENGTH, Problem.CREDIT_CODE_LENGTH);
        require(FORM.matcher(code).matches(), Problem.CREDIT_CODE_CHARACTERS);
        require(
                organisationCheckCharacter(code) == code.charAt(16) && checkCharacter(code) == code.charAt(17),
                Problem.CREDIT_CODE_CHECK_DIGIT);
        return new OrganisationId(code);
    }

    /**
     * The number of a team without a credit code: the same for the same team, whoever enters it.
     *
     * @param guidedBy who guides it; null where nobody here does
     * @param name its name
     * @param division division code of its seat
     */
    public static OrganisationId ofTeam(@Nullable OrganisationId guidedBy, Text name, DivisionCode division) {
        return new OrganisationId(TeamNumber.of((guidedBy == null ? "" : guidedBy.code) + "|" + name + "|" + division));
    }

    /** Whether it is a team's number, and no credit code. */
    public boolean isOfATeam() {
        return TeamNumber.isMeant(code);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_ORGANISATION;
    }

    private static void require(boolean holds, Problem otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        // a sum that 31 divides gives 31, which the standard writes as 0
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714: letters count from A = 10 without a gap; 10 is written X, 11 is written 0. */
    private static char organisationCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : Character.forDigit(check, 10);
    }

    /** The id of the organisation's own stream. */
    @Override
    public String toString() {
        return "org-" + code;
    }
}
