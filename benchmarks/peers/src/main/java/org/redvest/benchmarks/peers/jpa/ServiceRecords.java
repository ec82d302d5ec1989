package org.redvest.benchmarks.peers.jpa;

import java.time.Instant;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ServiceRecords extends Repository<ServiceRecord, Long> {

    void save(ServiceRecord serviceRecord);

    @Query("""
            SELECT count(r) > 0 FROM ServiceRecord r
            WHERE r.volunteerId = :volunteerId AND r.startsAt < :end AND r.endsAt > :start
            """)
    boolean overlap(String volunteerId, Instant start, Instant end);

    @Query("""
            SELECT coalesce(sum(r.minutes), 0) FROM ServiceRecord r
            WHERE r.volunteerId = :volunteerId AND r.startsAt >= :from AND r.startsAt < :until
            """)
    long minutes(String volunteerId, Instant from, Instant until);
}
