package org.redvest.command.open.log;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table of the ledger: what is committed there has all before it committed, too (ADR 12). */
final class RawLogOnPostgres implements RawLog {

    private final JdbcClient jdbc;

    RawLogOnPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long firstUnbroken() {
        return jdbc.sql("""
                        SELECT coalesce(max(global_index), ?) FROM (
                            SELECT global_index, lag(global_index) OVER (ORDER BY global_index) AS before
                            FROM ledger.domain_event) AS log
                        WHERE global_index > coalesce(before, ?) + 1""").params(first(), first() - 1).query(Long.class).single();
    }

    @Override
    public List<RawEvent> from(long position, int most) {
        return jdbc.sql("""
                        SELECT e.global_index, e.type, e.aggregate_identifier, e.sequence_number, e.event_identifier, e.payload_type,
                            e.payload_revision, e.time_stamp, e.payload, coalesce(e.meta_data, ''::bytea) AS meta_data
                        FROM (
                            SELECT global_index, sum(bytes) OVER (ORDER BY global_index) - bytes AS before
                            FROM (
                                SELECT global_index, octet_length(payload) + coalesce(octet_length(meta_data), 0) AS bytes
                                FROM ledger.domain_event WHERE global_index >= ? ORDER BY global_index LIMIT ?) AS next
                            ) AS sized
                        JOIN ledger.domain_event e USING (global_index)
                        WHERE sized.before < ? ORDER BY e.global_index""")
                .params(position, most, BYTES)
                .query((row, number) -> new RawEvent(
                        row.getLong("global_index"),
                        row.getString("type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("event_identifier"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                        row.getBytes("payload"),
                        row.getBytes("meta_data")))
                .list();
    }
}
