package org.redvest.query.honour.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationStep;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.honour.commendation.query.Awards;
import org.redvest.api.honour.commendation.query.Awards.Award;
import org.redvest.api.honour.commendation.query.CommendationRoundView;
import org.redvest.api.honour.commendation.query.CommendationRoundView.Category;
import org.redvest.api.honour.commendation.query.CommendationRoundView.Frozen;
import org.redvest.api.honour.commendation.query.CommendationRoundView.Progress;
import org.redvest.api.honour.commendation.query.CommendationRounds;
import org.redvest.api.honour.commendation.query.FindAwards;
import org.redvest.api.honour.commendation.query.FindCommendationRound;
import org.redvest.api.honour.commendation.query.FindCommendationRounds;
import org.redvest.api.honour.commendation.query.FindReceivedCommendations;
import org.redvest.api.honour.commendation.query.ReceivedCommendations;
import org.redvest.api.honour.commendation.query.ReceivedCommendations.Received;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.asking.Years;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds of commendation, how far each has come, and what was awarded in them. */
@Component
class CommendationQueryHandler {

    private static final String ROUNDS = """
            SELECT r.*,
                (SELECT count(*) FROM query.candidate_award a WHERE a.round_id = r.round_id) AS made,
                (SELECT count(*) FROM query.candidate_objection o
                WHERE o.round_id = r.round_id AND o.upheld IS NULL AND NOT EXISTS (
                    SELECT FROM query.candidate_objection d
                    WHERE d.objection_id = o.objection_id AND d.upheld IS NOT NULL)) AS open
            FROM query.commendation_round r WHERE\s""";

    private static final String STEPS = "SELECT * FROM query.round_step WHERE round_id IN (:rounds) ORDER BY position";

    private static final String CATEGORIES = """
            SELECT g.*, count(c.candidate_id) AS candidates, count(*) FILTER (WHERE v.recommended) AS recommended,
                count(a.candidate_id) FILTER (WHERE x.candidate_id IS NULL) AS awarded
            FROM query.commendation_category g
            LEFT JOIN query.candidate c ON c.round_id = g.round_id AND c.category = g.number
            LEFT JOIN LATERAL (
                SELECT v.recommended FROM query.candidate_review v
                WHERE v.candidate_id = c.candidate_id ORDER BY v.position DESC LIMIT 1) AS v ON true
            LEFT JOIN query.candidate_award a ON a.candidate_id = c.candidate_id
            LEFT JOIN query.award_revocation x ON x.candidate_id = c.candidate_id
            WHERE g.round_id IN (:rounds)
            GROUP BY g.round_id, g.number, g.kind, g.title, g.quota, g.least_minutes, g.reusable_hours
            ORDER BY g.round_id, g.number""";

    private static final String AWARDS = """
            SELECT a.position, a.candidate_id, a.awarded_at, a.round_id, r.title AS round, r.division, r.first_date, r.last_date,
                g.kind, g.title, x.revoked_at, x.reason, %s, %s AS display_name
            FROM query.candidate_award a
            JOIN query.candidate c ON c.candidate_id = a.candidate_id
            JOIN query.commendation_round r ON r.round_id = a.round_id
            JOIN query.commendation_category g ON g.round_id = c.round_id AND g.number = c.category
            LEFT JOIN query.award_revocation x ON x.candidate_id = a.candidate_id
            WHERE\s""".formatted(CandidateQueries.ERASED, CandidateQueries.PUBLISHED_NAME);

    /** Of rounds that are concluded, within {@code :since} and {@code :until}. */
    private static final String OF_CONCLUDED_ROUNDS = AWARDS + """
            a.position < :before AND starts_with(r.division, :prefix) AND (:kind::text IS NULL OR g.kind = :kind::text)
                AND EXISTS (
                    SELECT FROM query.round_step s
                    WHERE s.round_id = a.round_id AND s.step = 'CONCLUDED'
                        AND s.taken_at >= :since AND s.taken_at < :until)
            ORDER BY a.position DESC LIMIT :rows""";

    private static final String RECEIVED =
            AWARDS + "c.volunteer_id " + Persons.ANY_NUMBER + " ORDER BY a.position DESC";

    private final JdbcClient open;
    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Persons persons;
    private final Snapshot snapshot;

    CommendationQueryHandler(
            @OfThePublic JdbcClient open, JdbcClient jdbc, Divisions divisions, Persons persons, Snapshot snapshot) {
        this.open = open;
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.persons = persons;
        this.snapshot = snapshot;
    }

