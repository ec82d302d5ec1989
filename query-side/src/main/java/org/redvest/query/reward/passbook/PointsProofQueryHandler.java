package org.redvest.query.reward.passbook;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.reward.passbook.query.FindPointsProof;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.reward.passbook.query.PointsProof;
import org.redvest.api.reward.passbook.query.PointsProof.Account;
import org.redvest.api.reward.passbook.query.PointsProof.Movement;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up all accounts of a scheme, in one statement. */
@Component
class PointsProofQueryHandler {

    /** The two legs of each kind of entry: where points leave, and where they come to. */
    private static final Map<Kind, Legs> LEGS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.CREDITED, new Legs(Account.ISSUED, Account.MEMBERS)),
            Map.entry(Kind.DEPOSITED, new Legs(Account.ISSUED, Account.MEMBERS)),
            Map.entry(Kind.ADJUSTED, new Legs(Account.ISSUED, Account.MEMBERS)),
            Map.entry(Kind.RESERVED, new Legs(Account.MEMBERS, Account.RESERVED)),
            Map.entry(Kind.RELEASED, new Legs(Account.RESERVED, Account.MEMBERS)),
            Map.entry(Kind.COLLECTED, new Legs(Account.RESERVED, Account.SPENT)),
            Map.entry(Kind.RETURNED, new Legs(Account.SPENT, Account.MEMBERS)),
            Map.entry(Kind.EXPIRED, new Legs(Account.MEMBERS, Account.EXPIRED)),
            Map.entry(Kind.WITHHELD, new Legs(Account.MEMBERS, Account.WITHHELD)),
            Map.entry(Kind.RESTORED, new Legs(Account.WITHHELD, Account.MEMBERS)),
            Map.entry(Kind.WRITTEN_OFF, new Legs(Account.WRITTEN_OFF, Account.MEMBERS))));

    private static final String MEMBERS = Account.MEMBERS.name();
    private static final String SET_ASIDE = "SET_ASIDE";

    private static final String CITYS = "account_id IS NULL";

    private static final String OF_THE_SCHEME =
            "account_id IN (SELECT s.account_id FROM query.passbook_entry s WHERE s.scheme_id = :scheme)";

    private record Legs(Account from, Account to) {}

    private final JdbcClient jdbc;

    PointsProofQueryHandler(@OfThePublic JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What entries of one kind come to.
     *
     * @param kind which, or {@link #MEMBERS} or {@link #SET_ASIDE}
     * @param points how many, or what members hold, or what was set aside
     * @param other how many entries, or what members owe, or of how many redemptions and records more came back than went
     */
    private record Line(String kind, long points, long other) {}

    @QueryHandler
    PointsProof handle(FindPointsProof query) {
        long position = ReadModels.positionOver(jdbc);
        List<Line> lines = jdbc.sql("""
                        WITH entry AS NOT MATERIALIZED (
                            SELECT volunteer_id, account_id, kind, free_delta, reserved_delta, redemption_id, record_id
                            FROM query.passbook_entry WHERE %s AND recorded_at < :until)
                        SELECT kind, coalesce(sum(CASE WHEN kind = 'ADJUSTED' THEN free_delta ELSE abs(free_delta) END), 0)
                                ::bigint AS points, count(*) AS other
                        FROM entry WHERE kind <> 'COLLECTED' GROUP BY kind
                        UNION ALL
                        -- goods are collected under one number of a person and paid from accounts of any of them
                        SELECT 'COLLECTED', coalesce(sum(r.reserved_delta), 0)::bigint, count(DISTINCT c.position)
                        FROM entry r JOIN query.passbook_entry c ON c.redemption_id = r.redemption_id
                            AND c.kind = 'COLLECTED' AND c.recorded_at < :until
                        WHERE r.kind = 'RESERVED' HAVING count(*) > 0
                        UNION ALL
                        SELECT 'SET_ASIDE', coalesce(sum(b.aside), 0)::bigint, count(*) FILTER (WHERE b.back > 0)
                        FROM (SELECT sum(reserved_delta) AS aside, sum(free_delta) AS back FROM entry
                              WHERE kind IN ('RESERVED', 'RELEASED', 'RETURNED', 'WITHHELD', 'RESTORED')
                              GROUP BY coalesce(redemption_id, record_id)) AS b
                        UNION ALL
                        SELECT 'MEMBERS', coalesce(sum(greatest(a.remaining, 0)), 0)::bigint,
                            coalesce(sum(greatest(-a.remaining, 0)), 0)::bigint
                        FROM (SELECT sum(free_delta) AS remaining FROM entry GROUP BY volunteer_id, account_id)
                            AS a""".formatted(query.schemeId().isCitys() ? CITYS : OF_THE_SCHEME))
                .param("scheme", query.schemeId().value())
                .param(
                        "until",
                        OffsetDateTime.ofInstant(CivilTime.startOf(query.date().plusDays(1)), ZoneOffset.UTC))
                .query(Line.class)
                .list();
        Map<String, Line> totals = new HashMap<>();
        Map<Account, Long> balances = new EnumMap<>(Account.class);
        Map<Kind, Movement> movements = new EnumMap<>(Kind.class);
        for (Line line : lines) {
            if (line.kind().equals(MEMBERS) || line.kind().equals(SET_ASIDE)) {
                totals.put(line.kind(), line);
            } else {
                Kind kind = Kind.valueOf(line.kind());
                Legs legs = Objects.requireNonNull(LEGS.get(kind));
                movements.put(kind, new Movement(kind, legs.from(), legs.to(), line.points(), line.other()));
                balances.merge(legs.from(), -line.points(), Long::sum);
                balances.merge(legs.to(), line.points(), Long::sum);
            }
        }
        return proof(
                query,
                Objects.requireNonNull(totals.get(MEMBERS)),
                Objects.requireNonNull(totals.get(SET_ASIDE)),
                balances,
                List.copyOf(movements.values()),
                position);
    }

    /**
     * What members hold and what is set aside are what the rows of their accounts say, all else what their kinds say: these are
     * two ways to the same sum.
     */
    private static PointsProof proof(
            FindPointsProof query,
            Line members,
            Line setAside,
            Map<Account, Long> balances,
            List<Movement> movements,
            long position) {
        long collected = movements.stream()
                .filter(movement -> movement.kind() == Kind.COLLECTED)
                .mapToLong(Movement::points)
                .sum();
        long issued = -balances.getOrDefault(Account.ISSUED, 0L);
        long reserved = setAside.points() - collected;
        long spent = balances.getOrDefault(Account.SPENT, 0L);
        long withheld = balances.getOrDefault(Account.WITHHELD, 0L);
        long expired = balances.getOrDefault(Account.EXPIRED, 0L);
        long writtenOff = -balances.getOrDefault(Account.WRITTEN_OFF, 0L);
        boolean addsUp =
                issued + writtenOff + members.other() == members.points() + reserved + spent + withheld + expired;
        return new PointsProof(
                query.schemeId(),
                query.date(),
                issued,
                members.points(),
                reserved,
                spent,
                withheld,
                expired,
                writtenOff,
                members.other(),
                addsUp && setAside.other() == 0,
                movements,
                position);
    }
}
