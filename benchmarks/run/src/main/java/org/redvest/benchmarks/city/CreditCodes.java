package org.redvest.benchmarks.city;

import org.redvest.api.id.OrganisationId;

/**
 * Invented unified social credit codes (GB 32100-2015): well-formed, under a division that does not exist (350299), so
 * that no organisation has one of them.
 */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ORGANISATION_CHECKS = "0X987654321";

    private CreditCodes() {}

    /** The code of the organisation of this number, up to 999,999. */
    public static OrganisationId of(int number) {
        // 52: a social service institution of the civil affairs department
        String organisation = "MJ%06d".formatted(number);
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        // remainder 0 stands for the check number 11, written 0; remainder 1 for 10, written X
        String code = "52350299" + organisation + ORGANISATION_CHECKS.charAt(sum % 11);
        return OrganisationId.of(code + checkCharacter(code));
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
