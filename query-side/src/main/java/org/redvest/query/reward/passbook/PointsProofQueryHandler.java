package org.redvest.query.reward.passbook;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
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

    private static final String CITYS = "account_id IS NULL";

    private static final String OF_THE_SCHEME =
            "account_id IN (SELECT s.account_id FROM query.passbook_entry s WHERE s.scheme_id = :scheme)";

    private record Legs(Account from, Account to) {}

    private final JdbcClient jdbc;
    private final ReadModels readModels;

    PointsProofQueryHandler(@OfThePublic JdbcClient jdbc, ReadModels readModels) {
        this.jdbc = jdbc;
        this.readModels = readModels;
    }

    /**
     * What entries of one kind come to.
     *
     * @param kind which, or {@link #MEMBERS}
     * @param points how many, or what members hold
     * @param other how many entries, or what members owe
     */
    private record Line(String kind, long points, long other) {}

    @QueryHandler
    PointsProof handle(FindPointsProof query) {
        long position = readModels.position();
        List<Line> lines = jdbc.sql("""
                        WITH entry AS NOT MATERIALIZED (
                            SELECT volunteer_id, account_id, position, kind, free_delta, reserved_delta, redemption_id
                            FROM query.passbook_entry WHERE %s AND recorded_at < :until)
                        SELECT kind, coalesce(sum(CASE WHEN kind = 'ADJUSTED' THEN free_delta ELSE abs(free_delta) END), 0)
                                ::bigint AS points, count(*) AS other
                        FROM entry WHERE kind <> 'COLLECTED' GROUP BY kind
                        UNION ALL
                        -- goods are paid from more than one account where a person has several
                        SELECT 'COLLECTED', coalesce(sum(r.reserved_delta), 0)::bigint, count(DISTINCT c.position)
                        FROM entry c JOIN entry r ON r.redemption_id = c.redemption_id AND r.kind = 'RESERVED'
                        WHERE c.kind = 'COLLECTED' HAVING count(*) > 0
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
        long held = 0;
        long owed = 0;
        Map<Account, Long> balances = new EnumMap<>(Account.class);
        Map<Kind, Movement> movements = new EnumMap<>(Kind.class);
        for (Line line : lines) {
            if (line.kind().equals(MEMBERS)) {
                held = line.points();
                owed = line.other();
            } else {
                Kind kind = Kind.valueOf(line.kind());
                Legs legs = Objects.requireNonNull(LEGS.get(kind));
                movements.put(kind, new Movement(kind, legs.from(), legs.to(), line.points(), line.other()));
                balances.merge(legs.from(), -line.points(), Long::sum);
                balances.merge(legs.to(), line.points(), Long::sum);
            }
        }
        return proof(query, held, owed, balances, List.copyOf(movements.values()), position);
    }

    private static PointsProof proof(
            FindPointsProof query,
            long held,
            long owed,
            Map<Account, Long> balances,
            List<Movement> movements,
            long position) {
        long issued = -balances.getOrDefault(Account.ISSUED, 0L);
        long reserved = balances.getOrDefault(Account.RESERVED, 0L);
        long spent = balances.getOrDefault(Account.SPENT, 0L);
        long withheld = balances.getOrDefault(Account.WITHHELD, 0L);
        long expired = balances.getOrDefault(Account.EXPIRED, 0L);
        long writtenOff = -balances.getOrDefault(Account.WRITTEN_OFF, 0L);
        return new PointsProof(
                query.schemeId(),
                query.date(),
                issued,
                held,
                reserved,
                spent,
                withheld,
                expired,
                writtenOff,
                owed,
                issued + writtenOff + owed == held + reserved + spent + withheld + expired,
                movements,
                position);
    }
}
