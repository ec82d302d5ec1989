package org.redvest.query.honour.star;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.StarStep;
import org.redvest.api.honour.star.query.AdoptedStarRules.Version;
import org.redvest.api.honour.star.query.FindStarEligibility;
import org.redvest.api.honour.star.query.FindVolunteerStars;
import org.redvest.api.honour.star.query.StarEligibility;
import org.redvest.api.honour.star.query.StarEligibility.Prospect;
import org.redvest.api.honour.star.query.VolunteerStars;
import org.redvest.api.honour.star.query.VolunteerStars.Step;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.facts.service.Standing;
import org.redvest.query.honour.star.StarLife.Told;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stars of one person, under all of their numbers, and what they have for the next one on a day. */
@Component
class VolunteerStarsQueryHandler {

    /** Of who was erased, no words are told. */
    private static final String STEPS = """
            SELECT c.*, CASE WHEN %s IS NULL THEN c.words END AS told
            FROM query.star_change c WHERE c.volunteer_id %s ORDER BY c.position""".formatted(Persons.erasedAt("c.volunteer_id"), Persons.ANY_NUMBER);

    private static final String CANDIDATE = """
            SELECT max(r.residence) FILTER (WHERE p.number = p.survivor) AS residence,
                min(coalesce(r.effective_at, (
                    SELECT min(c.changed_at) FROM query.person_change c
                    WHERE c.volunteer_id = r.volunteer_id AND c.state = 'IN_EFFECT'))) AS effective_at
            FROM (%s) AS p JOIN query.person r ON r.volunteer_id = p.number""".formatted(Persons.PERSON);

    private static final String RECORDS =
            """
            SELECT r.*, %s AS final_from, %s FROM query.service_record r
            %s
            WHERE r.volunteer_id %s AND r.position < :before
            ORDER BY r.position DESC LIMIT :rows""".formatted(Counting.finalFrom("r"), Standing.COLUMNS, Standing.JOIN, Persons.ANY_NUMBER);

