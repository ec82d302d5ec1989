package org.redvest.query.facts.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.city.Division;
import org.redvest.city.DivisionChanges.InForce;

/**
 * Certified services as columns of numbers, in the order of the log: some 36 bytes each. Of what counts, sums are added up by one
 * walk through them; whoever has several numbers is one person. Blocks know their first and last day, because services are
 * recorded soon after they took place, so that a range of days lies in few of them.
 */
public final class ServiceColumns {

    private static final int BLOCK = 4_096;

    /** In whose registration nobody can be read. */
    private static final int UNKNOWN = 0;

    private static final int HOURS = 7 * 24;

    /** A day that has not come. */
    private static final int NEVER = Integer.MAX_VALUE;

    private static final byte LAST_THAT_COUNTS = (byte) CountedAs.IMPORTED.number();

    /** Between the skills of one person. */
    private static final String SKILLS = "\u001f";

    private final Supplier<InForce> changes;
    private final Codes divisions;
    private final Codes categories;
    private final Codes organisations;
    private final Codes skillSets;

    // persons, in the order in which they registered; the first is nobody
    private int people = 1;
    private long[] registered = {-1};
    private int[] home = {-1};
    private int[] survivor = {UNKNOWN};
    private int[] since = {NEVER};
    private boolean[] inEffect = {false};
    private int[] skills = {-1};

    // services
    private int size;
    private long[] position = {};
    private int[] day = {};
    private int[] minutes = {};
    private int[] division = {};
    private int[] category = {};
    private int[] organisation = {};
    private int[] person = {};
    private byte[] countedAs = {};
    private int[] finalFrom = {};
    private byte[] hour = {};

    // blocks of services
    private int[] firstDay = {};
    private int[] lastDay = {};

    /**
     * None yet.
     *
     * @param changes the table of abolished and split divisions that is in force
     */
    ServiceColumns(Supplier<InForce> changes) {
        this.changes = changes;
        this.divisions = new Codes();
        this.categories = new Codes();
        this.organisations = new Codes();
        this.skillSets = new Codes();
    }

    /** What the first of them were, to be changed apart: what never changes is shared. */
    private ServiceColumns(ServiceColumns all, int size, InForce changes) {
        this.changes = () -> changes;
        this.divisions = new Codes(all.divisions);
        this.categories = new Codes(all.categories);
        this.organisations = new Codes(all.organisations);
        this.skillSets = new Codes(all.skillSets);
        this.people = all.people;
        this.registered = all.registered;
        this.home = all.home;
        this.survivor = Arrays.copyOf(all.survivor, people);
        this.since = all.since;
        this.inEffect = all.inEffect;
        this.skills = all.skills;
        this.size = size;
        this.position = all.position;
        this.day = all.day;
        this.minutes = Arrays.copyOf(all.minutes, size);
        this.division = all.division;
        this.category = all.category;
        this.organisation = all.organisation;
        this.person = all.person;
        this.countedAs = Arrays.copyOf(all.countedAs, size);
        this.finalFrom = all.finalFrom;
        this.hour = Arrays.copyOf(all.hour, size);
        this.firstDay = all.firstDay;
        this.lastDay = all.lastDay;
    }

    /**
     * A copy of those that were certified up to a position, in which what became of them may be changed. Which registrations are in
     * effect is not for it to say.
     *
     * @param changed the table of abolished and split divisions that was in force
     */
    ServiceColumns upTo(long last, InForce changed) {
        int found = Arrays.binarySearch(position, 0, size, last);
        return new ServiceColumns(this, found < 0 ? -found - 1 : found + 1, changed);
    }

    /**
     * Of which services is asked; what is null is not asked about.
     *
     * @param division within which they took place
     * @param home within which those live who served
     * @param from first service date
     * @param to last service date
     * @param organisations codes of those that recorded them
     * @param category service category
     * @param countedAs in which column of a ranking they stand
     * @param notice whether their notice is over on a day; they count then
     */
    public record Selection(
            @Nullable Division division,
            @Nullable Division home,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<String> organisations,
            @Nullable String category,
            @Nullable CountedAs countedAs,
            @Nullable Notice notice) {

        /** Of services in a period, wherever and whosever they are. */
        public static Selection during(@Nullable LocalDate from, @Nullable LocalDate to) {
            return new Selection(null, null, from, to, null, null, null, null);
        }

        /** Of those that took place within a division. */
        public Selection in(@Nullable Division place) {
            return new Selection(place, home, from, to, organisations, category, countedAs, notice);
        }

        /** Of those of a category. */
        public Selection of(@Nullable String what) {
            return new Selection(division, home, from, to, organisations, what, countedAs, notice);
        }

        /** Of those that were recorded by some. */
        public Selection by(@Nullable Set<String> codes) {
            return new Selection(division, home, from, to, codes, category, countedAs, notice);
        }

        /** Of those whose volunteers live within a division. */
        public Selection ofResidentsOf(@Nullable Division residence) {
            return new Selection(division, residence, from, to, organisations, category, countedAs, notice);
        }
    }

