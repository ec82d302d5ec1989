package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import org.redvest.api.AsOf;

/**
 * By what the list of the insured at an instant is recognised.
 *
 * @param at the instant
 * @param sha256 SHA-256 of the list as CSV, in hexadecimal digits
 * @param position position in the log on which it is based
 */
public record InsuredDigest(Instant at, String sha256, long position) implements AsOf {}
