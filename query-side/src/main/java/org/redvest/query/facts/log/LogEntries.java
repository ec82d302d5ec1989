package org.redvest.query.facts.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The log, in its order: a page begins after the position at which the one before ended. */
public interface LogEntries extends Repository<LogEntryRow, LogEntryRow.Key> {

    /** Events that name any of these numbers, and were recorded by an instant. */
    List<LogEntry> findByVolunteerIdInAndPositionGreaterThanAndRecordedAtLessThanEqualOrderByPosition(
            Collection<String> volunteerIds, long position, Instant knownAt, Limit limit);

    /** Events that were done under a delegation. */
    List<LogEntry> findByDelegationIdAndPositionGreaterThanOrderByPosition(
            String delegationId, long position, Limit limit);
}
