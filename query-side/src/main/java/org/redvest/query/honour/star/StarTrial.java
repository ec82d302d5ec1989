package org.redvest.query.honour.star;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.open.simulation.TriedStarRules;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.redvest.query.platform.simulating.Portions;
import org.redvest.query.platform.simulating.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries rules of stars ({@link TriedRules}). Nobody would be given a star by that, and none would be taken (ADR 56); what they hold
 * stands beside it. The services are in memory already (ADR 53); of everybody for whom something would change it keeps a few numbers.
 */
@Component
class StarTrial implements Trial<TriedStarRules> {

    private static final String NUMBERS = """
            SELECT p.position, p.volunteer_id FROM query.person p WHERE p.position = ANY (:positions::bigint[])""";

    private final JdbcClient jdbc;
    private final TriedRules rules;
    private final HeldStars stars;
    private final int portion;

    StarTrial(JdbcClient jdbc, TriedRules rules, HeldStars stars, Portions portions) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.stars = stars;
        this.portion = portions.persons();
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
        long[] before = new long[StarRules.HIGHEST + 1];
        long[] after = new long[StarRules.HIGHEST + 1];
        long[] same = new long[StarRules.HIGHEST + 1];
        List<Reaching> changing = new ArrayList<>();
        long position = rules.look(
                policy.jurisdiction(), policy.on(), policy.rules(), (at, residence, since, minutes, has, would) -> {
                    before[has]++;
                    after[would]++;
                    if (has == would) {
                        same[has]++;
                    } else {
                        changing.add(new Reaching(at, residence, since, minutes, has, would));
                    }
                });
        long unchanged = 0;
        for (long persons : same) {
            unchanged += persons;
        }
        course.begin(unchanged + changing.size(), position);
        for (int level = 0; level <= StarRules.HIGHEST; level++) {
            course.add(String.valueOf(level), before[level], after[level]);
            course.same(same[level], level);
        }
        for (int from = 0; from < changing.size(); from += portion) {
            take(changing.subList(from, Math.min(changing.size(), from + portion)), course);
        }
    }

    private void take(List<Reaching> some, Course course) {
        List<Long> positions = some.stream().map(Reaching::position).toList();
        Map<Long, String> numbers = new HashMap<>();
        jdbc.sql(NUMBERS).param("positions", positions.toArray(Long[]::new)).query(row -> {
            numbers.put(row.getLong("position"), row.getString("volunteer_id"));
        });
        Map<Long, Integer> held = stars.highestOf(positions);
        some.forEach(one -> course.take(change(one, numbers, held), 1));
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
