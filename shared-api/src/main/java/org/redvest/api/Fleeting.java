package org.redvest.api;

import java.time.LocalDate;

/**
 * A personal datum that is kept for a while only: sealed under its person's own key, and around that under the key of a day.
 * Whichever of the two is destroyed first takes it away everywhere (PIPL Art. 19 and 47).
 *
 * @param day civil date in China under whose key it is
 * @param sealed opens, with that key, to what the person's key opens
 */
public record Fleeting(LocalDate day, Sealed sealed) {}
