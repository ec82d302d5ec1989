package org.redvest.query.honour.star;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.AdoptedStarRules.Version;
import org.redvest.api.open.simulation.TriedStarRules;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.redvest.query.platform.simulating.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries rules of stars: to which level everybody who lives in a jurisdiction could come by their final hours, under the rules that
 * apply to them and as if the others had been adopted. Nobody would be given a star by that, and none would be taken (ADR 56); what
 * they hold stands beside it. The services are in memory already (ADR 53); of everybody who lives there it keeps a few numbers.
 */
@Component
class StarTrial implements Trial<TriedStarRules> {

    /** Persons whose numbers are looked up in one statement. */
    private static final int PORTION = 5_000;

    private static final String NUMBERS = """
            SELECT p.position, p.volunteer_id FROM query.person p WHERE p.position = ANY (:positions::bigint[])""";

    private final JdbcClient jdbc;
    private final CountedServices services;
    private final AdoptedRules adopted;
    private final HeldStars stars;

    StarTrial(JdbcClient jdbc, CountedServices services, AdoptedRules adopted, HeldStars stars) {
        this.jdbc = jdbc;
        this.services = services;
        this.adopted = adopted;
        this.stars = stars;
    }

    /**
     * Somebody, and how far they could come.
     *
     * @param position at which the number registered that goes on
     * @param minutes that are final
     */
    private record Reaching(
            long position, String residence, LocalDate registeredOn, long minutes, int before, int after) {}

    @Override
    public Class<TriedStarRules> policy() {
        return TriedStarRules.class;
    }

    @Override
    public Remit where(TriedStarRules policy) {
        return Remit.in(policy.jurisdiction());
    }

    @Override
    public List<String> columns() {
        return List.of("residence", "finalMinutes", "registeredOn", "starHeld");
    }

    @Override
    public void run(TriedStarRules policy, Course course) {
        Found<List<Reaching>> looked = everybody(policy);
        List<Reaching> all = looked.found();
        course.begin(all.size(), looked.position());
        for (int level = 0; level <= StarRules.HIGHEST; level++) {
            int come = level;
            course.add(
                    String.valueOf(level),
                    all.stream().filter(one -> one.before() == come).count(),
                    all.stream().filter(one -> one.after() == come).count());
        }
        Map<Long, Integer> held = stars.highest();
        for (int from = 0; from < all.size(); from += PORTION) {
            List<Reaching> portion = all.subList(from, Math.min(all.size(), from + PORTION));
            Map<Long, String> numbers = numbers(portion);
            portion.forEach(one -> course.take(change(one, numbers, held), 1));
        }
    }

    private Found<List<Reaching>> everybody(TriedStarRules policy) {
        LocalDate on = policy.on();
        String within = Remit.in(policy.jurisdiction()).prefix();
        List<Version> now = adopted.all();
        List<Version> then =
                Stream.concat(now.stream(), Stream.of(asAdopted(policy))).toList();
        Map<String, Optional<Version>> holds = new HashMap<>();
        Map<String, Optional<Version>> tried = new HashMap<>();
        return services.look(columns -> {
            List<Reaching> reaching = new ArrayList<>();
            columns.merits(on, LogPositions.NOTHING, (position, residence, since, minutes) -> {
                if (residence.startsWith(within)) {
                    reaching.add(new Reaching(
                            position,
                            residence,
                            since,
                            minutes,
                            level(
                                    holds.computeIfAbsent(residence, home -> adopted.atHome(now, home, on)),
                                    minutes,
                                    since,
                                    on),
                            level(
                                    tried.computeIfAbsent(residence, home -> adopted.atHome(then, home, on)),
                                    minutes,
                                    since,
                                    on)));
                }
                return true;
            });
            return reaching;
        });
    }

    /** What is tried, as if its jurisdiction had adopted it as the last for the day. */
    private static Version asAdopted(TriedStarRules policy) {
        String jurisdiction = policy.jurisdiction().value();
        return new Version(jurisdiction, jurisdiction, Integer.MAX_VALUE, policy.on(), "", policy.rules());
    }

    private static int level(Optional<Version> applying, long minutes, LocalDate registeredOn, LocalDate on) {
        return applying.map(version -> version.rules().highestReached(minutes, registeredOn, on))
                .orElse(0);
    }

    /** Numbers of those for whom something would change: nobody else is named. */
    private Map<Long, String> numbers(List<Reaching> portion) {
        Map<Long, String> numbers = new HashMap<>();
        jdbc.sql(NUMBERS)
                .param(
                        "positions",
                        portion.stream()
                                .filter(one -> one.before() != one.after())
                                .map(Reaching::position)
                                .toArray(Long[]::new))
                .query(row -> {
                    numbers.put(row.getLong("position"), row.getString("volunteer_id"));
                });
        return numbers;
    }

    private static Change change(Reaching one, Map<Long, String> numbers, Map<Long, Integer> held) {
        return new Change(
                numbers.getOrDefault(one.position(), ""),
                one.before(),
                one.after(),
                List.of(
                        one.residence(),
                        String.valueOf(one.minutes()),
                        one.registeredOn().toString(),
                        String.valueOf(held.getOrDefault(one.position(), 0))));
    }
}
