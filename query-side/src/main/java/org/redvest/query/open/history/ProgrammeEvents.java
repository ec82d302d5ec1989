package org.redvest.query.open.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.redvest.query.facts.log.LogEntry;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What happened to projects, series of shifts, shifts and stations, in the order of the log. */
interface ProgrammeEvents extends Repository<ProgrammeEventRow, Long> {

    /** The events about any of these, after a position and up to another, that were recorded by an instant. */
    List<LogEntry> findByAboutInAndPositionGreaterThanAndPositionLessThanEqualAndRecordedAtLessThanEqualOrderByPosition(
            Collection<String> about, long after, long until, Instant knownAt, Limit limit);
}