    private final JdbcClient jdbc;
    private final Persons persons;
    private final AdoptedRules adopted;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    VolunteerStarsQueryHandler(
            JdbcClient jdbc, Persons persons, AdoptedRules adopted, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.adopted = adopted;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /**
     * Which stars somebody holds, and how that came.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    VolunteerStars handle(FindVolunteerStars query) {
        return snapshot.read(() -> {
            persons.requireRegistered(query.volunteerId());
            List<Told> steps = steps(query.volunteerId());
            StarLife life = StarLife.of(steps);
            return new VolunteerStars(
                    query.volunteerId(),
                    life.highest(),
                    life.isHighestUnderReview(),
                    life.open(),
                    steps.stream().map(Told::step).toList(),
                    readModels.position());
        });
    }

    private List<Told> steps(VolunteerId volunteer) {
        return jdbc.sql(STEPS)
                .param("volunteer", volunteer.value())
                .query(VolunteerStarsQueryHandler::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        String grantedBy = row.getString("granted_by");
        return new Told(
                new Step(
                        VolunteerId.stored(row.getString("volunteer_id")),
                        row.getInt("level"),
                        StarStep.valueOf(row.getString("step")),
                        Times.instant(row, "changed_at"),
                        row.getObject("minutes", Long.class),
                        row.getObject("notice_until", LocalDate.class),
                        row.getString("told")),
                grantedBy == null ? null : StarGranter.valueOf(grantedBy));
    }

    /**
     * What somebody has on a day.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#STAR_RULES_MISSING}
     */
    @QueryHandler
    StarEligibility handle(FindStarEligibility query) {
        List<Version> all = adopted.all();
        return snapshot.read(() -> eligibility(query, all));
    }

    /**
     * Somebody who may apply.
     *
     * @param residence division code
     * @param registeredOn the day on which the registration took effect; null where it never did
     */
    private record Candidate(String residence, @Nullable LocalDate registeredOn) {}

    private StarEligibility eligibility(FindStarEligibility query, List<Version> all) {
        persons.requireRegistered(query.volunteerId());
        Candidate candidate = candidate(query.volunteerId());
        Optional<Version> atHome = adopted.atHome(all, candidate.residence(), query.on());
        DivisionCode named = query.jurisdiction();
        Version applied = (named == null ? atHome : AdoptedRules.inForce(all, named.value(), query.on()))
                .orElseThrow(() -> new Refusal(Problem.STAR_RULES_MISSING));
        boolean elsewhere = atHome.filter(applied::equals).isEmpty() && isClosed(applied, candidate.residence());
        long minutes = finalMinutes(query);
        int held = StarLife.until(query.on(), steps(query.volunteerId())).highest();
        Pages.Page<StarEligibility.Service, Long> records = records(query);
        return new StarEligibility(
                query.volunteerId(),
                query.on(),
                applied.jurisdiction(),
                applied.version(),
                candidate.registeredOn(),
                minutes,
                held,
                IntStream.rangeClosed(1, StarRules.HIGHEST)
                        .mapToObj(level -> prospect(
                                level, applied.rules(), minutes, held, candidate.registeredOn(), elsewhere, query.on()))
                        .toList(),
                records.items(),
                records.next(),
                readModels.position());
    }

    /** Whether a jurisdiction's stars are not for somebody: for who lives elsewhere, or where narrower rules apply. */
    private static boolean isClosed(Version version, String residence) {
        return version.rules().residentsOnly()
                || Remit.in(DivisionCode.stored(version.jurisdiction())).holds(DivisionCode.stored(residence));
    }

    private Candidate candidate(VolunteerId volunteer) {
        return jdbc.sql(CANDIDATE)
                .param("volunteer", volunteer.value())
                .query((row, number) -> {
                    OffsetDateTime effective = row.getObject("effective_at", OffsetDateTime.class);
                    return new Candidate(
                            row.getString("residence"),
                            effective == null ? null : CivilTime.dateOf(effective.toInstant()));
                })
                .single();
    }

    private long finalMinutes(FindStarEligibility query) {
        return jdbc.sql(Counting.finalMinutes(Persons.ANY_NUMBER))
                .param("volunteer", query.volunteerId().value())
                .param("on", query.on())
                .query(Long.class)
                .single();
    }

    private static Prospect prospect(
            int level,
            StarRules rules,
            long minutes,
            int held,
            @Nullable LocalDate registeredOn,
            boolean elsewhere,
            LocalDate on) {
        StarRules.Level asked = rules.level(level);
        LocalDate longEnough = registeredOn == null ? null : rules.registeredLongEnoughOn(level, registeredOn);
        boolean registered = longEnough != null && !on.isBefore(longEnough);
        long missing = Math.max(0, asked.minutes() - minutes);
        boolean skips = rules.skips(level, held);
        return new Prospect(
                level,
                asked.minutes(),
                asked.months(),
                asked.grantedBy(),
                level <= held,
                level > held && registered && missing == 0 && !skips && !elsewhere,
                missing,
                registered ? null : longEnough,
                skips,
                elsewhere);
    }

    private Pages.Page<StarEligibility.Service, Long> records(FindStarEligibility query) {
        return Pages.of(
                jdbc.sql(RECORDS)
                        .param("volunteer", query.volunteerId().value())
                        .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> record(row, query.on()))
                        .list(),
                query.limit(),
                StarEligibility.Service::position);
    }

    private static StarEligibility.Service record(ResultSet row, LocalDate on) throws SQLException {
        Standing standing = Standing.of(row, on);
        LocalDate finalFrom = row.getObject("final_from", LocalDate.class);
        return new StarEligibility.Service(
                ServiceRecordId.stored(row.getString("record_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("activity"),
                row.getObject("service_date", LocalDate.class),
                standing.minutes(),
                standing.counts() && !finalFrom.isAfter(on),
                standing.state(),
                standing.objection(),
                finalFrom,
                row.getLong("position"));
    }
}
