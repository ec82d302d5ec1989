package org.redvest.query.reward.timebank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.TransferState;
import org.redvest.api.reward.timebank.query.FindTimeBanks;
import org.redvest.api.reward.timebank.query.FindTimeExchanges;
import org.redvest.api.reward.timebank.query.FindTimeMessages;
import org.redvest.api.reward.timebank.query.TimeExchanges;
import org.redvest.api.reward.timebank.query.TimeExchanges.ExchangePartner;
import org.redvest.api.reward.timebank.query.TimeMessages;
import org.redvest.api.reward.timebank.query.TimeMessages.SignedMessage;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TimeExchangeQueryHandler {

    /** Of each partner what was agreed last. */
    private static final String PARTNERS = """
            SELECT DISTINCT ON (x.partner) x.*,
                EXISTS (SELECT FROM query.time_exchange_end n
                    WHERE n.exchange_id = x.exchange_id AND n.position > x.position) AS ended,
                (SELECT coalesce(sum(e.suspense), 0) FROM query.time_entry e
                    WHERE e.bank_id = x.bank_id AND e.counterpart = x.partner
                        AND e.kind IN ('SENT', 'ARRIVED', 'SENT_BACK', 'RECEIVED')) AS suspense,
                (SELECT coalesce(sum(e.exchanged), 0) FROM query.time_entry e
                    WHERE e.bank_id = x.bank_id AND e.counterpart = x.partner
                        AND e.kind IN ('SENT', 'ARRIVED', 'SENT_BACK', 'RECEIVED')) AS exchanged,
                (SELECT coalesce(max(m.sequence), 0) FROM query.time_message m
                    WHERE m.exchange_id = x.exchange_id AND m.sent) AS last_sent,
                (SELECT coalesce(max(m.sequence), 0) FROM query.time_message m
                    WHERE m.exchange_id = x.exchange_id AND NOT m.sent) AS last_received
            FROM query.time_exchange x WHERE x.bank_id = :bank AND x.partner > :cursor
            ORDER BY x.partner, x.position DESC LIMIT :rows""";

    private static final String MESSAGES = """
            SELECT m.*, CASE WHEN m.kind = 'TRANSFER' THEN coalesce(
                (SELECT CASE a.kind WHEN 'ARRIVED' THEN 'ACKNOWLEDGED' ELSE 'REJECTED' END FROM query.time_entry a
                    WHERE a.movement_id = m.reference AND a.kind IN ('ARRIVED', 'SENT_BACK')),
                'WAITING') END AS state
            FROM query.time_message m
            WHERE m.exchange_id = :exchange AND m.sent AND m.sequence > :after ORDER BY m.sequence LIMIT :rows""";

    private final JdbcClient jdbc;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final TimeBankQueryHandler banks;
    private final JsonMapper json;

    TimeExchangeQueryHandler(
            JdbcClient jdbc, ReadModels readModels, Snapshot snapshot, TimeBankQueryHandler banks, JsonMapper json) {
        this.jdbc = jdbc;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.banks = banks;
        this.json = json;
    }

    private void requireReach(TimeBankId bank, Set<Remit> remits) {
        TimeBankQueryHandler.requireReach(
                remits,
                banks.handle(new FindTimeBanks(bank, null, 1)).timeBanks().getFirst());
    }

    /**
     * A page of partners.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK}; {@link Problem#AUTHORITY_MISSING} where nothing that the reader holds
     *     reaches the whole of its division
     */
    @QueryHandler
    TimeExchanges handle(FindTimeExchanges query) {
        return snapshot.read(() -> {
            requireReach(query.bankId(), query.remits());
            PartnerCode cursor = query.cursor();
            Pages.Page<ExchangePartner, PartnerCode> page = Pages.of(
                    jdbc.sql(PARTNERS)
                            .param("bank", query.bankId().value())
                            .param("cursor", cursor == null ? "" : cursor.value())
                            .param("rows", query.limit() + 1)
                            .query((row, number) -> new ExchangePartner(
                                    PartnerCode.stored(row.getString("partner")),
                                    row.getString("name"),
                                    row.getString("public_key"),
                                    row.getObject("effective_from", LocalDate.class),
                                    row.getString("basis"),
                                    row.getBoolean("ended"),
                                    row.getLong("suspense"),
                                    row.getLong("exchanged"),
                                    row.getLong("last_sent"),
                                    row.getLong("last_received")))
                            .list(),
                    query.limit(),
                    ExchangePartner::partner);
            return new TimeExchanges(page.items(), page.next(), readModels.position());
        });
    }

    /**
     * A page of messages.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK}, {@link Problem#UNKNOWN_TIME_EXCHANGE};
     *     {@link Problem#AUTHORITY_MISSING} where nothing that the reader holds reaches the whole of the bank's division
     */
    @QueryHandler
    TimeMessages handle(FindTimeMessages query) {
        return snapshot.read(() -> {
            requireReach(query.bankId(), query.remits());
            String exchange =
                    TimeExchangeId.of(query.bankId(), query.partner().value()).value();
            if (!jdbc.sql("SELECT EXISTS (SELECT FROM query.time_exchange WHERE exchange_id = :exchange)")
                    .param("exchange", exchange)
                    .query(Boolean.class)
                    .single()) {
                throw new Refusal(Problem.UNKNOWN_TIME_EXCHANGE);
            }
            List<SignedMessage> found = jdbc.sql(MESSAGES)
                    .param("exchange", exchange)
                    .param("after", query.after())
                    .param("rows", query.limit() + 1)
                    .query(this::message)
                    .list();
            Pages.Page<SignedMessage, Long> page =
                    Pages.of(found, query.limit(), it -> it.message().sequence());
            return new TimeMessages(page.items(), page.next(), readModels.position());
        });
    }

    private SignedMessage message(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new SignedMessage(
                json.readValue(row.getString("message"), TimeMessage.class),
                row.getString("hash"),
                row.getString("signature"),
                state == null ? null : TransferState.valueOf(state),
                Times.instant(row, "recorded_at"));
    }
}
