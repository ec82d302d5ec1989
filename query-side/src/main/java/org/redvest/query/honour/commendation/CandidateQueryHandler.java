package org.redvest.query.honour.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.query.CandidateObjections;
import org.redvest.api.honour.commendation.query.CandidateObjections.Objection;
import org.redvest.api.honour.commendation.query.Candidates;
import org.redvest.api.honour.commendation.query.Candidates.Award;
import org.redvest.api.honour.commendation.query.Candidates.Candidate;
import org.redvest.api.honour.commendation.query.Candidates.Figures;
import org.redvest.api.honour.commendation.query.Candidates.Review;
import org.redvest.api.honour.commendation.query.CommendationRoundView;
import org.redvest.api.honour.commendation.query.FindCandidateObjections;
import org.redvest.api.honour.commendation.query.FindCandidates;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The candidates of a round, and the objections to them. */
@Component
class CandidateQueryHandler {

    private static final String OBJECTIONS = """
            SELECT o.*, d.upheld AS upheld_now, d.reason AS answer, d.changed_at AS decided_at, %s, %s AS display_name
            FROM query.candidate_objection o
            JOIN query.candidate c ON c.candidate_id = o.candidate_id
            LEFT JOIN query.candidate_objection d ON d.objection_id = o.objection_id AND d.upheld IS NOT NULL
            WHERE o.round_id = :round AND o.upheld IS NULL AND o.position < :before
            ORDER BY o.position DESC LIMIT :rows""".formatted(CandidateQueries.ERASED, CandidateQueries.MASKED_NAME);

    private final JdbcClient open;
    private final JdbcClient jdbc;
    private final CommendationQueryHandler rounds;
    private final Snapshot snapshot;
    private final Clock clock;

    CandidateQueryHandler(
            @OfThePublic JdbcClient open,
            JdbcClient jdbc,
            CommendationQueryHandler rounds,
            Snapshot snapshot,
            Clock clock) {
        this.open = open;
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * A page of candidates; for the public of none before they are announced.
     *
     * @throws Refusal {@link Problem#UNKNOWN_COMMENDATION_ROUND}
     */
    @QueryHandler
    Candidates handle(FindCandidates query) {
        return query.ofTheOffice() ? snapshot.read(() -> forTheOffice(query)) : forThePublic(query);
    }

    private Candidates forThePublic(FindCandidates query) {
        CommendationRoundView round = rounds.forThePublic(query.roundId());
        return page(query, round.isAnnounced() ? announced(query) : List.of(), round.position());
    }

    private Candidates forTheOffice(FindCandidates query) {
        CommendationRoundView round = rounds.forTheOffice(query.roundId());
        return page(query, all(query, round), round.position());
    }

    private static Candidates page(FindCandidates query, List<Candidate> found, long position) {
        Pages.Page<Candidate, Long> page = Pages.of(found, query.limit(), Candidate::position);
        return new Candidates(page.items(), page.next(), position);
    }

    private static JdbcClient.StatementSpec asked(JdbcClient client, String sql, FindCandidates query) {
        Long cursor = query.cursor();
        return client.sql(sql)
                .param("round", query.roundId().value())
                .param("category", query.category())
                .param("cursor", cursor == null ? LogPositions.NOTHING : cursor)
                .param("rows", query.limit() + 1);
    }

    private List<Candidate> announced(FindCandidates query) {
        return asked(open, CandidateQueries.ANNOUNCED, query)
                .query((row, number) -> candidate(row, null, null, null))
                .list();
    }

    private List<Candidate> all(FindCandidates query, CommendationRoundView round) {
        CommendationRoundView.Frozen frozen = round.frozen();
        LocalDate today = CivilTime.dateOf(clock.instant());
        return asked(jdbc, CandidateQueries.FOR_THE_OFFICE, query)
                .param("from", round.from())
                .param("to", round.to())
                .param("frozen", frozen == null ? LogPositions.NOTHING : frozen.logPosition())
                .param("frozenDay", frozen == null ? today : CivilTime.dateOf(frozen.at()))
                .param("now", Long.MAX_VALUE)
                .param("today", today)
                .query((row, number) -> {
                    boolean counted = frozen != null && row.getString("station_id") == null;
                    return candidate(
                            row,
                            nominee(row),
                            counted ? new Figures(row.getLong("minutes_then"), row.getLong("records_then")) : null,
                            counted ? new Figures(row.getLong("minutes_now"), row.getLong("records_now")) : null);
                })
                .list();
    }

    private static String nominee(ResultSet row) throws SQLException {
        String volunteer = row.getString("volunteer_id");
        String organisation = row.getString("organisation_id");
        return volunteer != null ? volunteer : organisation != null ? organisation : row.getString("station_id");
    }

    private static Candidate candidate(
            ResultSet row, @Nullable String nominee, @Nullable Figures frozen, @Nullable Figures now)
            throws SQLException {
        Instant awardedAt = Times.optionalInstant(row, "awarded_at");
        String body = row.getString("volunteer_id") == null ? nominee(row) : null;
        return new Candidate(
                CandidateId.stored(row.getString("candidate_id")),
                row.getInt("category"),
                CandidateKind.valueOf(row.getString("kind")),
                nominee == null ? body : nominee,
                row.getString("display_name"),
                row.getString("nominated_by"),
                row.getString("nominated_by_name"),
                Times.instant(row, "nominated_at"),
                String.valueOf(Words.of(row, "deeds")),
                row.getObject("reviewed_at") == null
                        ? null
                        : new Review(
                                row.getBoolean("recommended"),
                                String.valueOf(Words.of(row, "reason")),
                                Times.instant(row, "reviewed_at")),
                frozen,
                now,
                row.getLong("open"),
                row.getLong("upheld"),
                awardedAt == null
                        ? null
                        : new Award(
                                awardedAt, Times.optionalInstant(row, "revoked_at"), Words.of(row, "revoke_reason")),
                row.getLong("position"));
    }

    /**
     * A page of objections.
     *
     * @throws Refusal {@link Problem#UNKNOWN_COMMENDATION_ROUND}
     */
    @QueryHandler
    CandidateObjections handle(FindCandidateObjections query) {
        return snapshot.read(() -> {
            rounds.forTheOffice(query.roundId());
            Long cursor = query.cursor();
            Pages.Page<Objection, Long> page = Pages.of(
                    jdbc.sql(OBJECTIONS)
                            .param("round", query.roundId().value())
                            .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                            .param("rows", query.limit() + 1)
                            .query((row, number) -> objection(row, query.withObjector()))
                            .list(),
                    query.limit(),
                    Objection::position);
            return new CandidateObjections(page.items(), page.next());
        });
    }

    private static Objection objection(ResultSet row, boolean withObjector) throws SQLException {
        return new Objection(
                CandidateObjectionId.stored(row.getString("objection_id")),
                CandidateId.stored(row.getString("candidate_id")),
                row.getString("display_name"),
                String.valueOf(Words.of(row, "reason")),
                Times.instant(row, "changed_at"),
                withObjector ? row.getString("actor") : null,
                row.getObject("upheld_now", Boolean.class),
                Words.of(row, "answer"),
                Times.optionalInstant(row, "decided_at"),
                row.getLong("position"));
    }
}
