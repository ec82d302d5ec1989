package org.redvest.query.reward.passbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.open.simulation.TriedSchemeRules;
import org.redvest.api.reward.scheme.SchemeRules.Reckoned;
import org.redvest.api.reward.scheme.query.FindPointsSchemes;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.redvest.query.platform.simulating.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries rules of a points scheme: what the services would have given that it credited, and what of that would not have expired,
 * beside what they gave. Records count as they stand now, with the minutes of their last correction; what was spent is the same
 * either way. Passbooks are read one after the other, of which one is in memory.
 */
@Component
class PointsTrial implements Trial<TriedSchemeRules> {

    private static final int PORTION = 10_000;

    /**
     * What a scheme credited and what was adjusted, passbook by passbook, as the log knew it at a position. An adjustment names no
     * scheme, but a record that was credited before.
     */
    private static final String ENTRIES =
            """
            SELECT e.volunteer_id, e.position, e.kind, e.record_id, e.service_date, e.free_delta, e.expires_on,
                s.minutes + coalesce(k.delta, 0) AS minutes, s.category, s.evidence, h.record_id IS NULL AS counts
            FROM query.passbook_entry e JOIN query.service_record s ON s.record_id = e.record_id
            LEFT JOIN (%s) AS k ON k.record_id = e.record_id
            LEFT JOIN (%s) AS h ON h.record_id = e.record_id
            WHERE (e.volunteer_id, e.position) > (:volunteer, :after) AND e.position <= :position
                AND ((e.kind = 'CREDITED' AND e.scheme_id IS NOT DISTINCT FROM :scheme AND e.service_date >= :from)
                    OR e.kind = 'ADJUSTED')
            ORDER BY e.volunteer_id, e.position LIMIT :most""".formatted(Counting.correctionsAt(":position"), Counting.hinderedAt(":position"));

    private static final String COUNT = """
            SELECT count(*) FROM query.passbook_entry e
            WHERE e.kind = 'CREDITED' AND e.scheme_id IS NOT DISTINCT FROM :scheme AND e.service_date >= :from
                AND e.position <= :position""";

    private final JdbcClient jdbc;
    private final Queries queries;
    private final ReadModels readModels;
    private final Divisions divisions;