    /** A round as it was opened. */
    private record Opened(
            CommendationRoundId id,
            String title,
            String division,
            String basis,
            LocalDate from,
            LocalDate to,
            Instant nominationsUntil,
            int noticeWorkingDays,
            long made,
            long open,
            long position) {

        static Opened of(ResultSet row, int number) throws SQLException {
            return new Opened(
                    CommendationRoundId.stored(row.getString("round_id")),
                    row.getString("title"),
                    row.getString("division"),
                    row.getString("basis"),
                    row.getObject("first_date", LocalDate.class),
                    row.getObject("last_date", LocalDate.class),
                    Times.instant(row, "nominations_until"),
                    row.getInt("notice_working_days"),
                    row.getLong("made"),
                    row.getLong("open"),
                    row.getLong("position"));
        }
    }

    /** A step of a round after that. */
    private record Step(
            String round,
            CommendationStep step,
            Instant at,
            long candidates,
            @Nullable String digest,
            @Nullable LocalDate noticeUntil,
            @Nullable String words,
            List<RefusedAward> refused,
            long position) {

        static Step of(ResultSet row, int number) throws SQLException {
            List<String> refused = List.of((String[]) row.getArray("refused").getArray());
            List<String> codes = List.of((String[]) row.getArray("codes").getArray());
            return new Step(
                    row.getString("round_id"),
                    CommendationStep.valueOf(row.getString("step")),
                    Times.instant(row, "taken_at"),
                    row.getLong("candidates"),
                    row.getString("digest"),
                    row.getObject("notice_until", LocalDate.class),
                    row.getString("words"),
                    IntStream.range(0, refused.size())
                            .mapToObj(i ->
                                    new RefusedAward(CandidateId.stored(refused.get(i)), Problem.valueOf(codes.get(i))))
                            .toList(),
                    row.getLong("position"));
        }
    }

    private record OfRound(String round, Category category) {

        static OfRound of(ResultSet row, int number) throws SQLException {
            return new OfRound(
                    row.getString("round_id"),
                    new Category(
                            row.getInt("number"),
                            CandidateKind.valueOf(row.getString("kind")),
                            row.getString("title"),
                            row.getInt("quota"),
                            row.getInt("least_minutes"),
                            row.getBoolean("reusable_hours"),
                            row.getLong("candidates"),
                            row.getLong("recommended"),
                            row.getLong("awarded")));
        }
    }

    @QueryHandler
    CommendationRounds handle(FindCommendationRounds query) {
        long position = ReadModels.positionOver(open);
        Long cursor = query.cursor();
        Pages.Page<Opened, Long> page = Pages.of(
                open.sql(
                                ROUNDS
                                        + "r.position < :before AND starts_with(r.division, :prefix) ORDER BY r.position DESC LIMIT :rows")
                        .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("prefix", prefix(query.division()))
                        .param("rows", query.limit() + 1)
                        .query(Opened::of)
                        .list(),
                query.limit(),
                Opened::position);
        return new CommendationRounds(views(open, page.items(), false, position), page.next(), position);
    }

    private String prefix(@Nullable String division) {
        return division == null ? "" : divisions.prefixOf(divisions.require(division));
    }

    /**
     * One round.
     *
     * @throws Refusal {@link Problem#UNKNOWN_COMMENDATION_ROUND}
     */
    @QueryHandler
    CommendationRoundView handle(FindCommendationRound query) {
        return query.ofTheOffice() ? snapshot.read(() -> forTheOffice(query.roundId())) : forThePublic(query.roundId());
    }

    /** As everybody may know it. */
    CommendationRoundView forThePublic(CommendationRoundId round) {
        return require(open, round, false);
    }

    /** As those know it who run it, within a snapshot. */
    CommendationRoundView forTheOffice(CommendationRoundId round) {
        return require(jdbc, round, true);
    }

