package org.redvest.api;

/**
 * What a text must be so that every reader can hold it and show it on one line: the database, a file in UTF-8, a browser, a
 * spreadsheet. The one rule of everything that enters the log (ADR 20); how long a text may be, its type says.
 *
 * <p>Unfit are halves of surrogate pairs, control characters (and so NUL and line breaks), line and paragraph separators,
 * noncharacters, and invisible characters of format, which can turn the order of a line round; the joiners that scripts
 * need are fit.
 */
public final class Fit {

    /** U+FFFD, which stands where an unfit character stood. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_ARABIC_NONCHARACTER = 0xFDD0;
    private static final int LAST_ARABIC_NONCHARACTER = 0xFDEF;

    private Fit() {}

    /** Whether a text is fit, and has no more code points than these. */
    public static boolean isFit(String text, int most) {
        int length = text.length();
        int plain = 0;
        while (plain < length && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == length
                ? length <= most
                : text.codePointCount(0, length) <= most && text.codePoints().allMatch(Fit::isFit);
    }

    /** Nearly every character of the log is one of these, and a rebuild reads each of them: they need no table. */
    private static boolean isPlain(int character) {
        return (character >= ' ' && character <= '~') || (character >= 0x4E00 && character <= 0x9FFF);
    }

    /**
     * The text, if it is fit.
     *
     * @throws IllegalArgumentException where it is not: a fault of the program, since callers are refused before
     */
    public static String require(String text, int most) {
        if (!isFit(text, most)) {
            throw new IllegalArgumentException(
                    "A text that not every reader can hold, or of more than %d".formatted(most));
        }
        return text;
    }

    /** The text as every reader can hold it: U+FFFD in the place of each unfit character, and cut after the last it may have. */
    public static String mend(String text, int most) {
        if (isFit(text, most)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .limit(most)
                .map(character -> isFit(character) ? character : REPLACEMENT)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean isFit(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
            default -> !isNoncharacter(character);
        };
    }

    /** Code points that Unicode keeps for a program's own use and never for exchange. */
    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE
                || (character >= FIRST_ARABIC_NONCHARACTER && character <= LAST_ARABIC_NONCHARACTER);
    }
}
