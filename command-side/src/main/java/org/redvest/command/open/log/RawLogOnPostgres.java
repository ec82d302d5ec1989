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
    public List<RawEvent> from(long position, int most) {
        return jdbc.sql("""
                        SELECT global_index, aggregate_identifier, sequence_number, event_identifier, payload_type,
                            payload_revision, time_stamp, payload, coalesce(meta_data, ''::bytea) AS meta_data
                        FROM ledger.domain_event WHERE global_index >= ? ORDER BY global_index LIMIT ?""")
                .params(position, most)
                .query((row, number) -> new RawEvent(
                        row.getLong("global_index"),
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
