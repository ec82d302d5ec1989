package org.redvest.platform.web;

import java.util.regex.Pattern;

/** Cells of CSV files that people open in a spreadsheet. */
public final class Cells {

    /** At the begin of a file; without it Excel takes the text for one in the character set of its country. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** With these a spreadsheet takes a cell for a formula, and computes it (OWASP, CSV injection). */
    private static final String BEGIN_OF_FORMULAS = "=+-@\t\r";

    /** What a spreadsheet takes for a quantity and changes: it keeps 15 digits, and no zero before them. */
    private static final Pattern CHANGED = Pattern.compile("\\d{12,}|0\\d+|\\d+(\\.\\d+)?[Ee]\\+?\\d+");

    private Cells() {}

    /** The text as a cell that is shown and never computed: an apostrophe before what looks like a formula. */
    public static String text(String text) {
        return !text.isEmpty() && BEGIN_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text as a cell that a spreadsheet shows and saves as it is: codes that look like quantities have the mark too. */
    public static String unchanged(String text) {
        return CHANGED.matcher(text).matches() ? "'" + text : text(text);
    }
}
