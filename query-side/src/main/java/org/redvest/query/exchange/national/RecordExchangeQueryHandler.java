package org.redvest.query.exchange.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.query.FindRecordExchanges;
import org.redvest.api.exchange.national.query.FindRecordMessages;
import org.redvest.api.exchange.national.query.FindSentRecords;
import org.redvest.api.exchange.national.query.FindVolunteerLinks;
import org.redvest.api.exchange.national.query.RecordExchanges;
import org.redvest.api.exchange.national.query.RecordExchanges.AgreedSystem;
import org.redvest.api.exchange.national.query.RecordMessages;
import org.redvest.api.exchange.national.query.RecordMessages.SignedRecordMessage;
import org.redvest.api.exchange.national.query.SentRecords;
import org.redvest.api.exchange.national.query.SentRecords.SentRecord;
import org.redvest.api.exchange.national.query.VolunteerLinks;
import org.redvest.api.exchange.national.query.VolunteerLinks.VolunteerLink;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is exchanged with other systems, and how each record and link stands. */
@Component
class RecordExchangeQueryHandler {

    /** Of each system what was agreed last. */
    private static final String SYSTEMS = """
            SELECT DISTINCT ON (x.system) x.*,
                EXISTS (SELECT FROM query.record_exchange_end n
                    WHERE n.exchange_id = x.exchange_id AND n.position > x.position) AS ended
            FROM query.record_exchange x WHERE x.system > :cursor
            ORDER BY x.system, x.position DESC LIMIT :rows""";

    private static final String MESSAGES = """
            SELECT m.position, m.message, m.hash, m.signature, m.recorded_at FROM query.record_message m
            WHERE m.system = :system AND m.position > :after ORDER BY m.position LIMIT :rows""";

    /** Each record by what happened to it last, and by its latest version. */
    private static final String RECORDS = """
            SELECT s.*, m.record_id, m.version, m.standing, m.service_date, m.hours, d.verdict, d.words,
                (SELECT %s FROM query.person v WHERE v.volunteer_id = s.volunteer_id) AS name
            FROM query.record_step s
            CROSS JOIN LATERAL (
                SELECT * FROM query.record_message x WHERE x.record = s.record ORDER BY x.position DESC LIMIT 1) AS m
            LEFT JOIN LATERAL (
                SELECT * FROM query.dispute_decision x WHERE x.record = s.record AND x.position > s.position
                ORDER BY x.position DESC LIMIT 1) AS d ON true
            WHERE s.position < :cursor %%s AND NOT EXISTS (
                SELECT FROM query.record_step l WHERE l.record = s.record AND l.position > s.position)
            ORDER BY s.position DESC LIMIT :rows""".formatted(Names.masked("v"));

    private static final String LINKS = """
            SELECT DISTINCT ON (s.system, s.volunteer_id) s.*,
                (SELECT x.name FROM query.record_exchange x WHERE x.system = s.system ORDER BY x.position DESC LIMIT 1) AS name
            FROM query.link_step s WHERE s.volunteer_id %s
            ORDER BY s.system, s.volunteer_id, s.position DESC""".formatted(Persons.ANY_NUMBER);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Persons persons;

    RecordExchangeQueryHandler(JdbcClient jdbc, JsonMapper json, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.json = json;
    }

