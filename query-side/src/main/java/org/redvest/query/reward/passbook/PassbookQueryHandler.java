package org.redvest.query.reward.passbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.FindPassbook;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.Passbook.Entry;
import org.redvest.api.reward.passbook.query.Passbook.Expiring;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class PassbookQueryHandler {

    private static final String CITYS = "account_id IS NULL";
    private static final String OF_THE_SCHEME = "account_id IN (:accounts)";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final Clock clock;

    PassbookQueryHandler(JdbcClient jdbc, Persons persons, ReadModels readModels, Snapshot snapshot, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    private record Sums(long remaining, long reserved, long spent) {}

    /** What is left of lots on their way: begins later, or ended and has not been taken away yet. */
    private record Dated(
            @Nullable LocalDate availableFrom, @Nullable LocalDate expiresOn, long points) {}

    @QueryHandler
    Passbook handle(FindPassbook query) {
        return snapshot.read(() -> passbook(query));
    }

    private Passbook passbook(FindPassbook query) {
        long position = readModels.position();
        persons.requireRegistered(query.volunteerId());
        LocalDate at = query.at() == null ? CivilTime.dateOf(clock.instant()) : query.at();
        Sums sums = asked(query, at, """
                        SELECT coalesce(sum(e.free_delta), 0) AS remaining,
                            coalesce(sum(e.reserved_delta) FILTER (WHERE c.position IS NULL), 0) AS reserved,
                            coalesce(sum(e.reserved_delta) FILTER (WHERE c.position IS NOT NULL), 0)
                                - coalesce(sum(e.free_delta) FILTER (WHERE e.kind = 'RETURNED'), 0) AS spent
                        FROM query.passbook_entry e LEFT JOIN query.passbook_entry c
                            ON c.redemption_id = e.redemption_id AND c.kind = 'COLLECTED' AND e.kind = 'RESERVED'
                                AND c.recorded_at < :until
                        WHERE e.volunteer_id %s AND e.%s AND e.recorded_at < :until""").query(Sums.class).single();
        List<Dated> dated = asked(query, at, """
                        SELECT available_from, expires_on, sum(points) AS points
                        FROM query.passbook_lot_part
                        WHERE volunteer_id %s AND %s AND recorded_at < :until
                        GROUP BY available_from, expires_on HAVING sum(points) > 0
                        ORDER BY expires_on, available_from""")
                .query((row, number) -> new Dated(
                        row.getObject("available_from", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getLong("points")))
                .list();
        List<Entry> rows = asked(query, at, """
                        SELECT * FROM (SELECT *, sum(free_delta) OVER (ORDER BY position) AS free
                                       FROM query.passbook_entry
                                       WHERE volunteer_id %s AND %s AND recorded_at < :until) AS entry
                        WHERE position < :before ORDER BY position DESC LIMIT :rows""")
                .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                .param("rows", query.limit() + 1)
                .query(PassbookQueryHandler::entry)
                .list();
        Pages.Page<Entry, Long> page = Pages.of(rows, query.limit(), Entry::position);
        long over = sum(dated.stream().filter(part -> isOver(part, at)).toList());
        long pending = sum(dated.stream()
                .filter(part -> !isOver(part, at)
                        && part.availableFrom() != null
                        && part.availableFrom().isAfter(at))
                .toList());
        return new Passbook(
                query.volunteerId(),
                query.schemeId(),
                at,
                sums.remaining() - over - pending,
                pending,
                sums.reserved(),
                sums.spent(),
                Math.max(0, -sums.remaining()),
                expiring(dated, at),
                page.items(),
                page.next(),
                position);
    }

    /** A question about the person's accounts in the scheme, as they were when the day ended. */
    private StatementSpec asked(FindPassbook query, LocalDate at, String sql) {
        SchemeId scheme = query.schemeId();
        StatementSpec statement = jdbc.sql(sql.formatted(Persons.ANY_NUMBER, scheme.isCitys() ? CITYS : OF_THE_SCHEME))
                .param("volunteer", query.volunteerId().value())
                .param("until", OffsetDateTime.ofInstant(CivilTime.startOf(at.plusDays(1)), ZoneOffset.UTC));
        return scheme.isCitys() ? statement : statement.param("accounts", accounts(query.volunteerId(), scheme));
    }

    private List<String> accounts(VolunteerId volunteer, SchemeId scheme) {
        return persons.numbersOf(volunteer).stream()
                .map(number -> PointsAccountId.of(number, scheme).value())
                .toList();
    }

    private static boolean isOver(Dated part, LocalDate at) {
        return part.expiresOn() != null && part.expiresOn().isBefore(at);
    }

    private static long sum(List<Dated> parts) {
        return parts.stream().mapToLong(Dated::points).sum();
    }

    private static List<Expiring> expiring(List<Dated> dated, LocalDate at) {
        List<Expiring> expiring = new ArrayList<>();
        for (Dated part : dated) {
            LocalDate on = part.expiresOn();
            if (on == null || isOver(part, at)) {
                continue;
            }
            if (!expiring.isEmpty() && expiring.getLast().on().equals(on)) {
                Expiring before = expiring.removeLast();
                expiring.add(new Expiring(on, before.points() + part.points()));
            } else {
                expiring.add(new Expiring(on, part.points()));
            }
        }
        return expiring;
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
                row.getString("deposit_id"),
                row.getObject("expires_on", LocalDate.class),
                explanation(row),
                row.getLong("position"));
    }

    /** How the figure follows: minutes, what of them counts by which rounding, the rate, and the version of the rules. */
    private static @Nullable String explanation(ResultSet row) throws SQLException {
        String version = row.getString("rules_version");
        if (version == null) {
            return null;
        }
        String content = row.getString("content");
        if (content != null) {
            return "%s; %s".formatted(content, version);
        }
        Long counted = row.getObject("counted_minutes", Long.class);
        if (counted == null) {
            return version;
        }
        String rounding = row.getString("rounding");
        return "%d minutes count as %d%s, at %d points an hour; %s"
                .formatted(
                        row.getLong("minutes"),
                        counted,
                        rounding == null ? "" : " (%s)".formatted(rounding),
                        row.getInt("points_per_hour"),
                        version);
    }
}
