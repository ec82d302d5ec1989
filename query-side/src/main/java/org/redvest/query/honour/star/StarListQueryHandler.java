package org.redvest.query.honour.star;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.query.AdoptedStarRules.Version;
import org.redvest.api.honour.star.query.EligibleForStar;
import org.redvest.api.honour.star.query.EligibleForStar.Person;
import org.redvest.api.honour.star.query.FindEligibleForStar;
import org.redvest.api.honour.star.query.FindStarApplications;
import org.redvest.api.honour.star.query.FindStarReviews;
import org.redvest.api.honour.star.query.StarApplications;
import org.redvest.api.honour.star.query.StarApplications.Waiting;
import org.redvest.api.honour.star.query.StarReviews;
import org.redvest.api.honour.star.query.StarReviews.UnderReview;
import org.redvest.api.id.VolunteerId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers look through: who could apply for a star, who did, and which stars are under review. */
@Component
class StarListQueryHandler {

    private static final String APPLICATIONS = """
            SELECT a.*, %s AS name, n.position IS NOT NULL AS announced, n.notice_until AS until
            FROM query.star_change a JOIN query.person v ON v.volunteer_id = a.volunteer_id
            LEFT JOIN LATERAL (
                SELECT x.position, x.notice_until FROM query.star_change x
                WHERE x.volunteer_id = a.volunteer_id AND x.level = a.level AND x.step = 'ANNOUNCED' AND x.position > a.position
                ORDER BY x.position LIMIT 1) AS n ON true
            WHERE a.step = 'APPLIED' AND a.position > :cursor AND (:everywhere OR %s) AND NOT EXISTS (
                SELECT FROM query.star_change e
                WHERE e.volunteer_id = a.volunteer_id AND e.level = a.level AND e.step IN ('REFUSED', 'STOPPED', 'GRANTED')
                    AND e.position > a.position)
            ORDER BY a.position LIMIT :rows""".formatted(Names.masked("v"), Reach.within("a.office", "NULL"));

    private static final String REVIEWS = """
            SELECT r.*, g.jurisdiction AS of_rules, g.granted_by AS granter, %s AS name
            FROM query.star_change r JOIN query.person v ON v.volunteer_id = r.volunteer_id
            JOIN LATERAL (
                SELECT x.jurisdiction, x.granted_by, x.office FROM query.star_change x
                WHERE x.volunteer_id = r.volunteer_id AND x.level = r.level AND x.step = 'GRANTED' AND x.position < r.position
                ORDER BY x.position DESC LIMIT 1) AS g ON true
            WHERE r.step = 'PUT_UNDER_REVIEW' AND r.position > :cursor AND (:everywhere OR %s) AND NOT EXISTS (
                SELECT FROM query.star_change e
                WHERE e.volunteer_id = r.volunteer_id AND e.level = r.level
                    AND e.step IN ('REVIEW_LAPSED', 'KEPT', 'WITHDRAWN') AND e.position > r.position)
            ORDER BY r.position LIMIT :rows""".formatted(Names.masked("v"), Reach.within("g.office", "NULL"));

    private static final String PERSONS = """
            SELECT v.volunteer_id, v.position, v.residence, %s AS name
            FROM query.person v WHERE v.position = ANY (:positions::bigint[]) ORDER BY v.position""".formatted(Names.masked("v"));

    private final JdbcClient jdbc;
    private final CountedServices services;
    private final AdoptedRules adopted;
    private final HeldStars stars;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final Clock clock;

    StarListQueryHandler(
            JdbcClient jdbc,
            CountedServices services,
            AdoptedRules adopted,
            HeldStars stars,
            Divisions divisions,
            ReadModels readModels,
            Snapshot snapshot,
            Clock clock) {
        this.jdbc = jdbc;
        this.services = services;
        this.adopted = adopted;
        this.stars = stars;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }

    /** Somebody who reaches the level, as the columns know them. */
    private record Reaching(long position, long minutes, int held) {}

