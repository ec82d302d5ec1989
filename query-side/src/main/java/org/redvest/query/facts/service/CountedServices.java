package org.redvest.query.facts.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.redvest.api.CivilTime;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.city.DivisionChanges;
import org.redvest.city.DivisionChanges.InForce;
import org.redvest.query.platform.bounded.OfThePublic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every certified service as a few numbers, held in memory, so that what anybody asks of them in total is added up in
 * milliseconds, however large the city is and whatever range they ask for (ADR 53). It knows nothing of its own: every question
 * begins with how far the tables have come, and what they have since is read before anything is answered.
 */
@Component
public class CountedServices {

    private static final Logger LOG = LoggerFactory.getLogger(CountedServices.class);

    /** Positions that are read in one statement, so that each stays within its bound however large the city is. */
    private static final long STRETCH = 200_000;

    private static final String PERSONS = """
            SELECT position, residence, array_to_string(skills, E'\\x1f') AS skills, (effective_at AT TIME ZONE '%s')::date - DATE '1970-01-01' AS since
            FROM query.person WHERE position > :after AND position <= :until ORDER BY position""".formatted(CivilTime.ZONE);

    private static final String STATES = """
            SELECT p.position, c.state = '%s' AS in_effect, c.state = 'ERASED' AS erased, (c.changed_at AT TIME ZONE '%s')::date - DATE '1970-01-01' AS day
            FROM query.person_change c JOIN query.person p USING (volunteer_id)
            WHERE c.position > :after AND c.position <= :until ORDER BY c.position""".formatted(RegistrationState.IN_EFFECT, CivilTime.ZONE);

    private static final String MERGES = """
            SELECT a.position AS absorbed, CASE WHEN m.merged THEN s.position ELSE a.position END AS survivor
            FROM query.account_merge m JOIN query.person a ON a.volunteer_id = m.absorbed JOIN query.person s ON s.volunteer_id = m.survivor
            WHERE m.position > :after AND m.position <= :until ORDER BY m.position""";

    private static final String SERVICES =
            """
            SELECT r.position, r.service_date - DATE '1970-01-01' AS day, r.minutes, r.division, r.category, r.organisation_id,
                coalesce(v.position, -1) AS person, %s - DATE '1970-01-01' AS final_from, %s AS counted_as, %s AS hour
            FROM query.service_record r LEFT JOIN query.person v USING (volunteer_id)
            WHERE r.position > :after AND r.position <= :until ORDER BY r.position""".formatted(Counting.finalFrom("r"), Counting.evidence("r"), hour("r.started_at"));

    private static final String CHANGED_NOW = changed(Counting.NOW);

    private static final String CHANGED_SINCE = changed(":position") + " AND r.position <= :position";

    /** Of numbers that were merged or unmerged in a stretch of the log, as whose they went on at a position. */
    private static final String MERGED_SINCE = """
            SELECT a.position AS absorbed, coalesce(s.position, a.position) AS survivor
            FROM query.person a
            LEFT JOIN LATERAL (
                SELECT CASE WHEN m.merged THEN m.survivor END AS survivor FROM query.account_merge m
                WHERE m.absorbed = a.volunteer_id AND m.position <= :position ORDER BY m.position DESC LIMIT 1) AS l ON true
            LEFT JOIN query.person s ON s.volunteer_id = l.survivor
            WHERE a.volunteer_id IN (
                SELECT m.absorbed FROM query.account_merge m WHERE m.position > :after AND m.position <= :until)
                AND a.position <= :position""";

    /** The hour of the week in which an instant lies: 0 is Monday's first. */
    private static String hour(String instant) {
        return """
                ((extract(isodow FROM %1$s AT TIME ZONE '%2$s') - 1) * 24 + extract(hour FROM %1$s AT TIME ZONE '%2$s'))::int""".formatted(instant, CivilTime.ZONE);
    }

    /** Of records about which something was said in a stretch of the log, what is so at a position. */
    private static String changed(String position) {
        return """
                SELECT r.position, %1$s AS minutes, %2$s AS counted_as, %3$s AS hour
                FROM query.service_record r
                LEFT JOIN LATERAL (
                    SELECT c.started_at FROM query.record_change c
                    WHERE c.record_id = r.record_id AND c.kind = 'CORRECTED' AND c.position <= %4$s
                    ORDER BY c.position DESC LIMIT 1) AS k ON true
                WHERE r.record_id IN (SELECT c.record_id FROM query.%%s c WHERE c.position > :after AND c.position <= :until)""".formatted(
                        Counting.minutesAt("r", position),
                        Counting.countedAs("r", position),
                        hour("coalesce(k.started_at, r.started_at)"),
                        position);
    }

    private final JdbcClient jdbc;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final DivisionChanges divisionChanges;
    private final Clock clock;
    private ServiceColumns services;
    private Mark known = Mark.NOTHING;

    CountedServices(@OfThePublic JdbcClient jdbc, DivisionChanges divisionChanges, Clock clock) {
        this.jdbc = jdbc;
        this.divisionChanges = divisionChanges;
        this.clock = clock;
        this.services = none();
    }

    private ServiceColumns none() {
        return new ServiceColumns(() -> divisionChanges.on(CivilTime.dateOf(clock.instant())));
    }

