package org.redvest.query.facts.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The log, in its order: a page begins after the position at which the one before ended. */
public interface LogEntries extends Repository<LogEntryRow, LogEntryRow.Key> {

    /** Events that name any of these numbers, were recorded by an instant, and held by another. */
    @Query("""
            SELECT e FROM LogEntryRow e
            WHERE e.volunteerId IN :volunteerIds AND e.position > :after
                AND e.recordedAt <= :knownAt AND coalesce(e.validFrom, e.recordedAt) <= :validAt
            ORDER BY e.position""")
    List<LogEntry> ofVolunteers(
            Collection<String> volunteerIds, long after, Instant knownAt, Instant validAt, Limit limit);

    /** Position of the last event that names any of these numbers and was recorded by an instant; null where there is none. */
    @Query(
            "SELECT max(e.position) FROM LogEntryRow e WHERE e.volunteerId IN :volunteerIds AND e.recordedAt <= :knownAt")
    @Nullable Long lastOfVolunteers(Collection<String> volunteerIds, Instant knownAt);

    /** Events that name any of these numbers, from one position to another, with both. */
    List<LogEntry> findByVolunteerIdInAndPositionBetweenOrderByPosition(
            Collection<String> volunteerIds, long first, long last);

    /** Events that were done under a delegation. */
    List<LogEntry> findByDelegationIdAndPositionGreaterThanOrderByPosition(
            String delegationId, long position, Limit limit);
}
