package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.redvest.api.Coordinates;
import org.redvest.api.MapBox;
import org.redvest.query.service.project.PublishedProjects.Published;
import org.springframework.stereotype.Component;

/**
 * What is published and not closed, held in memory: people look at a map far more often than a project is published, and what
 * a look cost was putting the same rows together again. It knows nothing of its own: whoever asks says how far the tables have
 * come, and what was done with projects since then is read from them before anything is answered.
 */
@Component
class OpenProjects {

    private static final String DONE_SINCE =
            "p.project_id IN (SELECT project_id FROM query.project_step WHERE position > :after AND position <= :until)";

    private static final String UNNAMED = "p.project_id = ANY(:unnamed)";

    /** Positions that are read in one statement, so that each stays within its bound however large the city is. */
    private static final long STRETCH = 50_000;

    private final PublishedProjects published;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Published> projects = new HashMap<>();
    private final NavigableMap<Long, Published> inOrder = new TreeMap<>();
    private Quadtree places = new Quadtree();
    private Mark known = Mark.NOTHING;

    OpenProjects(PublishedProjects published) {
        this.published = published;
    }

    /**
     * How far the tables have come that projects are read from.
     *
     * @param built which tables they are: others, once they were built anew
     * @param steps the last position at which something was done with a project
     * @param organisations the last position at which an organisation was registered, which may be after its projects were
     */
    record Mark(long built, long steps, long organisations) {

        /** In SQL, its columns. */
        static final String COLUMNS = """
                'query.project_step'::regclass::oid::bigint AS built,
                coalesce((SELECT max(position) FROM query.project_step), -1) AS steps,
                coalesce((SELECT max(position) FROM query.organisation), -1) AS organisations""";

        static final Mark NOTHING = new Mark(-1, -1, -1);

        static Mark of(ResultSet row) throws SQLException {
            return new Mark(row.getLong("built"), row.getLong("steps"), row.getLong("organisations"));
        }

        private boolean reaches(Mark other) {
            return built == other.built && steps >= other.steps && organisations >= other.organisations;
        }
    }

    /**
     * Looks for projects in what is known up to a mark, or beyond it.
     *
     * @param within the part of the map that they are on, and some around it; null for all of them, which come in the order in
     *     which they were drafted
     * @param after the position of the one after which they begin, where all are asked for
     * @param look what is done with them, quickly: nobody else adds to them meanwhile
     */
    <T> T look(Mark until, @Nullable MapBox within, long after, Function<Collection<Published>, T> look) {
        while (true) {
            lock.readLock().lock();
            try {
                if (known.reaches(until)) {
                    return look.apply(
                            within == null ? inOrder.tailMap(after, false).values() : on(within));
                }
            } finally {
                lock.readLock().unlock();
            }
            readOn(until);
        }
    }

    @SuppressWarnings("unchecked") // the tree knows no types
    private List<Published> on(MapBox box) {
        Envelope part = envelope(box.southWest());
        part.expandToInclude(envelope(box.northEast()));
        return places.query(part);
    }

    private void readOn(Mark until) {
        lock.writeLock().lock();
        try {
            if (known.reaches(until)) {
                return;
            }
            if (known.built != until.built) {
                projects.clear();
                inOrder.clear();
                places = new Quadtree();
                known = new Mark(until.built, -1, -1);
            }
            for (long after = known.steps; after < until.steps; after += STRETCH) {
                published
                        .where(DONE_SINCE, Map.of("after", after, "until", Math.min(after + STRETCH, until.steps)))
                        .forEach(this::put);
            }
            if (known.organisations < until.organisations) {
                published.where(UNNAMED, Map.of("unnamed", unnamed())).forEach(this::put);
            }
            known = until;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private String[] unnamed() {
        return projects.values().stream()
                .filter(project -> project.seen().organisation() == null)
                .map(project -> project.seen().projectId().value())
                .toArray(String[]::new);
    }

    private void put(Published project) {
        String id = project.seen().projectId().value();
        Published before = projects.remove(id);
        if (before != null) {
            inOrder.remove(before.seen().position());
            if (before.place() != null) {
                places.remove(envelope(before.place()), before);
            }
        }
        if (project.isOpen()) {
            projects.put(id, project);
            inOrder.put(project.seen().position(), project);
            if (project.place() != null) {
                places.insert(envelope(project.place()), project);
            }
        }
    }

    private static Envelope envelope(Coordinates place) {
        return new Envelope(place.longitude(), place.longitude(), place.latitude(), place.latitude());
    }
}