    /**
     * How far the tables have come that services are counted from: of each the last position.
     *
     * @param position up to which the read models know the log
     * @param built which tables they are: others, once they were built anew
     */
    private record Mark(
            long position,
            long built,
            long persons,
            long states,
            long merges,
            long services,
            long changes,
            long objections) {

        static final String SELECT = """
                SELECT g.position, 'query.service_record'::regclass::oid::bigint AS built,
                    coalesce((SELECT max(position) FROM query.person), -1) AS persons,
                    coalesce((SELECT max(position) FROM query.person_change), -1) AS states,
                    coalesce((SELECT max(position) FROM query.account_merge), -1) AS merges,
                    coalesce((SELECT max(position) FROM query.service_record), -1) AS services,
                    coalesce((SELECT max(position) FROM query.record_change), -1) AS changes,
                    coalesce((SELECT max(position) FROM query.record_objection), -1) AS objections
                FROM query.progress g""";

        static final Mark NOTHING = new Mark(-1, -1, -1, -1, -1, -1, -1, -1);

        static Mark of(ResultSet row, int number) throws SQLException {
            return new Mark(
                    row.getLong("position"),
                    row.getLong("built"),
                    row.getLong("persons"),
                    row.getLong("states"),
                    row.getLong("merges"),
                    row.getLong("services"),
                    row.getLong("changes"),
                    row.getLong("objections"));
        }

        boolean reaches(Mark other) {
            return built == other.built
                    && persons >= other.persons
                    && states >= other.states
                    && merges >= other.merges
                    && services >= other.services
                    && changes >= other.changes
                    && objections >= other.objections;
        }
    }

    /** What is found in the services, and the position of the log that it rests on. */
    public record Found<T>(T found, long position) {}

    /** So that whoever asks first does not wait for all that the city ever did. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        Thread.ofVirtual().name("counted-services").start(() -> {
            try {
                look(ServiceColumns::size);
            } catch (RuntimeException failure) {
                LOG.warn("What was served could not be read ahead; whoever asks first waits for it", failure);
            }
        });
    }

    /**
     * Looks at all services that the read models know.
     *
     * @param look what is done with them, quickly: nobody else adds to them meanwhile
     */
    public <T> Found<T> look(Function<ServiceColumns, T> look) {
        Mark until = mark();
        return new Found<>(look(until, look), until.position());
    }

    private Mark mark() {
        return jdbc.sql(Mark.SELECT).query(Mark::of).optional().orElse(Mark.NOTHING);
    }

    private <T> T look(Mark until, Function<ServiceColumns, T> look) {
        while (true) {
            lock.readLock().lock();
            try {
                if (known.reaches(until)) {
                    return look.apply(services);
                }
            } finally {
                lock.readLock().unlock();
            }
            readOn(until);
        }
    }

    private static RowCallbackHandler change(ServiceColumns of) {
        return row -> of.change(
                row.getLong("position"), row.getInt("minutes"), row.getByte("counted_as"), row.getInt("hour"));
    }

    /**
     * All services as the log knew them at a position: those certified by then, without what was said of them, and of who is whom,
     * after it. The copy is the asker's own.
     *
     * @param position up to which the read models know the log at least
     * @param changes the table of abolished and split divisions that was in force
     */
    public ServiceColumns at(long position, InForce changes) {
        Mark until = mark();
        ServiceColumns then = look(until, all -> all.upTo(position, changes));
        RowCallbackHandler change = change(then);
        // whatever the copy knows of later than the position, these statements know too
        Mark since = mark();
        read(CHANGED_SINCE.formatted("record_change"), position, since.changes(), position, change);
        read(CHANGED_SINCE.formatted("record_objection"), position, since.objections(), position, change);
        read(
                MERGED_SINCE,
                position,
                since.merges(),
                position,
                row -> then.merge(row.getLong("absorbed"), row.getLong("survivor")));
        return then;
    }

    private void readOn(Mark until) {
        lock.writeLock().lock();
        try {
            if (known.reaches(until)) {
                return;
            }
            if (known.built() != until.built()) {
                services = none();
                known = Mark.NOTHING;
            }
            // in this order: a service names a person, and what was said of it names the service
            read(
                    PERSONS,
                    services.lastPerson(),
                    until.persons(),
                    row -> services.addPerson(
                            row.getLong("position"),
                            row.getString("residence"),
                            row.getString("skills"),
                            row.getObject("since", Integer.class)));
            read(
                    STATES,
                    known.states(),
                    until.states(),
                    row -> services.changePerson(
                            row.getLong("position"),
                            row.getBoolean("in_effect"),
                            row.getBoolean("erased"),
                            row.getInt("day")));
            read(
                    MERGES,
                    known.merges(),
                    until.merges(),
                    row -> services.merge(row.getLong("absorbed"), row.getLong("survivor")));
            read(
                    SERVICES,
                    services.lastService(),
                    until.services(),
                    row -> services.add(
                            row.getLong("position"),
                            row.getInt("day"),
                            row.getInt("minutes"),
                            row.getString("division"),
                            row.getString("category"),
                            row.getString("organisation_id"),
                            row.getLong("person"),
                            row.getInt("final_from"),
                            row.getByte("counted_as"),
                            row.getInt("hour")));
            RowCallbackHandler change = change(services);
            read(CHANGED_NOW.formatted("record_change"), known.changes(), until.changes(), change);
            read(CHANGED_NOW.formatted("record_objection"), known.objections(), until.objections(), change);
            known = until;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void read(String sql, long known, long until, RowCallbackHandler row) {
        for (long after = known; after < until; after += STRETCH) {
            jdbc.sql(sql)
                    .param("after", after)
                    .param("until", Math.min(after + STRETCH, until))
                    .query(row);
        }
    }

    /** The same of statements that say what was so at a position. */
    private void read(String sql, long known, long until, long position, RowCallbackHandler row) {
        for (long after = known; after < until; after += STRETCH) {
            jdbc.sql(sql)
                    .param("after", after)
                    .param("until", Math.min(after + STRETCH, until))
                    .param("position", position)
                    .query(row);
        }
    }
}
