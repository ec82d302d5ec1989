package org.redvest.query.facts.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.city.Division;

/**
 * Certified services as columns of numbers, in the order of the log: some 35 bytes each. Of what counts, sums are added up by one
 * walk through them; whoever has several numbers is one person. Blocks know their first and last day, because services are
 * recorded soon after they took place, so that a range of days lies in few of them.
 */
public final class ServiceColumns {

    private static final int BLOCK = 4_096;

    /** In whose registration nobody can be read. */
    private static final int UNKNOWN = 0;

    /** A day that has not come. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final Codes divisions = new Codes();
    private final Codes categories = new Codes();
    private final Codes organisations = new Codes();

    // persons, in the order in which they registered; the first is nobody
    private int people = 1;
    private long[] registered = {-1};
    private int[] home = {-1};
    private int[] survivor = {UNKNOWN};
    private int[] since = {NEVER};
    private boolean[] inEffect = {false};

    // services
    private int size;
    private long[] position = {};
    private int[] day = {};
    private int[] minutes = {};
    private int[] division = {};
    private int[] category = {};
    private int[] organisation = {};
    private int[] person = {};
    private boolean[] counts = {};
    private int[] finalFrom = {};

    // blocks of services
    private int[] firstDay = {};
    private int[] lastDay = {};

    ServiceColumns() {}

    /**
     * Of which services is asked; what is null is not asked about.
     *
     * @param division within which they took place
     * @param from first service date
     * @param to last service date
     * @param organisations codes of those that recorded them
     * @param category service category
     */
    public record Selection(
            @Nullable Division division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<String> organisations,
            @Nullable String category) {}

    /**
     * What services amount to.
     *
     * @param persons who served, each counted once
     * @param records services
     * @param minutes of all of them, as corrected
     */
    public record Sums(long persons, long records, long minutes) {

        /** Of no services. */
        public static final Sums NONE = new Sums(0, 0, 0);
    }

    /** Codes, numbered as they come. */
    private static final class Codes {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> codes = new ArrayList<>();

        int of(String code) {
            Integer known = numbers.get(code);
            if (known == null) {
                numbers.put(code, codes.size());
                codes.add(code);
                return codes.size() - 1;
            }
            return known;
        }

        boolean[] those(Function<String, Boolean> chosen) {
            boolean[] those = new boolean[codes.size()];
            for (int number = 0; number < those.length; number++) {
                those[number] = chosen.apply(codes.get(number));
            }
            return those;
        }
    }

    /** Groups of codes, and to which of them each code belongs. */
    private static final class Groups {

        final List<String> names;
        final int[] ofCode;

        Groups(Codes codes, Function<String, Optional<String>> name) {
            Codes groups = new Codes();
            this.ofCode = codes.codes.stream()
                    .mapToInt(code -> name.apply(code).map(groups::of).orElse(-1))
                    .toArray();
            this.names = groups.codes;
        }
    }

    int size() {
        return size;
    }

    long lastPerson() {
        return registered[people - 1];
    }

    long lastService() {
        return size == 0 ? -1 : position[size - 1];
    }

    /**
     * Somebody registered; who is known is not added again.
     *
     * @param effectiveOn the day on which that took effect at once; null where it did not
     */
    void addPerson(long at, String residence, @Nullable Integer effectiveOn) {
        if (at <= lastPerson()) {
            return;
        }
        if (people == registered.length) {
            int more = larger(people);
            registered = Arrays.copyOf(registered, more);
            home = Arrays.copyOf(home, more);
            survivor = Arrays.copyOf(survivor, more);
            since = Arrays.copyOf(since, more);
            inEffect = Arrays.copyOf(inEffect, more);
        }
        registered[people] = at;
        home[people] = divisions.of(residence);
        survivor[people] = people;
        since[people] = effectiveOn == null ? NEVER : effectiveOn;
        inEffect[people] = effectiveOn != null;
        people++;
    }

    /** Somebody's registration took effect on a day, or is in effect no more. */
    void changePerson(long at, boolean nowInEffect, int on) {
        int number = personAt(at);
        if (number == UNKNOWN) {
            return;
        }
        inEffect[number] = nowInEffect;
        if (nowInEffect) {
            since[number] = Math.min(since[number], on);
        }
    }

    /** Somebody's number goes on as another, or as itself again. */
    void merge(long absorbed, long goesOn) {
        survivor[personAt(absorbed)] = personAt(goesOn);
    }

    private int personAt(long at) {
        int found = Arrays.binarySearch(registered, 0, people, at);
        return found < 0 ? UNKNOWN : found;
    }

