package org.redvest.query.open.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.Errata;
import org.redvest.api.open.ranking.query.Errata.Change;
import org.redvest.api.open.ranking.query.FrozenRanking.Entry;
import org.redvest.city.DivisionChanges.InForce;
import org.redvest.query.facts.organisation.OrganisationsThen;
import org.redvest.query.platform.asking.Sources;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What differs between a ranking that was frozen and what it would be now, and what became of the records meanwhile. */
final class Differences {

    /** Changes of an entry that are shown. */
    private static final int SHOWN = 100;

    /** Of the records of each division and organisation the first changes, and beside the first of them how many there are. */
    private static final String CHANGES = """
            SELECT * FROM (
                SELECT x.record_id, x.kind, x.position, r.division, r.organisation_id,
                    count(*) OVER (PARTITION BY r.division, r.organisation_id) AS in_all,
                    row_number() OVER (PARTITION BY r.division, r.organisation_id ORDER BY x.position) AS place
                FROM (
                    SELECT n.record_id, 'CERTIFIED' AS kind, n.position FROM query.service_record n
                    WHERE n.position > :then AND n.position <= :now AND n.service_date BETWEEN :first AND :last
                    UNION ALL SELECT c.record_id, c.kind, c.position FROM query.record_change c
                    WHERE c.position > :then AND c.position <= :now AND c.kind <> 'CERTIFIED'
                    UNION ALL SELECT o.record_id, 'OBJECTION_' || o.state, o.position FROM query.record_objection o
                    WHERE o.position > :then AND o.position <= :now) AS x
                JOIN query.service_record r USING (record_id)
                WHERE r.service_date BETWEEN :first AND :last) AS c
            WHERE c.place <= :shown
            ORDER BY c.position""";

    private final Frozen frozen;
    private final List<Known> known;
    private final Map<String, Difference> byCode = new LinkedHashMap<>();

    /**
     * Between two lists of entries.
     *
     * @param known by what the records of the one and of the other were put into entries
     */
    Differences(Frozen frozen, List<Entry> then, List<Entry> now, List<Known> known) {
        this.frozen = frozen;
        this.known = known;
        then.forEach(entry -> byCode.put(entry.division(), new Difference(entry)));
        now.forEach(entry -> byCode.computeIfAbsent(entry.division(), _ -> new Difference(null)).now = entry);
        byCode.values().removeIf(one -> one.then != null && one.then.equals(one.now));
    }

    /**
     * By what a record is put into an entry.
     *
     * @param divisions the table of abolished and split divisions
     * @param organisations where they were seated and into which others they were dissolved
     */
    record Known(InForce divisions, OrganisationsThen.At organisations) {}

    private static final class Difference {

        final @Nullable Entry then;
        final List<Change> changes = new ArrayList<>();

        @Nullable Entry now;

        long inAll;

        Difference(@Nullable Entry then) {
            this.then = then;
        }

        /**
         * Adds one.
         *
         * @param counted how many it stands for
         */
        void add(Change change, long counted) {
            inAll += counted;
            if (changes.size() < SHOWN) {
                changes.add(change);
            }
        }

        Errata.Entry told(boolean withChanges) {
            Entry named = then == null ? now : then;
            return new Errata.Entry(
                    named == null ? "" : named.division(),
                    named == null ? "" : named.name(),
                    then,
                    now,
                    changes,
                    withChanges ? inAll : null);
        }
    }

    /** Numbers that were merged, or unmerged, between two positions. */
    static long merges(JdbcClient jdbc, long then, long now) {
        return jdbc.sql("SELECT count(*) FROM query.account_merge WHERE position > :then AND position <= :now")
                .param("then", then)
                .param("now", now)
                .query(Long.class)
                .single();
    }

    List<Errata.Entry> entries(JdbcClient jdbc, long now) {
        Comparison of = frozen.comparison();
        boolean withChanges = of.attribution() != Attribution.RESIDENCE;
        if (withChanges && !byCode.isEmpty()) {
            jdbc.sql(CHANGES)
                    .param("then", frozen.upTo())
                    .param("now", now)
                    .param("first", first(of))
                    .param("last", of.to())
                    .param("shown", SHOWN)
                    .query(row -> {
                        String record = row.getString("record_id");
                        Change change = new Change(
                                ServiceRecordId.stored(record),
                                row.getString("kind"),
                                row.getLong("position"),
                                Sources.ofRecord(record));
                        long counted = row.getInt("place") == 1 ? row.getLong("in_all") : 0;
                        entriesOf(row.getString("division"), row.getString("organisation_id"))
                                .forEach(difference -> difference.add(change, counted));
                    });
        }
        return byCode.values().stream().map(one -> one.told(withChanges)).toList();
    }

    /** Whoever served earlier in the year is active, and so are its records part of the ranking. */
    private static LocalDate first(Comparison of) {
        LocalDate year = LocalDate.of(of.year(), 1, 1);
        LocalDate from = of.from();
        return from == null ? LocalDate.EPOCH.minusYears(100) : from.isBefore(year) ? from : year;
    }

    /** Those that hold the record, then or now: it may have gone over from one to the other. */
    private List<Difference> entriesOf(String division, String organisation) {
        return known.stream()
                .flatMap(one -> code(division, organisation, one).stream())
                .distinct()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .toList();
    }

    private Optional<String> code(String division, String organisation, Known one) {
        Comparison of = frozen.comparison();
        String heir = one.organisations().heir(organisation);
        Optional<String> place = (of.attribution() == Attribution.ORGANISATION
                        ? one.organisations().seat(heir)
                        : Optional.of(division))
                .map(one.divisions()::successor);
        // one that nobody knows the seat of lies in the city, and in no part of it
        if (!of.isWithin(place.orElse(""))) {
            return Optional.empty();
        }
        return of.level() == RankingLevel.ORGANISATION ? Optional.of(heir) : place.flatMap(of::groupOf);
    }
}