    @QueryHandler
    EligibleForStar handle(FindEligibleForStar query) {
        Map<Long, Integer> held = stars.highest();
        Map<String, Optional<Version>> rules = new HashMap<>();
        List<Version> all = adopted.all();
        LocalDate today = today();
        Remit within = Remit.in(query.division());
        List<Reaching> reaching = new ArrayList<>();
        Long cursor = query.cursor();
        Found<Boolean> looked = services.look(columns -> {
            columns.merits(today, cursor == null ? LogPositions.NOTHING : cursor, (at, residence, since, minutes) -> {
                int has = held.getOrDefault(at, 0);
                if (has < query.level()
                        && residence.startsWith(within.prefix())
                        && rules.computeIfAbsent(residence, home -> adopted.atHome(all, home, today))
                                .filter(version ->
                                        version.rules().highestReached(minutes, since, today) >= query.level())
                                .isPresent()) {
                    reaching.add(new Reaching(at, minutes, has));
                }
                return reaching.size() <= query.limit();
            });
            return true;
        });
        Pages.Page<Reaching, Long> page = Pages.of(reaching, query.limit(), Reaching::position);
        return new EligibleForStar(persons(page.items()), page.next(), looked.position());
    }

    private List<Person> persons(List<Reaching> reaching) {
        Map<Long, Reaching> byPosition = new HashMap<>();
        reaching.forEach(one -> byPosition.put(one.position(), one));
        return jdbc.sql(PERSONS)
                .param("positions", byPosition.keySet().toArray(Long[]::new))
                .query((row, number) -> person(row, byPosition))
                .list();
    }

    private Person person(ResultSet row, Map<Long, Reaching> byPosition) throws SQLException {
        Reaching reaching = Objects.requireNonNull(byPosition.get(row.getLong("position")));
        String residence = row.getString("residence");
        return new Person(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                residence,
                nameOf(residence),
                reaching.minutes(),
                reaching.held(),
                reaching.position());
    }

    private String nameOf(String division) {
        return divisions.find(division).map(Division::name).orElse(division);
    }

    @QueryHandler
    StarApplications handle(FindStarApplications query) {
        LocalDate today = today();
        return snapshot.read(() -> {
            Pages.Page<Waiting, Long> page = Pages.of(
                    inReach(APPLICATIONS, query.remits(), query.cursor(), query.limit())
                            .query((row, number) -> waiting(row, today))
                            .list(),
                    query.limit(),
                    Waiting::position);
            return new StarApplications(page.items(), page.next(), readModels.position());
        });
    }

    private JdbcClient.StatementSpec inReach(
            String sql, @Nullable Set<Remit> remits, @Nullable Long cursor, int limit) {
        return jdbc.sql(sql)
                .param("cursor", cursor == null ? LogPositions.NOTHING : cursor)
                .param("everywhere", remits == null)
                .params(Reach.parameters(remits == null ? Set.of() : remits))
                .param("rows", limit + 1);
    }

    private Waiting waiting(ResultSet row, LocalDate today) throws SQLException {
        boolean announced = row.getBoolean("announced");
        LocalDate until = row.getObject("until", LocalDate.class);
        String office = row.getString("office");
        return new Waiting(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                row.getInt("level"),
                row.getString("jurisdiction"),
                office,
                nameOf(office),
                StarGranter.valueOf(row.getString("granted_by")),
                row.getLong("minutes"),
                Times.instant(row, "changed_at"),
                announced,
                until,
                announced && (until == null || today.isAfter(until)),
                row.getLong("position"));
    }

    @QueryHandler
    StarReviews handle(FindStarReviews query) {
        return snapshot.read(() -> {
            Pages.Page<UnderReview, Long> page = Pages.of(
                    inReach(REVIEWS, query.remits(), query.cursor(), query.limit())
                            .query(StarListQueryHandler::underReview)
                            .list(),
                    query.limit(),
                    UnderReview::position);
            return new StarReviews(page.items(), page.next(), readModels.position());
        });
    }

    private static UnderReview underReview(ResultSet row, int number) throws SQLException {
        return new UnderReview(
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                row.getInt("level"),
                row.getString("of_rules"),
                StarGranter.valueOf(row.getString("granter")),
                row.getLong("minutes"),
                row.getLong("threshold"),
                Times.instant(row, "changed_at"),
                row.getLong("position"));
    }
}
