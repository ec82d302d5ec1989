package org.redvest.query.open.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.simulation.SimulationView.Ages;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;

/**
 * Adds up what a simulation comes to, and keeps it in the book portion by portion: no more than one of them is in memory. Once a
 * second at least it is told how far it is, and heard whether anybody wants to know any more.
 */
final class SimulationCourse implements Course {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final UUID id;
    private final SimulationBook book;
    private final int portion;
    private final LongSupplier nanos;
    private final List<Change> found = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private long kept;
    private long position;
    private long facts;
    private long read;
    private long told;
    private long better;
    private long worse;
    private long same;
    private long before;
    private long after;
    private @Nullable Ages ages;

    /**
     * Of a simulation.
     *
     * @param portion of how many who would gain or lose it keeps at once
     * @param nanos a clock that tells how much time has passed
     */
    SimulationCourse(UUID id, SimulationBook book, int portion, LongSupplier nanos) {
        this.id = id;
        this.book = book;
        this.portion = portion;
        this.nanos = nanos;
    }

    @Override
    public void begin(long all, long at) {
        facts = all;
        position = at;
        tell();
    }

    @Override
    public void take(Change change, long more) {
        before += change.before();
        after += change.after();
        if (change.isNone()) {
            same++;
        } else {
            if (change.after() > change.before()) {
                better++;
            } else {
                worse++;
            }
            found.add(change);
        }
        read(more);
    }

    @Override
    public void same(long persons, long each) {
        same += persons;
        before += persons * each;
        after += persons * each;
        read(persons);
    }

    @Override
    public void read(long more) {
        read += more;
        if (found.size() >= portion || nanos.getAsLong() - told >= SECOND) {
            tell();
        }
    }

    @Override
    public void ages(long moreBetter, long moreWorse, long notKnown) {
        ages = new Ages(Ages.orFew(moreBetter), Ages.orFew(moreWorse), Ages.orFew(notKnown));
    }

    @Override
    public void add(String name, long moreBefore, long moreAfter) {
        groups.merge(
                name,
                new Group(name, moreBefore, moreAfter),
                (known, more) -> new Group(name, known.before() + more.before(), known.after() + more.after()));
    }

    private void tell() {
        book.advance(id, position, read, facts, totals(), kept, found);
        kept += found.size();
        found.clear();
        told = nanos.getAsLong();
    }

    void complete() {
        tell();
        book.complete(id, position, read, facts, totals());
    }

    private Totals totals() {
        return new Totals(better, worse, same, before, after, List.copyOf(groups.values()), ages);
    }
}
