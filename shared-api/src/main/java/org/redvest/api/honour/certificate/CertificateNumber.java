package org.redvest.api.honour.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.redvest.api.Fit;

/**
 * What is written on a certificate, and by what anybody verifies it (民政部令第67号 Art. 17): sixteen characters of five bits in
 * groups of four ({@code 7QK2-M0XZ-4TDN-93HB}). Fifteen of them cannot be guessed or counted; the last checks them: whoever
 * mistypes one character, or turns two neighbours round, has a number that no certificate can have.
 *
 * @param value in its groups
 */
public record CertificateNumber(@JsonValue String value) {

    /** Characters that are not the check. */
    public static final int PROPER = 15;

    /** Digits and letters that are not taken for each other (Crockford). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final int MOST = 20;

    /** x⁵ + x² + 1, which generates all of GF(32): a place more is a factor more. */
    private static final int POLYNOMIAL = 0b100101;

    private static final int HIGHEST_BIT = 0b10000;

    /** Takes none that not every reader can hold. */
    public CertificateNumber {
        Fit.require(value, MOST);
    }

    /** Reads a stored number, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CertificateNumber stored(String value) {
        return new CertificateNumber(Fit.mend(value, MOST));
    }

    /**
     * The number with these characters and their check.
     *
     * @param proper fifteen characters of the alphabet
     */
    public static CertificateNumber of(String proper) {
        if (proper.length() != PROPER) {
            throw new IllegalArgumentException("A number has " + PROPER + " characters of its own");
        }
        return grouped(proper + ALPHABET.charAt(times(sum(proper))));
    }

    /**
     * The number that somebody typed, with or without its groups, in letters of any size; what is taken for a digit is one.
     *
     * @return empty where no certificate can have it
     */
    public static Optional<CertificateNumber> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean canBe = plain.length() == PROPER + 1
                && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && sum(plain) == 0;
        return canBe ? Optional.of(grouped(plain)) : Optional.empty();
    }

    private static CertificateNumber grouped(String plain) {
        return new CertificateNumber(plain.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
    }

    /** By Horner's rule in GF(32): of a number with its check, nothing. */
    private static int sum(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum = times(sum) ^ ALPHABET.indexOf(characters.charAt(i));
        }
        return sum;
    }

    private static int times(int element) {
        int shifted = element << 1;
        return (element & HIGHEST_BIT) == 0 ? shifted : shifted ^ POLYNOMIAL;
    }

    @Override
    public String toString() {
        return value;
    }
}
