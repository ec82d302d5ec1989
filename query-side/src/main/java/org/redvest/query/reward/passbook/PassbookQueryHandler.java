package org.redvest.query.reward.passbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.reward.passbook.query.FindPassbook;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.Passbook.Entry;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PassbookQueryHandler {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    PassbookQueryHandler(JdbcClient jdbc, Persons persons, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    private record Sums(long free, long reserved, long spent) {}

    @QueryHandler
    Passbook handle(FindPassbook query) {
        return snapshot.read(() -> passbook(query));
    }

    private Passbook passbook(FindPassbook query) {
        long position = readModels.position();
        String volunteer = query.volunteerId().value();
        persons.requireRegistered(query.volunteerId());
        Sums sums = jdbc.sql("""
                        SELECT coalesce(sum(e.free_delta), 0) AS free,
                            coalesce(sum(e.reserved_delta) FILTER (WHERE c.position IS NULL), 0) AS reserved,
                            coalesce(sum(e.reserved_delta) FILTER (WHERE c.position IS NOT NULL), 0) AS spent
                        FROM query.passbook_entry e LEFT JOIN query.passbook_entry c
                            ON c.redemption_id = e.redemption_id AND c.kind = 'COLLECTED' AND e.kind = 'RESERVED'
                        WHERE e.volunteer_id %s""".formatted(Persons.ANY_NUMBER))
                .param("volunteer", volunteer)
                .query(Sums.class)
                .single();
        List<Entry> rows = jdbc.sql("""
                        SELECT * FROM (SELECT *, sum(free_delta) OVER (ORDER BY position) AS free
                                       FROM query.passbook_entry WHERE volunteer_id %s) AS entry
                        WHERE position < :before ORDER BY position DESC LIMIT :rows""".formatted(Persons.ANY_NUMBER))
                .param("volunteer", volunteer)
                .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                .param("rows", query.limit() + 1)
                .query(PassbookQueryHandler::entry)
                .list();
        Pages.Page<Entry, Long> page = Pages.of(rows, query.limit(), Entry::position);
        return new Passbook(
                query.volunteerId(), sums.free(), sums.reserved(), sums.spent(), page.items(), page.next(), position);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                Kind.valueOf(row.getString("kind")),
                Times.instant(row, "recorded_at"),
                row.getLong("free_delta"),
                row.getLong("free"),
                row.getString("record_id"),
                row.getObject("service_date", LocalDate.class),
                row.getObject("minutes", Long.class),
                row.getString("redemption_id"),
                row.getLong("position"));
    }
}
