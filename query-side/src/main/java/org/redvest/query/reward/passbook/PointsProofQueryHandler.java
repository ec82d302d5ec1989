package org.redvest.query.reward.passbook;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<Kind, List<Account>> LEGS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.CREDITED, List.of(Account.ISSUED, Account.MEMBERS)),
            Map.entry(Kind.DEPOSITED, List.of(Account.ISSUED, Account.MEMBERS)),
            Map.entry(Kind.ADJUSTED, List.of(Account.ISSUED, Account.MEMBERS)),
            Map.entry(Kind.RESERVED, List.of(Account.MEMBERS, Account.RESERVED)),
            Map.entry(Kind.RELEASED, List.of(Account.RESERVED, Account.MEMBERS)),
            Map.entry(Kind.COLLECTED, List.of(Account.RESERVED, Account.SPENT)),
            Map.entry(Kind.RETURNED, List.of(Account.SPENT, Account.MEMBERS)),
            Map.entry(Kind.EXPIRED, List.of(Account.MEMBERS, Account.EXPIRED)),
            Map.entry(Kind.WITHHELD, List.of(Account.MEMBERS, Account.WITHHELD)),
            Map.entry(Kind.RESTORED, List.of(Account.WITHHELD, Account.MEMBERS)),
            Map.entry(Kind.WRITTEN_OFF, List.of(Account.WRITTEN_OFF, Account.MEMBERS))));

    private static final String CITYS = "account_id IS NULL";

    private static final String OF_THE_SCHEME =
            "account_id IN (SELECT s.account_id FROM query.passbook_entry s WHERE s.scheme_id = :scheme)";

    private final JdbcClient jdbc;
    private final ReadModels readModels;

    PointsProofQueryHandler(@OfThePublic JdbcClient jdbc, ReadModels readModels) {
        this.jdbc = jdbc;
        this.readModels = readModels;
    }

    /** Of one kind of entries, or, with no kind, what members hold and owe. */
    private record Line(String kind, long points, long entries) {}

    @QueryHandler
    PointsProof handle(FindPointsProof query) {
        long position = readModels.position();
        List<Line> lines = jdbc.sql("""
                        WITH entry AS (
                            SELECT * FROM query.passbook_entry WHERE %s AND recorded_at < :until),
                        account AS (
                            SELECT sum(free_delta) AS left FROM entry GROUP BY volunteer_id, account_id),
                        -- goods are paid from more than one account where a person has several
                        collected AS (
                            SELECT sum(r.reserved_delta) AS points, count(DISTINCT c.position) AS entries
                            FROM entry c JOIN entry r ON r.redemption_id = c.redemption_id AND r.kind = 'RESERVED'
                            WHERE c.kind = 'COLLECTED')
                        SELECT kind, sum(abs(free_delta) * CASE WHEN kind = 'ADJUSTED' THEN sign(free_delta) ELSE 1 END)
                                ::bigint AS points, count(*) AS entries
                        FROM entry WHERE kind <> 'COLLECTED' GROUP BY kind
                        UNION ALL SELECT 'COLLECTED', points, entries FROM collected WHERE entries > 0
                        UNION ALL SELECT 'HELD', coalesce(sum(greatest(left_over.left, 0)), 0)::bigint, 0
                            FROM account AS left_over
                        UNION ALL SELECT 'OWED', coalesce(sum(greatest(-left_over.left, 0)), 0)::bigint, 0
                            FROM account AS left_over""".formatted(
                        query.schemeId().isCitys() ? CITYS : OF_THE_SCHEME))
                .param("scheme", query.schemeId().value())
                .param(
                        "until",
                        OffsetDateTime.ofInstant(
                                CivilTime.startOf(query.date().plusDays(1)), ZoneOffset.UTC))
                .query(Line.class)
                .list();
        long held = 0;
        long owed = 0;
        Map<Account, Long> balances = new EnumMap<>(Account.class);
        Map<Kind, Movement> movements = new EnumMap<>(Kind.class);
        for (Line line : lines) {
            switch (line.kind()) {
                case "HELD" -> held = line.points();
                case "OWED" -> owed = line.points();
                default -> {
                    Kind kind = Kind.valueOf(line.kind());
                    List<Account> legs = LEGS.get(kind);
                    movements.put(
                            kind, new Movement(kind, legs.getFirst(), legs.getLast(), line.points(), line.entries()));
                    balances.merge(legs.getFirst(), -line.points(), Long::sum);
                    balances.merge(legs.getLast(), line.points(), Long::sum);
                }
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
