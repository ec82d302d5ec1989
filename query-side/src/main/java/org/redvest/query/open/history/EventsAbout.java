package org.redvest.query.open.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.query.facts.log.LogEntry;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What happened to what is no person, in the order of the log. */
interface EventsAbout extends Repository<EventAboutRow, Long> {

    /** The events about any of these, after a position and up to another, that were recorded by an instant and held by another. */
    @Query("""
            SELECT e FROM EventAboutRow e
            WHERE e.about IN :about AND e.position > :after AND e.position <= :until
                AND e.recordedAt <= :knownAt AND coalesce(e.validFrom, e.recordedAt) <= :validAt
            ORDER BY e.position""")
    List<LogEntry> of(Collection<String> about, long after, long until, Instant knownAt, Instant validAt, Limit limit);

    /** Position of the last event about any of these, up to a position, that was recorded by an instant; null where there is none. */
    @Query("""
            SELECT max(e.position) FROM EventAboutRow e
            WHERE e.about IN :about AND e.position <= :until AND e.recordedAt <= :knownAt""")
    @Nullable Long last(Collection<String> about, long until, Instant knownAt);
}
