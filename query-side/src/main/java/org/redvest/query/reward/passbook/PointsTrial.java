package org.redvest.query.reward.passbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;
import org.redvest.query.platform.simulating.Portions;
import org.redvest.query.platform.simulating.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries rules of a points scheme: what the services would have given that it credited, and what of that would not have expired,
 * beside what they gave. Each account is gone through as it grew, credit by credit and correction by correction, so that a day is
 * as full as it was for the scheme; records count as they stand now. What was spent is the same either way. The numbers of a person
 * are one, and who was erased is left out. In memory is one account, and of each person of several numbers a few sums.
 */
@Component
class PointsTrial implements Trial<TriedSchemeRules> {

    private static final String NOT_ERASED = """
            NOT EXISTS (
                SELECT FROM query.person_change x WHERE x.volunteer_id = e.volunteer_id AND x.state = 'ERASED')""";

    /**
     * What a scheme credited and what was adjusted, number by number, as the log knew it at a position. An adjustment names no
     * scheme, but a record that was credited before. What a corrected record gives is reckoned anew: what was asked for is less
     * where something had expired.
     */
    private static final String ENTRIES = """
            SELECT e.volunteer_id, e.position, e.kind, e.record_id, e.service_date, e.minutes, e.expires_on,
                CASE e.kind WHEN 'CREDITED' THEN e.free_delta ELSE e.counted_minutes * e.points_per_hour / 60 END AS points,
                s.category, s.evidence, h.record_id IS NULL AS counts
            FROM query.passbook_entry e JOIN query.service_record s ON s.record_id = e.record_id
            LEFT JOIN (%s) AS h ON h.record_id = e.record_id
            WHERE (e.volunteer_id, e.position) > (:volunteer, :after) AND e.position <= :position
                AND ((e.kind = 'CREDITED' AND e.scheme_id IS NOT DISTINCT FROM :scheme AND e.service_date >= :from)
                    OR e.kind = 'ADJUSTED')
                AND %s
            ORDER BY e.volunteer_id, e.position LIMIT :most""".formatted(Counting.hinderedAt(":position"), NOT_ERASED);

    private static final String COUNT = """
            SELECT count(*) FROM query.passbook_entry e JOIN query.service_record s ON s.record_id = e.record_id
            WHERE e.kind = 'CREDITED' AND e.scheme_id IS NOT DISTINCT FROM :scheme AND e.service_date >= :from
                AND e.position <= :position AND %s""".formatted(NOT_ERASED);

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Queries queries;
    private final ReadModels readModels;
    private final Divisions divisions;
    private final int portion;

