package org.redvest.api.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a team that has no credit code, in the room of one: {@code V}, which no credit code has (GB 32100 leaves out
 * I, O, S, V and Z), 16 characters made of what the team is, and a check character by ISO 7064 MOD 37,36.
 */
final class TeamNumber {

    private static final char MARK = 'V';
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 16;
    private static final Pattern FORM = Pattern.compile(MARK + "[" + DIGITS + "]{" + DRAWN + "}[0-9A-Z]");
    private static final int MODULUS = 36;

    private TeamNumber() {}

    /** Whether somebody who gives this means a team's number. */
    static boolean isMeant(String code) {
        return code.startsWith(String.valueOf(MARK));
    }

    /**
     * Checks one that was given.
     *
     * @throws Refusal {@link Problem#TEAM_NUMBER_INVALID}
     */
    static String require(String given) {
        if (!FORM.matcher(given).matches()
                || checkCharacter(given.substring(0, given.length() - 1)) != given.charAt(given.length() - 1)) {
            throw new Refusal(Problem.TEAM_NUMBER_INVALID);
        }
        return given;
    }

    /** The number of whatever this text names. */
    static String of(String team) {
        byte[] digest = sha256(team);
        StringBuilder number = new StringBuilder().append(MARK);
        for (int i = 0; i < DRAWN; i++) {
            number.append(DIGITS.charAt(Math.floorMod(digest[i], DIGITS.length())));
        }
        return number.append(checkCharacter(number)).toString();
    }

    private static char checkCharacter(CharSequence before) {
        int product = MODULUS;
        for (int i = 0; i < before.length(); i++) {
            int sum = (product + Character.digit(before.charAt(i), MODULUS)) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return Character.toUpperCase(Character.forDigit((MODULUS + 1 - product) % MODULUS, MODULUS));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
