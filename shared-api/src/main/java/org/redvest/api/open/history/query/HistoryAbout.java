package org.redvest.api.open.history.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * The history of a project and its series, of a shift, a station, an organisation, a delegation or a points scheme: every event
 * about it, in the order of the log.
 *
 * @param about its number
 * @param events oldest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log up to which the events are known; with a {@code knownAt}, that of the last that was recorded by then
 */
public record HistoryAbout(
        String about, List<History.Entry> events, @Nullable Long nextCursor, long position) implements AsOf {}