    /**
     * Whether a notice is over.
     *
     * @param over on that day
     * @param on civil day, Asia/Shanghai
     */
    public record Notice(boolean over, LocalDate on) {}

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

        Sums plus(Sums more) {
            return new Sums(persons + more.persons, records + more.records, minutes + more.minutes);
        }
    }

    /**
     * What services amount to where they are compared.
     *
     * @param ranked those that are ranked
     * @param estimatedMinutes minutes of those that are estimated
     * @param importedMinutes minutes of those that were taken from a list
     * @param unapprovedMinutes minutes of those that somebody is to sign for
     * @param objectedMinutes minutes of those that are objected to
     */
    public record Tally(
            Sums ranked, long estimatedMinutes, long importedMinutes, long unapprovedMinutes, long objectedMinutes) {

        /** Of no services. */
        public static final Tally NONE = new Tally(Sums.NONE, 0, 0, 0, 0);

        /** Whether it is of any service. */
        public boolean isOfAny() {
            return !equals(NONE);
        }
    }

    /** Codes, numbered as they come. */
    private static final class Codes {

        private final Map<String, Integer> numbers;
        private final List<String> codes;

        Codes() {
            this.numbers = new HashMap<>();
            this.codes = new ArrayList<>();
        }

        Codes(Codes known) {
            this.numbers = new HashMap<>(known.numbers);
            this.codes = new ArrayList<>(known.codes);
        }

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

    /** The division to which counts what happened in one, by the table of changes in force. */
    public String successor(String division) {
        return changes.get().successor(division);
    }

    /** The day of the last change in that table; null where there was none yet. */
    public @Nullable LocalDate divisionsVersion() {
        return changes.get().version();
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
     * @param able what they can do, one after the other
     * @param effectiveOn the day on which that took effect at once; null where it did not
     */
    void addPerson(long at, String residence, String able, @Nullable Integer effectiveOn) {
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
            skills = Arrays.copyOf(skills, more);
        }
        registered[people] = at;
        home[people] = divisions.of(residence);
        survivor[people] = people;
        since[people] = effectiveOn == null ? NEVER : effectiveOn;
        inEffect[people] = effectiveOn != null;
        skills[people] = skillSets.of(able);
        people++;
    }

    /** Somebody's registration took effect on a day, or is in effect no more; of who is erased nothing is known that they can do. */
    void changePerson(long at, boolean nowInEffect, boolean erased, int on) {
        int number = personAt(at);
        if (number == UNKNOWN) {
            return;
        }
        inEffect[number] = nowInEffect;
        if (erased) {
            skills[number] = -1;
        }
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
            int finalOn,
            byte as,
            int hourOfWeek) {
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
        countedAs[size] = as;
        finalFrom[size] = finalOn;
        hour[size] = (byte) hourOfWeek;
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
        countedAs = Arrays.copyOf(countedAs, more);
        finalFrom = Arrays.copyOf(finalFrom, more);
        hour = Arrays.copyOf(hour, more);
        firstDay = Arrays.copyOf(firstDay, more / BLOCK + 1);
        lastDay = Arrays.copyOf(lastDay, more / BLOCK + 1);
    }

    private static int larger(int length) {
        return length + length / 4 + BLOCK;
    }

    /** What became of the service that was certified at a position. */
    void change(long at, int length, byte as, int hourOfWeek) {
        int row = Arrays.binarySearch(position, 0, size, at);
        // one that came into the table out of turn is counted once all is read anew, and stops no other
        if (row >= 0) {
            minutes[row] = length;
            countedAs[row] = as;
            hour[row] = (byte) hourOfWeek;
        }
    }

    private boolean counts(int row) {
        return countedAs[row] <= LAST_THAT_COUNTS;
    }

    /** What all of them amount to that count; of a column of a ranking that was chosen, all of it. */
    public Sums total(Selection selection) {
        CountedAs column = selection.countedAs();
        return sums(selection, 1, _ -> 0, column == null ? LAST_THAT_COUNTS : (byte) column.number())[0];
    }

    /** The same by code of the division where they took place. */
    public Map<String, Sums> byPlace(Selection selection, Division.Level level) {
        Groups places = new Groups(divisions, code -> level.of(successor(code)));
        return named(places.names, sums(selection, places.names.size(), row -> places.ofCode[division[row]]));
    }

    /** The same by category. */
    public Map<String, Sums> byCategory(Selection selection) {
        return named(categories.codes, sums(selection, categories.codes.size(), row -> category[row]));
    }

    /** The same by the hour of the week in which they begin, 0 for Monday's first. */
    public List<Sums> byHour(Selection selection) {
        return List.of(sums(selection, HOURS, row -> hour[row] & 0xFF));
    }

    /** The same by what those can do who served; whoever can do several things is in several groups. */
    public Map<String, Sums> bySkill(Selection selection) {
        Sums[] ofSets = sums(selection, skillSets.codes.size(), row -> skills[survivor[person[row]]]);
        Map<String, Sums> named = new HashMap<>();
        for (int set = 0; set < ofSets.length; set++) {
            // nobody has two sets, so that their persons add up
            for (String skill : new HashSet<>(List.of(skillSets.codes.get(set).split(SKILLS, -1)))) {
                named.merge(skill, ofSets[set], Sums::plus);
            }
        }
        named.remove("");
        return named;
    }

    /** What is compared, by the place of the service: into which group its code belongs, a function says. */
    public Map<String, Tally> comparedByPlace(Selection selection, Function<String, Optional<String>> group) {
        Groups places = new Groups(divisions, code -> group.apply(successor(code)));
        return named(places.names, tallies(selection, places.names.size(), row -> places.ofCode[division[row]]));
    }

    /** The same by where those live who served. */
    public Map<String, Tally> comparedByHome(Selection selection, Function<String, Optional<String>> group) {
        Groups homes = new Groups(divisions, code -> group.apply(successor(code)));
        return named(homes.names, tallies(selection, homes.names.size(), row -> {
            int residence = home[survivor[person[row]]];
            return residence < 0 ? -1 : homes.ofCode[residence];
        }));
    }

    /** The same by the organisation that recorded it. */
    public Map<String, Tally> comparedByOrganisation(Selection selection, Function<String, Optional<String>> group) {
        Groups groups = new Groups(organisations, group);
        return named(groups.names, tallies(selection, groups.names.size(), row -> groups.ofCode[organisation[row]]));
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

    private static <T> Map<String, T> named(List<String> names, T[] sums) {
        Map<String, T> named = new HashMap<>();
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
        return sums(selection, groups, groupOf, LAST_THAT_COUNTS);
    }

    /**
     * Sums by group, of what is ranked; and of what is not, the minutes.
     *
     * @param groupOf of a row; below 0 where it is in none
     */
    private Tally[] tallies(Selection selection, int groups, IntUnaryOperator groupOf) {
        Sums[] ranked = sums(selection, groups, groupOf, (byte) CountedAs.RANKED.number());
        Chosen chosen = new Chosen(selection);
        long[][] beside = new long[CountedAs.count()][groups];
        for (int row = chosen.from(0); row < size; row = chosen.from(row + 1)) {
            int group = countedAs[row] == 0 ? -1 : groupOf.applyAsInt(row);
            if (group >= 0) {
                beside[countedAs[row]][group] += minutes[row];
            }
        }
        Tally[] tallies = new Tally[groups];
        Arrays.setAll(
                tallies,
                group -> new Tally(
                        ranked[group],
                        beside[CountedAs.ESTIMATED.number()][group],
                        beside[CountedAs.IMPORTED.number()][group],
                        beside[CountedAs.UNAPPROVED.number()][group],
                        beside[CountedAs.OBJECTED.number()][group]));
        return tallies;
    }

    private Sums[] sums(Selection selection, int groups, IntUnaryOperator groupOf, byte last) {
        Chosen chosen = new Chosen(selection);
        long[] records = new long[groups];
        long[] lengths = new long[groups];
        boolean few = groups <= Long.SIZE;
        // who served in which group, a bit each where groups are few, and else who served in each group, to be looked
        // through later
        long[] seen = few ? new long[(int) ((long) people * groups / Long.SIZE) + 1] : new long[0];
        long[] persons = new long[groups];
        for (int row = chosen.from(0); row < size; row = chosen.from(row + 1)) {
            int group = countedAs[row] > last ? -1 : groupOf.applyAsInt(row);
            if (group < 0) {
                continue;
            }
            records[group]++;
            lengths[group] += minutes[row];
            if (few) {
                long bit = (long) survivor[person[row]] * groups + group;
                if ((seen[(int) (bit / Long.SIZE)] & 1L << bit) == 0) {
                    seen[(int) (bit / Long.SIZE)] |= 1L << bit;
                    persons[group]++;
                }
            }
        }
        if (!few) {
            count(persons, records, chosen, groupOf, last);
        }
        Sums[] sums = new Sums[groups];
        Arrays.setAll(sums, group -> new Sums(persons[group], records[group], lengths[group]));
        return sums;
    }

    /** Counts the persons of many groups: who served is laid out group by group, and each group is looked through once. */
    private void count(long[] persons, long[] records, Chosen chosen, IntUnaryOperator groupOf, byte last) {
        int[] next = new int[records.length];
        int all = 0;
        for (int group = 0; group < next.length; group++) {
            next[group] = all;
            all += Math.toIntExact(records[group]);
        }
        int[] served = new int[all];
        for (int row = chosen.from(0); row < size; row = chosen.from(row + 1)) {
            int group = countedAs[row] > last ? -1 : groupOf.applyAsInt(row);
            if (group >= 0) {
                served[next[group]++] = survivor[person[row]];
            }
        }
        int[] lastGroup = new int[people];
        Arrays.fill(lastGroup, -1);
        int at = 0;
        for (int group = 0; group < next.length; group++) {
            for (; at < next[group]; at++) {
                if (lastGroup[served[at]] != group) {
                    lastGroup[served[at]] = group;
                    persons[group]++;
                }
            }
        }
    }

    /** Minutes of all that counts, by code of the organisation that recorded it. */
    public Map<String, Long> minutesByOrganisation() {
        long[] lengths = new long[organisations.codes.size()];
        for (int row = 0; row < size; row++) {
            if (counts(row)) {
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
            if (counts(row) && finalFrom[row] <= on) {
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
                        successor(divisions.codes.get(home[number])),
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
        private final boolean @Nullable [] homes;
        private final boolean @Nullable [] recordedBy;
        private final boolean @Nullable [] what;
        private final int as;
        private final int afterNotice;
        private final int today;

        Chosen(Selection selection) {
            this.from = selection.from() == null ? Integer.MIN_VALUE : numberOf(selection.from());
            this.to = selection.to() == null ? Integer.MAX_VALUE : numberOf(selection.to());
            this.places = within(selection.division());
            this.homes = within(selection.home());
            Set<String> by = selection.organisations();
            this.recordedBy = by == null ? null : organisations.those(by::contains);
            String asked = selection.category();
            this.what = asked == null ? null : categories.those(asked::equals);
            CountedAs one = selection.countedAs();
            this.as = one == null ? -1 : one.number();
            Notice notice = selection.notice();
            this.afterNotice = notice == null ? -1 : notice.over() ? 1 : 0;
            this.today = notice == null ? 0 : numberOf(notice.on());
        }

        private boolean @Nullable [] within(@Nullable Division division) {
            return division == null || division.level() == Division.Level.CITY
                    ? null
                    : divisions.those(code -> successor(code).startsWith(division.code()));
        }

        /** The first row from this on that was chosen; where there is none, how many rows there are. */
        int from(int row) {
            int next = row;
            while (next < size) {
                if (next % BLOCK == 0 && passesOver(next / BLOCK)) {
                    next += BLOCK;
                } else if (holds(next)) {
                    return next;
                } else {
                    next++;
                }
            }
            return size;
        }

        boolean passesOver(int block) {
            return lastDay[block] < from || firstDay[block] > to;
        }

        boolean holds(int row) {
            return day[row] >= from
                    && day[row] <= to
                    && (places == null || places[division[row]])
                    && (recordedBy == null || recordedBy[organisation[row]])
                    && (what == null || what[category[row]])
                    && (homes == null || livesWithin(homes, row))
                    && (as < 0 || as == countedAs[row])
                    && (afterNotice < 0 || (counts(row) && (finalFrom[row] <= today) == (afterNotice > 0)));
        }

        private boolean livesWithin(boolean[] there, int row) {
            int residence = home[survivor[person[row]]];
            return residence >= 0 && there[residence];
        }
    }
}