    PointsTrial(
            JdbcClient jdbc,
            Persons persons,
            Queries queries,
            ReadModels readModels,
            Divisions divisions,
            Portions portions) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.queries = queries;
        this.readModels = readModels;
        this.divisions = divisions;
        this.portion = portions.entries();
    }

    /** A row of a passbook, and the record it is about. */
    private record Entry(
            String volunteer,
            long position,
            boolean credited,
            String record,
            LocalDate day,
            long minutes,
            @Nullable LocalDate expiresOn,
            long points,
            Text category,
            @Nullable EvidenceClass evidence,
            boolean counts) {

        static Entry of(ResultSet row, int number) throws SQLException {
            String evidence = row.getString("evidence");
            return new Entry(
                    row.getString("volunteer_id"),
                    row.getLong("position"),
                    row.getString("kind").equals("CREDITED"),
                    row.getString("record_id"),
                    row.getObject("service_date", LocalDate.class),
                    row.getLong("minutes"),
                    row.getObject("expires_on", LocalDate.class),
                    row.getLong("points"),
                    Text.stored(row.getString("category")),
                    evidence == null ? null : EvidenceClass.valueOf(evidence),
                    row.getBoolean("counts"));
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
        Map<String, String> survivors = survivors();
        Map<String, Sums> ofSeveral = new TreeMap<>();
        Map<Integer, long[]> years = new TreeMap<>();
        Account account = new Account("", policy);
        String volunteer = "";
        long after = -1;
        List<Entry> entries;
        do {
            entries = ask(ENTRIES, policy, position)
                    .param("volunteer", volunteer)
                    .param("after", after)
                    .param("most", portion)
                    .query(Entry::of)
                    .list();
            for (Entry entry : entries) {
                if (!entry.volunteer().equals(account.volunteer)) {
                    tell(account, survivors, ofSeveral, years, course);
                    account = new Account(entry.volunteer(), policy);
                }
                account.add(entry);
                volunteer = entry.volunteer();
                after = entry.position();
            }
        } while (entries.size() == portion);
        tell(account, survivors, ofSeveral, years, course);
        Set<String> erased = ofSeveral.isEmpty() ? Set.of() : persons.erasedAmong(ofSeveral.keySet());
        ofSeveral.forEach((survivor, sums) -> {
            if (erased.contains(survivor)) {
                course.read(sums.records);
            } else {
                sums.tell(survivor, years, course);
            }
        });
        years.forEach((year, sums) -> course.add(year.toString(), sums[0], sums[1]));
    }

    /** The number that goes on, of each number of those who have several. */
    private Map<String, String> survivors() {
        Map<String, String> survivors = new HashMap<>();
        jdbc.sql(Persons.MERGED_NUMBERS).query(row -> {
            survivors.put(row.getString("number"), row.getString("survivor"));
        });
        return survivors;
    }

    private static void tell(
            Account account,
            Map<String, String> survivors,
            Map<String, Sums> ofSeveral,
            Map<Integer, long[]> years,
            Course course) {
        if (account.records.isEmpty()) {
            return;
        }
        Sums sums = account.sums();
        String survivor = survivors.get(account.volunteer);
        if (survivor == null) {
            sums.tell(account.volunteer, years, course);
        } else {
            ofSeveral.computeIfAbsent(survivor, _ -> new Sums()).add(sums);
        }
    }

    private JdbcClient.StatementSpec ask(String sql, TriedSchemeRules policy, long position) {
        return jdbc.sql(sql)
                .param(
                        "scheme",
                        policy.schemeId().isCitys() ? null : policy.schemeId().value())
                .param("from", policy.from())
                .param("position", position);
    }

    /**
     * What a record gave by its last correction, and would have given.
     *
     * @param day of the service by its last correction
     * @param creditedFor the day for which it was credited, from which its points last
     */
    private record Given(
            LocalDate day,
            LocalDate creditedFor,
            @Nullable LocalDate expiresOn,
            boolean counts,
            long points,
            Reckoned tried) {}

    /** What one number was credited by the scheme, and would have been. */
    private static final class Account {

        private final String volunteer;
        private final TriedSchemeRules policy;
        private final Map<String, Given> records = new LinkedHashMap<>();
        private final Map<LocalDate, Long> countedOnDays = new HashMap<>();

        Account(String volunteer, TriedSchemeRules policy) {
            this.volunteer = volunteer;
            this.policy = policy;
        }

        /** A record that is withheld fills its day all the same, and a correction counts what the others of the day do by then. */
        void add(Entry entry) {
            Given before = records.get(entry.record());
            if (before == null && !entry.credited()) {
                return;
            }
            if (before != null) {
                countedOnDays.merge(before.day(), -before.tried().countedMinutes(), Long::sum);
            }
            Reckoned tried = policy.rules()
                    .reckon(
                            entry.minutes(),
                            entry.category(),
                            entry.evidence(),
                            countedOnDays.getOrDefault(entry.day(), 0L));
            countedOnDays.merge(entry.day(), tried.countedMinutes(), Long::sum);
            records.put(
                    entry.record(),
                    new Given(
                            entry.day(),
                            before == null ? entry.day() : before.creditedFor(),
                            before == null ? entry.expiresOn() : before.expiresOn(),
                            entry.counts(),
                            entry.points(),
                            tried));
        }

        Sums sums() {
            Sums sums = new Sums();
            sums.records = records.size();
            for (Given record : records.values()) {
                if (record.counts()) {
                    long before = record.points();
                    long after = record.tried().points();
                    long goneBefore = isOver(record.expiresOn()) ? before : 0;
                    long goneAfter = isOver(policy.rules().expiry().lastDay(record.creditedFor())) ? after : 0;
                    sums.givenBefore += before;
                    sums.givenAfter += after;
                    sums.expiredBefore += goneBefore;
                    sums.expiredAfter += goneAfter;
                    sums.add(record.day().getYear(), before - goneBefore, after - goneAfter);
                }
            }
            return sums;
        }

        private boolean isOver(@Nullable LocalDate lastDay) {
            return lastDay != null && policy.on().isAfter(lastDay);
        }
    }

    /** What the records of a person come to. */
    private static final class Sums {

        private long records;
        private long givenBefore;
        private long givenAfter;
        private long expiredBefore;
        private long expiredAfter;
        private final Map<Integer, long[]> years = new HashMap<>();

        void add(int year, long before, long after) {
            long[] sums = years.computeIfAbsent(year, _ -> new long[2]);
            sums[0] += before;
            sums[1] += after;
        }

        void add(Sums other) {
            records += other.records;
            givenBefore += other.givenBefore;
            givenAfter += other.givenAfter;
            expiredBefore += other.expiredBefore;
            expiredAfter += other.expiredAfter;
            other.years.forEach((year, sums) -> add(year, sums[0], sums[1]));
        }

        void tell(String volunteer, Map<Integer, long[]> ofAll, Course course) {
            years.forEach((year, sums) -> {
                long[] all = ofAll.computeIfAbsent(year, _ -> new long[2]);
                all[0] += sums[0];
                all[1] += sums[1];
            });
            course.take(
                    new Change(
                            volunteer,
                            givenBefore - expiredBefore,
                            givenAfter - expiredAfter,
                            List.of(
                                    String.valueOf(records),
                                    String.valueOf(givenBefore),
                                    String.valueOf(givenAfter),
                                    String.valueOf(expiredBefore),
                                    String.valueOf(expiredAfter))),
                    records);
        }
    }
}