    PointsTrial(JdbcClient jdbc, Queries queries, ReadModels readModels, Divisions divisions) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.readModels = readModels;
        this.divisions = divisions;
    }

    /** A row of a passbook, and the record it is about. */
    private record Entry(
            String volunteer,
            long position,
            boolean credited,
            String record,
            LocalDate day,
            long points,
            @Nullable LocalDate expiresOn,
            long minutes,
            String category,
            @Nullable String evidence,
            boolean counts) {

        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getString("volunteer_id"),
                    row.getLong("position"),
                    row.getString("kind").equals("CREDITED"),
                    row.getString("record_id"),
                    row.getObject("service_date", LocalDate.class),
                    row.getLong("free_delta"),
                    row.getObject("expires_on", LocalDate.class),
                    row.getLong("minutes"),
                    row.getString("category"),
                    row.getString("evidence"),
                    row.getBoolean("counts"));
        }

        Entry adjusted(long delta) {
            return new Entry(
                    volunteer,
                    position,
                    credited,
                    record,
                    day,
                    points + delta,
                    expiresOn,
                    minutes,
                    category,
                    evidence,
                    counts);
        }
    }

    @Override
    public Class<TriedSchemeRules> policy() {
        return TriedSchemeRules.class;
    }

    @Override
    public Remit where(TriedSchemeRules policy) {
        return Remit.in(
                policy.schemeId().isCitys()
                        ? DivisionCode.of(
                                divisions.ofLevel(Level.CITY).getFirst().code())
                        : queries.ask(new FindPointsSchemes(policy.schemeId()))
                                .schemes()
                                .getFirst()
                                .division());
    }

    @Override
    public List<String> columns() {
        return List.of("records", "givenBefore", "givenAfter", "expiredBefore", "expiredAfter");
    }

    @Override
    public void run(TriedSchemeRules policy, Course course) {
        long position = readModels.position();
        course.begin(ask(COUNT, policy, position).query(Long.class).single(), position);
        Map<Integer, long[]> years = new TreeMap<>();
        Passbook passbook = new Passbook("", policy, years);
        String volunteer = "";
        long after = -1;
        List<Entry> portion;
        do {
            portion = ask(ENTRIES, policy, position)
                    .param("volunteer", volunteer)
                    .param("after", after)
                    .param("most", PORTION)
                    .query(Entry::of)
                    .list();
            for (Entry entry : portion) {
                if (!entry.volunteer().equals(passbook.volunteer)) {
                    passbook.tell(course);
                    passbook = new Passbook(entry.volunteer(), policy, years);
                }
                passbook.add(entry);
                volunteer = entry.volunteer();
                after = entry.position();
            }
        } while (portion.size() == PORTION);
        passbook.tell(course);
        years.forEach((year, sums) -> course.add(year.toString(), sums[0], sums[1]));
    }

    private JdbcClient.StatementSpec ask(String sql, TriedSchemeRules policy, long position) {
        return jdbc.sql(sql)
                .param(
                        "scheme",
                        policy.schemeId().isCitys() ? null : policy.schemeId().value())
                .param("from", policy.from())
                .param("position", position);
    }

    /** What one number was credited by the scheme, and would be. */
    private static final class Passbook {

        private final String volunteer;
        private final TriedSchemeRules policy;
        private final Map<Integer, long[]> years;
        private final Map<String, Entry> records = new LinkedHashMap<>();

        Passbook(String volunteer, TriedSchemeRules policy, Map<Integer, long[]> years) {
            this.volunteer = volunteer;
            this.policy = policy;
            this.years = years;
        }

        void add(Entry entry) {
            if (entry.credited()) {
                records.put(entry.record(), entry);
            } else {
                records.computeIfPresent(entry.record(), (_, credit) -> credit.adjusted(entry.points()));
            }
        }

        void tell(Course course) {
            if (records.isEmpty()) {
                return;
            }
            long givenBefore = 0;
            long givenAfter = 0;
            long expiredBefore = 0;
            long expiredAfter = 0;
            Map<LocalDate, Long> countedOnDays = new HashMap<>();
            for (Entry record : records.values()) {
                if (record.counts()) {
                    Reckoned reckoned = reckoned(record, countedOnDays.getOrDefault(record.day(), 0L));
                    countedOnDays.merge(record.day(), reckoned.countedMinutes(), Long::sum);
                    long goneBefore = isOver(record.expiresOn()) ? record.points() : 0;
                    long goneAfter = isOver(policy.rules().expiry().lastDay(record.day())) ? reckoned.points() : 0;
                    givenBefore += record.points();
                    givenAfter += reckoned.points();
                    expiredBefore += goneBefore;
                    expiredAfter += goneAfter;
                    long[] sums = years.computeIfAbsent(record.day().getYear(), _ -> new long[2]);
                    sums[0] += record.points() - goneBefore;
                    sums[1] += reckoned.points() - goneAfter;
                }
            }
            course.take(
                    new Change(
                            volunteer,
                            givenBefore - expiredBefore,
                            givenAfter - expiredAfter,
                            List.of(
                                    String.valueOf(records.size()),
                                    String.valueOf(givenBefore),
                                    String.valueOf(givenAfter),
                                    String.valueOf(expiredBefore),
                                    String.valueOf(expiredAfter))),
                    records.size());
        }

        private Reckoned reckoned(Entry record, long countedThatDay) {
            String evidence = record.evidence();
            return policy.rules()
                    .reckon(
                            record.minutes(),
                            Text.stored(record.category()),
                            evidence == null ? null : EvidenceClass.valueOf(evidence),
                            countedThatDay);
        }

        private boolean isOver(@Nullable LocalDate lastDay) {
            return lastDay != null && policy.on().isAfter(lastDay);
        }
    }
}
