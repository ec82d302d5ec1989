package org.redvest.platform.web;

/** Cells of CSV files that people open in a spreadsheet. */
public final class Cells {

    /** With these a spreadsheet takes a cell for a formula, and computes it (OWASP, CSV injection). */
    private static final String BEGIN_OF_FORMULAS = "=+-@\t\r";

    private Cells() {}

    /** The text as a cell that is shown and never computed: an apostrophe before what looks like a formula. */
    public static String text(String text) {
        return !text.isEmpty() && BEGIN_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