    private CommendationRoundView require(JdbcClient client, CommendationRoundId round, boolean ofTheOffice) {
        long position = ReadModels.positionOver(client);
        List<Opened> found = client.sql(ROUNDS + "r.round_id = :round")
                .param("round", round.value())
                .query(Opened::of)
                .list();
        if (found.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_COMMENDATION_ROUND);
        }
        return views(client, found, ofTheOffice, position).getFirst();
    }

    private List<CommendationRoundView> views(
            JdbcClient client, List<Opened> rounds, boolean ofTheOffice, long position) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        List<String> ids = rounds.stream().map(round -> round.id().value()).toList();
        Map<String, List<Step>> steps = client.sql(STEPS).param("rounds", ids).query(Step::of).list().stream()
                .collect(Collectors.groupingBy(Step::round));
        Map<String, List<OfRound>> categories =
                client.sql(CATEGORIES).param("rounds", ids).query(OfRound::of).list().stream()
                        .collect(Collectors.groupingBy(OfRound::round));
        return rounds.stream()
                .map(round -> view(
                        round,
                        steps.getOrDefault(round.id().value(), List.of()),
                        categories.getOrDefault(round.id().value(), List.of()).stream()
                                .map(OfRound::category)
                                .toList(),
                        ofTheOffice,
                        position))
                .toList();
    }

    private CommendationRoundView view(
            Opened round, List<Step> steps, List<Category> categories, boolean ofTheOffice, long position) {
        Step frozen = find(steps, CommendationStep.FROZEN);
        Step announced = find(steps, CommendationStep.ANNOUNCED);
        Step cancelled = find(steps, CommendationStep.CANCELLED);
        return new CommendationRoundView(
                round.id(),
                round.title(),
                round.division(),
                divisions.find(round.division()).map(Division::name).orElse(round.division()),
                round.basis(),
                round.from(),
                round.to(),
                categories,
                round.nominationsUntil(),
                round.noticeWorkingDays(),
                steps.isEmpty() ? CommendationStep.OPEN : steps.getLast().step(),
                frozen == null
                        ? null
                        : new Frozen(
                                frozen.at(), frozen.position(), frozen.candidates(), String.valueOf(frozen.digest())),
                announced == null ? null : announced.at(),
                announced == null ? null : announced.noticeUntil(),
                round.open(),
                progress(round, steps, ofTheOffice),
                cancelled == null ? null : cancelled.words(),
                round.position(),
                position);
    }

    private static @Nullable Step find(List<Step> steps, CommendationStep wanted) {
        return steps.stream().filter(step -> step.step() == wanted).findFirst().orElse(null);
    }

    /** Why somebody was not commended is not for everybody. */
    private static @Nullable Progress progress(Opened round, List<Step> steps, boolean ofTheOffice) {
        Step ordered = find(steps, CommendationStep.CONCLUDING);
        Step concluded = find(steps, CommendationStep.CONCLUDED);
        return ordered == null
                ? null
                : new Progress(
                        ordered.at(),
                        ordered.candidates(),
                        round.made(),
                        concluded == null || !ofTheOffice ? List.of() : concluded.refused(),
                        concluded == null ? null : concluded.at());
    }

    @QueryHandler
    Awards handle(FindAwards query) {
        long position = ReadModels.positionOver(open);
        Long cursor = query.cursor();
        Years years = Years.of(query.year());
        Pages.Page<Award, Long> page = Pages.of(
                open.sql(OF_CONCLUDED_ROUNDS)
                        .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("prefix", prefix(query.division()))
                        .param(
                                "kind",
                                query.kind() == null ? null : query.kind().name())
                        .param("since", Times.parameter(years.since()))
                        .param("until", Times.parameter(years.until()))
                        .param("rows", query.limit() + 1)
                        .query(CommendationQueryHandler::award)
                        .list(),
                query.limit(),
                Award::position);
        return new Awards(page.items(), page.next(), position);
    }

    private static Award award(ResultSet row, int number) throws SQLException {
        return new Award(
                CandidateId.stored(row.getString("candidate_id")),
                CommendationRoundId.stored(row.getString("round_id")),
                row.getString("round"),
                row.getString("division"),
                CandidateKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("display_name"),
                Times.instant(row, "awarded_at"),
                row.getObject("revoked_at") != null,
                row.getLong("position"));
    }

    /**
     * What somebody received.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    ReceivedCommendations handle(FindReceivedCommendations query) {
        return snapshot.read(() -> {
            persons.requireRegistered(query.volunteerId());
            return new ReceivedCommendations(
                    query.volunteerId(),
                    jdbc.sql(RECEIVED)
                            .param("volunteer", query.volunteerId().value())
                            .query(CommendationQueryHandler::received)
                            .list());
        });
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                CommendationRoundId.stored(row.getString("round_id")),
                row.getString("round"),
                row.getString("title"),
                row.getObject("first_date", LocalDate.class),
                row.getObject("last_date", LocalDate.class),
                Times.instant(row, "awarded_at"),
                Times.optionalInstant(row, "revoked_at"),
                Words.of(row, "reason"));
    }
}