    /** A service was certified; one that is known is not added again. */
    void add(
            long at,
            int date,
            int length,
            String place,
            String what,
            String recordedBy,
            long registeredAt,
            int finalOn) {
        if (at <= lastService()) {
            return;
        }
        if (size == position.length) {
            grow(larger(size));
        }
        position[size] = at;
        day[size] = date;
        minutes[size] = length;
        division[size] = divisions.of(place);
        category[size] = categories.of(what);
        organisation[size] = organisations.of(recordedBy);
        person[size] = personAt(registeredAt);
        counts[size] = true;
        finalFrom[size] = finalOn;
        int block = size / BLOCK;
        boolean first = size % BLOCK == 0;
        firstDay[block] = first ? date : Math.min(firstDay[block], date);
        lastDay[block] = first ? date : Math.max(lastDay[block], date);
        size++;
    }

    private void grow(int more) {
        position = Arrays.copyOf(position, more);
        day = Arrays.copyOf(day, more);
        minutes = Arrays.copyOf(minutes, more);
        division = Arrays.copyOf(division, more);
        category = Arrays.copyOf(category, more);
        organisation = Arrays.copyOf(organisation, more);
        person = Arrays.copyOf(person, more);
        counts = Arrays.copyOf(counts, more);
        finalFrom = Arrays.copyOf(finalFrom, more);
        firstDay = Arrays.copyOf(firstDay, more / BLOCK + 1);
        lastDay = Arrays.copyOf(lastDay, more / BLOCK + 1);
    }

    private static int larger(int length) {
        return length + length / 4 + BLOCK;
    }

    /** What became of the service that was certified at a position. */
    void change(long at, int length, boolean nowCounts) {
        int row = Arrays.binarySearch(position, 0, size, at);
        // one that came into the table out of turn is counted once all is read anew, and stops no other
        if (row >= 0) {
            minutes[row] = length;
            counts[row] = nowCounts;
        }
    }

    /** What all of them amount to. */
    public Sums total(Selection selection) {
        return sums(selection, 1, _ -> 0)[0];
    }

    /** The same by code of the division where they took place. */
    public Map<String, Sums> byPlace(Selection selection, Division.Level level) {
        Groups places = new Groups(divisions, level::of);
        return named(places.names, sums(selection, places.names.size(), row -> places.ofCode[division[row]]));
    }

    /** The same by code of the division where those live who served. */
    public Map<String, Sums> byHome(Selection selection, Division.Level level) {
        Groups homes = new Groups(divisions, level::of);
        return named(homes.names, sums(selection, homes.names.size(), row -> {
            int residence = home[survivor[person[row]]];
            return residence < 0 ? -1 : homes.ofCode[residence];
        }));
    }

    /** The same by category. */
    public Map<String, Sums> byCategory(Selection selection) {
        return named(categories.codes, sums(selection, categories.codes.size(), row -> category[row]));
    }

    /** The same by month, as in {@code 2026-03}. */
    public Map<String, Sums> byMonth(Selection selection) {
        Chosen chosen = new Chosen(selection);
        int blocks = (size + BLOCK - 1) / BLOCK;
        int first =
                Math.max(chosen.from, Arrays.stream(firstDay, 0, blocks).min().orElse(Integer.MAX_VALUE));
        int last = Math.min(chosen.to, Arrays.stream(lastDay, 0, blocks).max().orElse(Integer.MIN_VALUE));
        Codes months = new Codes();
        int[] ofDay = IntStream.rangeClosed(first, last)
                .map(date ->
                        months.of(YearMonth.from(LocalDate.ofEpochDay(date)).toString()))
                .toArray();
        return named(months.codes, sums(selection, months.codes.size(), row -> ofDay[day[row] - first]));
    }

