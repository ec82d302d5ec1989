package org.redvest.query.reward.timebank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TransferState;
import org.redvest.api.reward.timebank.query.FindTimeAccounts;
import org.redvest.api.reward.timebank.query.FindTimeBanks;
import org.redvest.api.reward.timebank.query.FindTimeProof;
import org.redvest.api.reward.timebank.query.FindTimeStatement;
import org.redvest.api.reward.timebank.query.TimeAccounts;
import org.redvest.api.reward.timebank.query.TimeBanks;
import org.redvest.api.reward.timebank.query.TimeBanks.Bank;
import org.redvest.api.reward.timebank.query.TimeBanks.Rules;
import org.redvest.api.reward.timebank.query.TimeProof;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.redvest.api.reward.timebank.query.TimeStatement.Kind;
import org.redvest.api.reward.timebank.query.TimeStatement.StatementLine;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TimeBankQueryHandler {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    /** One state of the read models: the bank, how far they are, and its books up to {@code :date}. */
    private static final String PROOF = """
            SELECT (SELECT position FROM query.progress) AS position,
                (SELECT count(*) FROM query.time_account a
                    WHERE a.bank_id = b.bank_id AND (:date::date IS NULL OR a.opened_on <= :date::date)) AS opened,
                count(*) FILTER (WHERE e.kind = 'CLOSED') AS closed,
                count(DISTINCT e.account_id) FILTER (WHERE e.kind = 'DEPOSITED') AS holders,
                count(*) FILTER (WHERE e.kind = 'DEPOSITED') AS deposits,
                coalesce(sum(e.served), 0) AS deposited,
                coalesce(sum(e.issued), 0) AS issued,
                coalesce(sum(e.held), 0) AS held,
                coalesce(sum(e.set_aside), 0) AS set_aside,
                coalesce(sum(e.escrow), 0) AS escrow,
                coalesce(sum(e.pool), 0) AS pool,
                coalesce(sum(e.suspense), 0) AS suspense,
                coalesce(sum(e.exchanged), 0) AS exchanged,
                count(*) FILTER (
                    WHERE e.held + e.set_aside + e.escrow + e.pool + e.suspense + e.exchanged + e.issued <> 0) AS unbalanced
            FROM query.time_bank b LEFT JOIN query.time_entry e
                ON e.bank_id = b.bank_id AND (:date::date IS NULL OR e.on_date <= :date::date)
            WHERE b.bank_id = :bank GROUP BY b.bank_id""";

    /** Accounts that are open: each opening without a closing after it. */
    private static final String ACCOUNTS = """
            SELECT a.account_id, a.volunteer_id, a.opened_on, %s AS name,
                (SELECT coalesce(sum(e.held), 0) FROM query.time_entry e
                    WHERE e.bank_id = a.bank_id AND e.account_id = a.account_id) AS minutes
            FROM query.time_account a JOIN query.person v ON v.volunteer_id = a.volunteer_id
            WHERE a.bank_id = :bank AND a.account_id > :cursor AND NOT EXISTS (
                SELECT FROM query.time_entry c
                WHERE c.volunteer_id = a.volunteer_id AND c.kind = 'CLOSED' AND c.position > a.position)
            ORDER BY a.account_id LIMIT :rows""".formatted(Names.masked("v"));

    /** The account of a person, their newest. */
    private static final String OPENING = """
            SELECT a.account_id, a.volunteer_id, a.bank_id, a.opened_on,
                (SELECT min(c.on_date) FROM query.time_entry c
                    WHERE c.volunteer_id = a.volunteer_id AND c.kind = 'CLOSED' AND c.position > a.position) AS closed_on
            FROM query.time_account a WHERE a.volunteer_id %s ORDER BY a.position DESC LIMIT 1""".formatted(Persons.ANY_NUMBER);

    /** What was offered or ordered waits, until another entry of the same movement ends it. */
    private static final String SUMS = """
            SELECT coalesce(sum(e.held), 0) AS held, coalesce(sum(e.set_aside), 0) AS set_aside,
                coalesce(sum(e.suspense), 0) AS suspense,
                coalesce(sum((SELECT sum(w.escrow) FROM query.time_entry w WHERE w.movement_id = e.movement_id
                    AND (:at::date IS NULL OR w.on_date <= :at::date)))
                    FILTER (WHERE e.kind IN ('ORDERED', 'GIFT_OFFERED')), 0) AS waiting
            FROM query.time_entry e
            WHERE e.volunteer_id %s AND (:at::date IS NULL OR e.on_date <= :at::date)""".formatted(Persons.ANY_NUMBER);

    private static final String ENTRIES = """
            SELECT entry.*, CASE WHEN kind = 'SENT' THEN coalesce(
                (SELECT CASE a.kind WHEN 'ARRIVED' THEN 'ACKNOWLEDGED' ELSE 'REJECTED' END FROM query.time_entry a
                    WHERE a.movement_id = entry.movement_id AND a.kind IN ('ARRIVED', 'SENT_BACK')
                        AND (:at::date IS NULL OR a.on_date <= :at::date)),
                'WAITING') END AS state
            FROM (SELECT *, sum(held) OVER (ORDER BY position) AS balance
                           FROM query.time_entry
                           WHERE volunteer_id %s AND (:at::date IS NULL OR on_date <= :at::date)) AS entry
            WHERE position < :before ORDER BY position DESC LIMIT :rows""".formatted(Persons.ANY_NUMBER);

    private final JdbcClient open;
    private final JdbcClient jdbc;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final JsonMapper json;

    TimeBankQueryHandler(
            @OfThePublic JdbcClient open, JdbcClient jdbc, ReadModels readModels, Snapshot snapshot, JsonMapper json) {
        this.open = open;
        this.jdbc = jdbc;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.json = json;
    }

    private record Opened(long position, TimeBankId bankId, String name, String division) {}

    private record Adopted(TimeBankId bankId, Rules rules) {}

    private record Opening(
            TimeAccountId account,
            VolunteerId holder,
            TimeBankId bank,
            LocalDate on,
            @Nullable LocalDate closedOn) {}

    private record Sums(long held, long setAside, long suspense, long waiting) {}

    /** Minutes in hours, to a tenth: for people to read, never to count with. */
    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES_OF_AN_HOUR, 1, RoundingMode.HALF_UP);
    }

    /**
     * A page of banks, or one.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK}
     */
    @QueryHandler
    TimeBanks handle(FindTimeBanks query) {
        TimeBankId one = query.bankId();
        List<Opened> found = open.sql("""
                        SELECT * FROM query.time_bank WHERE position > :cursor AND (:bank::text IS NULL OR bank_id = :bank::text)
                        ORDER BY position LIMIT :rows""")
                .param("cursor", Optional.ofNullable(query.cursor()).orElse(-1L))
                .param("bank", one == null ? null : one.value())
                .param("rows", query.limit() + 1)
                .query((row, number) -> new Opened(
                        row.getLong("position"),
                        TimeBankId.stored(row.getString("bank_id")),
                        row.getString("name"),
                        row.getString("division")))
                .list();
        if (one != null && found.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_TIME_BANK);
        }
        Pages.Page<Opened, Long> page = Pages.of(found, query.limit(), Opened::position);
        Map<TimeBankId, List<Rules>> rules = rules(page.items());
        return new TimeBanks(
                page.items().stream()
                        .map(bank -> new Bank(
                                bank.bankId(),
                                bank.name(),
                                bank.division(),
                                rules.getOrDefault(bank.bankId(), List.of())))
                        .toList(),
                page.next());
    }

    /** Those of a page of banks, in one statement; of each in the order in which they were adopted. */
    private Map<TimeBankId, List<Rules>> rules(List<Opened> banks) {
        if (banks.isEmpty()) {
            return Map.of();
        }
        return open
                .sql("SELECT * FROM query.time_bank_rules WHERE bank_id IN (:banks) ORDER BY position")
                .param(
                        "banks",
                        banks.stream().map(bank -> bank.bankId().value()).toList())
                .query((row, number) -> new Adopted(
                        TimeBankId.stored(row.getString("bank_id")),
                        new Rules(
                                row.getInt("version"),
                                row.getObject("effective_from", LocalDate.class),
                                json.readValue(row.getString("rules"), TimeBankRules.class))))
                .list()
                .stream()
                .collect(groupingBy(Adopted::bankId, mapping(Adopted::rules, toList())));
    }

    /**
     * The books of a bank.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK}
     */
    @QueryHandler
    TimeProof handle(FindTimeProof query) {
        return open.sql(PROOF)
                .param("bank", query.bankId().value())
                .param("date", query.date())
                .query((row, number) -> proof(query, row))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_TIME_BANK));
    }

    private static TimeProof proof(FindTimeProof query, ResultSet row) throws SQLException {
        long issued = -row.getLong("issued");
        long held = row.getLong("held");
        long setAside = row.getLong("set_aside");
        long escrow = row.getLong("escrow");
        long pool = row.getLong("pool");
        long suspense = row.getLong("suspense");
        long exchanged = row.getLong("exchanged");
        return new TimeProof(
                query.bankId(),
                query.date(),
                row.getLong("opened") - row.getLong("closed"),
                row.getLong("holders"),
                row.getLong("deposits"),
                row.getLong("deposited"),
                issued,
                held,
                setAside,
                escrow,
                pool,
                suspense,
                exchanged,
                row.getLong("unbalanced") == 0 && issued == held + setAside + escrow + pool + suspense + exchanged,
                row.getLong("position"));
    }

    /**
     * A page of accounts.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK}; {@link Problem#AUTHORITY_MISSING} where nothing that the reader holds
     *     reaches the whole of its division
     */
    @QueryHandler
    TimeAccounts handle(FindTimeAccounts query) {
        return snapshot.read(() -> {
            requireReach(
                    query.remits(),
                    handle(new FindTimeBanks(query.bankId(), null, 1))
                            .timeBanks()
                            .getFirst());
            TimeAccountId cursor = query.cursor();
            Pages.Page<TimeAccounts.Holding, TimeAccountId> page = Pages.of(
                    jdbc.sql(ACCOUNTS)
                            .param("bank", query.bankId().value())
                            .param("cursor", cursor == null ? "" : cursor.value())
                            .param("rows", query.limit() + 1)
                            .query((row, number) -> new TimeAccounts.Holding(
                                    TimeAccountId.stored(row.getString("account_id")),
                                    VolunteerId.stored(row.getString("volunteer_id")),
                                    row.getString("name"),
                                    row.getObject("opened_on", LocalDate.class),
                                    row.getLong("minutes"),
                                    hours(row.getLong("minutes"))))
                            .list(),
                    query.limit(),
                    TimeAccounts.Holding::timeAccountId);
            return new TimeAccounts(page.items(), page.next(), readModels.position());
        });
    }

    static void requireReach(Set<Remit> remits, Bank bank) {
        Remit accounts = Remit.in(DivisionCode.stored(bank.division()));
        if (remits.stream().noneMatch(remit -> remit.covers(accounts))) {
            throw new Refusal(
                    Problem.AUTHORITY_MISSING,
                    "No delegation of yours that is in force reaches the whole division of this time bank: ask whoever may grant it.");
        }
    }

    @QueryHandler
    TimeStatement handle(FindTimeStatement query) {
        return snapshot.read(() -> statement(query));
    }

    private TimeStatement statement(FindTimeStatement query) {
        long position = readModels.position();
        String volunteer = query.accountId().holder().value();
        Opening opening = jdbc.sql(OPENING)
                .param("volunteer", volunteer)
                .query((row, number) -> new Opening(
                        TimeAccountId.stored(row.getString("account_id")),
                        VolunteerId.stored(row.getString("volunteer_id")),
                        TimeBankId.stored(row.getString("bank_id")),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_TIME_ACCOUNT));
        Sums sums = jdbc.sql(SUMS)
                .param("volunteer", volunteer)
                .param("at", query.at())
                .query(Sums.class)
                .single();
        Pages.Page<StatementLine, Long> page = Pages.of(
                jdbc.sql(ENTRIES)
                        .param("volunteer", volunteer)
                        .param("at", query.at())
                        .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                        .param("rows", query.limit() + 1)
                        .query(TimeBankQueryHandler::entry)
                        .list(),
                query.limit(),
                StatementLine::position);
        return new TimeStatement(
                opening.account(),
                opening.holder(),
                opening.bank(),
                opening.on(),
                opening.closedOn(),
                query.at(),
                sums.held(),
                hours(sums.held()),
                sums.setAside(),
                sums.waiting(),
                sums.suspense(),
                page.items(),
                page.next(),
                position);
    }

    private static StatementLine entry(ResultSet row, int number) throws SQLException {
        return new StatementLine(
                Kind.valueOf(row.getString("kind")),
                row.getObject("on_date", LocalDate.class),
                Times.instant(row, "recorded_at"),
                TimeMovementId.stored(row.getString("movement_id")),
                row.getLong("held"),
                row.getLong("balance"),
                row.getLong("set_aside"),
                row.getObject("served", Long.class),
                row.getString("counterpart"),
                row.getString("witness"),
                Times.optionalInstant(row, "start_at"),
                Times.optionalInstant(row, "end_at"),
                row.getString("content"),
                row.getString("place"),
                row.getString("division"),
                row.getObject("rules_version", Integer.class),
                state(row),
                row.getLong("position"));
    }

    private static @Nullable TransferState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null ? null : TransferState.valueOf(state);
    }
}