    /** A page of systems. */
    @QueryHandler
    RecordExchanges handle(FindRecordExchanges query) {
        long position = ReadModels.positionOver(jdbc);
        PartnerCode cursor = query.cursor();
        Pages.Page<AgreedSystem, PartnerCode> page = Pages.of(
                jdbc.sql(SYSTEMS)
                        .param("cursor", cursor == null ? "" : cursor.value())
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> new AgreedSystem(
                                PartnerCode.stored(row.getString("system")),
                                row.getString("name"),
                                row.getString("public_key"),
                                row.getObject("effective_from", LocalDate.class),
                                row.getInt("decimals"),
                                row.getString("basis"),
                                row.getBoolean("ended")))
                        .list(),
                query.limit(),
                AgreedSystem::system);
        return new RecordExchanges(page.items(), page.next(), position);
    }

    /**
     * A page of messages.
     *
     * @throws Refusal {@link Problem#UNKNOWN_RECORD_EXCHANGE}
     */
    @QueryHandler
    RecordMessages handle(FindRecordMessages query) {
        long position = ReadModels.positionOver(jdbc);
        requireAgreed(query.system());
        Pages.Page<SignedRecordMessage, Long> page = Pages.of(
                jdbc.sql(MESSAGES)
                        .param("system", query.system().value())
                        .param("after", query.after())
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> new SignedRecordMessage(
                                json.readValue(row.getString("message"), RecordMessage.class),
                                row.getString("hash"),
                                row.getString("signature"),
                                row.getLong("position"),
                                Times.instant(row, "recorded_at")))
                        .list(),
                query.limit(),
                SignedRecordMessage::madePosition);
        return new RecordMessages(page.items(), page.next(), position);
    }

    private void requireAgreed(PartnerCode system) {
        if (!jdbc.sql("SELECT EXISTS (SELECT FROM query.record_exchange WHERE system = :system)")
                .param("system", system.value())
                .query(Boolean.class)
                .single()) {
            throw new Refusal(Problem.UNKNOWN_RECORD_EXCHANGE);
        }
    }

    /**
     * A page of records.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    SentRecords handle(FindSentRecords query) {
        long position = ReadModels.positionOver(jdbc);
        Long cursor = query.cursor();
        PartnerCode system = query.system();
        VolunteerId volunteer = query.volunteerId();
        RecordState state = query.state();
        // each condition in words of its own, so that the index of the narrowest is taken
        StringBuilder conditions = new StringBuilder();
        if (system != null) {
            conditions.append(" AND s.system = :system");
        }
        if (volunteer != null) {
            persons.requireRegistered(volunteer);
            conditions.append(" AND s.volunteer_id ").append(Persons.ANY_NUMBER);
        }
        if (state != null) {
            conditions.append(" AND s.state = :state");
        }
        if (query.open()) {
            conditions.append(" AND s.state IN ('REJECTED', 'CONFLICT') AND d.verdict IS NULL");
        }
        JdbcClient.StatementSpec sql = jdbc.sql(RECORDS.formatted(conditions))
                .param("cursor", cursor == null ? Long.MAX_VALUE : cursor)
                .param("rows", query.limit() + 1);
        if (system != null) {
            sql = sql.param("system", system.value());
        }
        if (volunteer != null) {
            sql = sql.param("volunteer", volunteer.value());
        }
        if (state != null) {
            sql = sql.param("state", state.name());
        }
        Pages.Page<Listed, Long> page = Pages.of(
                sql.query((row, number) -> new Listed(row.getLong("position"), record(row)))
                        .list(),
                query.limit(),
                Listed::position);
        return new SentRecords(page.items().stream().map(Listed::record).toList(), page.next(), position);
    }

    private record Listed(long position, SentRecord record) {}

    private static SentRecord record(ResultSet row) throws SQLException {
        @Nullable String verdict = row.getString("verdict");
        return new SentRecord(
                SentRecordId.stored(row.getString("record")),
                PartnerCode.stored(row.getString("system")),
                ServiceRecordId.stored(row.getString("record_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                row.getLong("version"),
                RecordStanding.valueOf(row.getString("standing")),
                row.getObject("service_date", LocalDate.class),
                row.getString("hours"),
                RecordState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("hours_there"),
                verdict == null ? null : DisputeVerdict.valueOf(verdict),
                row.getString("words"),
                Times.instant(row, "since"));
    }

    /**
     * Somebody's links, under all their numbers.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    VolunteerLinks handle(FindVolunteerLinks query) {
        long position = ReadModels.positionOver(jdbc);
        persons.requireRegistered(query.volunteerId());
        List<VolunteerLink> links = jdbc.sql(LINKS)
                .param("volunteer", query.volunteerId().value())
                .query((row, number) -> {
                    @Nullable String cause = row.getString("cause");
                    return new VolunteerLink(
                            PartnerCode.stored(row.getString("system")),
                            row.getString("name"),
                            VolunteerId.stored(row.getString("volunteer_id")),
                            LinkState.valueOf(row.getString("state")),
                            cause == null ? null : UnlinkCause.valueOf(cause),
                            Times.instant(row, "since"));
                })
                .list();
        return new VolunteerLinks(links, position);
    }
}