    /** Days since 1970; what lies beyond any service is as far as one can count. */
    private static int numberOf(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Map<String, Sums> named(List<String> names, Sums[] sums) {
        Map<String, Sums> named = new HashMap<>();
        for (int group = 0; group < sums.length; group++) {
            named.put(names.get(group), sums[group]);
        }
        return named;
    }

    /**
     * Sums by group, of what counts.
     *
     * @param groupOf of a row; below 0 where it is in none
     */
    private Sums[] sums(Selection selection, int groups, IntUnaryOperator groupOf) {
        Chosen chosen = new Chosen(selection);
        long[] records = new long[groups];
        long[] lengths = new long[groups];
        long[] persons = new long[groups];
        for (int first = 0; first < groups; first += Long.SIZE) {
            // who served in which group, a bit each, of as many groups as bits stay few
            int width = Math.min(groups - first, Long.SIZE);
            long[] seen = new long[(int) ((long) people * width / Long.SIZE) + 1];
            for (int row = 0; row < size; row++) {
                if (row % BLOCK == 0 && chosen.passesOver(row / BLOCK)) {
                    row += BLOCK - 1;
                    continue;
                }
                if (!counts[row] || !chosen.holds(row)) {
                    continue;
                }
                int group = groupOf.applyAsInt(row) - first;
                if (group < 0 || group >= width) {
                    continue;
                }
                records[first + group]++;
                lengths[first + group] += minutes[row];
                long bit = (long) survivor[person[row]] * width + group;
                if ((seen[(int) (bit / Long.SIZE)] & 1L << bit) == 0) {
                    seen[(int) (bit / Long.SIZE)] |= 1L << bit;
                    persons[first + group]++;
                }
            }
        }
        Sums[] sums = new Sums[groups];
        Arrays.setAll(sums, group -> new Sums(persons[group], records[group], lengths[group]));
        return sums;
    }

    /** Minutes of all that counts, by code of the organisation that recorded it. */
    public Map<String, Long> minutesByOrganisation() {
        long[] lengths = new long[organisations.codes.size()];
        for (int row = 0; row < size; row++) {
            if (counts[row]) {
                lengths[organisation[row]] += minutes[row];
            }
        }
        Map<String, Long> named = new HashMap<>();
        for (int number = 0; number < lengths.length; number++) {
            named.put(organisations.codes.get(number), lengths[number]);
        }
        return named;
    }

    /** Sees what one person has on a day. */
    @FunctionalInterface
    public interface Merits {

        /**
         * Sees it.
         *
         * @param registeredAt position at which the number registered that goes on
         * @param residence division code of where they live
         * @param registeredOn day on which the registration took effect, the first of all their numbers
         * @param minutes of theirs that are final
         * @return whether to go on
         */
        boolean of(long registeredAt, String residence, LocalDate registeredOn, long minutes);
    }

    /**
     * Shows of everybody whose registration is in effect what they have that is final on a day, in the order in which they
     * registered.
     *
     * @param after position of registration of the last who was shown before
     */
    public void merits(LocalDate day, long after, Merits seen) {
        int on = numberOf(day);
        long[] finalMinutes = new long[people];
        for (int row = 0; row < size; row++) {
            if (counts[row] && finalFrom[row] <= on) {
                finalMinutes[survivor[person[row]]] += minutes[row];
            }
        }
        int[] first = new int[people];
        Arrays.fill(first, NEVER);
        for (int number = 1; number < people; number++) {
            first[survivor[number]] = Math.min(first[survivor[number]], since[number]);
        }
        boolean goOn = true;
        for (int number = 1; number < people && goOn; number++) {
            if (registered[number] > after && survivor[number] == number && inEffect[number]) {
                goOn = seen.of(
                        registered[number],
                        divisions.codes.get(home[number]),
                        LocalDate.ofEpochDay(first[number]),
                        finalMinutes[number]);
            }
        }
    }

    /** Positions of the newest of them, the newest first, whether they count or not. */
    public List<Long> newest(Selection selection, long before, int most) {
        Chosen chosen = new Chosen(selection);
        List<Long> newest = new ArrayList<>();
        int found = Arrays.binarySearch(position, 0, size, before);
        int row = (found < 0 ? -found - 1 : found) - 1;
        while (row >= 0 && newest.size() < most) {
            if (chosen.passesOver(row / BLOCK)) {
                row = row / BLOCK * BLOCK - 1;
                continue;
            }
            if (chosen.holds(row)) {
                newest.add(position[row]);
            }
            row--;
        }
        return newest;
    }

    /** A selection, by the numbers that codes have here. */
    private final class Chosen {

        private final int from;
        private final int to;
        private final boolean @Nullable [] places;
        private final boolean @Nullable [] recordedBy;
        private final boolean @Nullable [] what;

        Chosen(Selection selection) {
            this.from = selection.from() == null ? Integer.MIN_VALUE : numberOf(selection.from());
            this.to = selection.to() == null ? Integer.MAX_VALUE : numberOf(selection.to());
            Division within = selection.division();
            this.places = within == null || within.level() == Division.Level.CITY
                    ? null
                    : divisions.those(code -> code.startsWith(within.code()));
            Set<String> by = selection.organisations();
            this.recordedBy = by == null ? null : organisations.those(by::contains);
            String asked = selection.category();
            this.what = asked == null ? null : categories.those(asked::equals);
        }

        boolean passesOver(int block) {
            return lastDay[block] < from || firstDay[block] > to;
        }

        boolean holds(int row) {
            return day[row] >= from
                    && day[row] <= to
                    && (places == null || places[division[row]])
                    && (recordedBy == null || recordedBy[organisation[row]])
                    && (what == null || what[category[row]]);
        }
    }
}
