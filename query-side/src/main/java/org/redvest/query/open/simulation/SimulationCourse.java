package org.redvest.query.open.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.query.platform.simulating.Change;
import org.redvest.query.platform.simulating.Course;

/** Adds up what a simulation comes to, and keeps it in the book portion by portion: no more than one of them is in memory. */
final class SimulationCourse implements Course {

    private static final int PORTION = 2_000;

    /** After so many facts it is told how far it is, and heard whether anybody wants to know any more. */
    private static final long STRETCH = 20_000;

    private final UUID id;
    private final SimulationBook book;
    private final List<Change> found = new ArrayList<>(PORTION);
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

    SimulationCourse(UUID id, SimulationBook book) {
        this.id = id;
        this.book = book;
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
        read += more;
        if (found.size() >= PORTION || read - told >= STRETCH) {
            tell();
        }
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
        told = read;
    }

    void complete() {
        tell();
        book.complete(id, position, read, facts, totals());
    }

    private Totals totals() {
        return new Totals(better, worse, same, before, after, List.copyOf(groups.values()));
    }
}
