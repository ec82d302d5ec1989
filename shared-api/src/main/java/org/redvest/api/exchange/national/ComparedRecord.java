package org.redvest.api.exchange.national;

import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;

/**
 * A record of an export beside this ledger. Whoever stands there alone is told by the line in the file and by nothing else: they are
 * no volunteer of this ledger and never agreed to be in its log.
 *
 * @param line number of its first line in the file, counted from 1
 * @param volunteerId who is registered here with its document, by the number under which it was registered, whatever was merged; null
 *     where nobody is
 * @param sameName whether they have the same name in both; false where nobody is
 * @param minutes that the export has of them, rounded to whole ones
 */
public record ComparedRecord(long line, @Nullable VolunteerId volunteerId, boolean sameName, long minutes) {}
