package org.redvest.query.open.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindHistory;
import org.redvest.api.open.history.query.FindHistoryAbout;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.HistoryAbout;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.log.LogEntries;
import org.redvest.query.facts.log.LogEntry;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HistoryQueryHandler {

    /** Later than anything that will be recorded, and within what a timestamp of PostgreSQL holds. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final List<String> RULES_OF_THE_CITYS_SCHEME = Stream.of(
                    PolicyKind.POINTS_PER_HOUR,
                    PolicyKind.POINTS_MINUTES_STEP,
                    PolicyKind.POINTS_EXPIRY_YEARS,
                    PolicyKind.POINTS_GRACE_DAYS)
            .map(PolicyKind::aggregateId)
            .toList();

    private final LogEntries log;
    private final EventsAbout eventsAbout;
    private final Persons persons;
    private final HistoryEntries entries;
    private final ReadModels readModels;
    private final JdbcClient jdbc;

    HistoryQueryHandler(
            LogEntries log,
            EventsAbout eventsAbout,
            Persons persons,
            HistoryEntries entries,
            ReadModels readModels,
            JdbcClient jdbc) {
        this.log = log;
        this.eventsAbout = eventsAbout;
        this.persons = persons;
        this.entries = entries;
        this.readModels = readModels;
        this.jdbc = jdbc;
    }

    @QueryHandler
    History handle(FindHistory query) {
        long position = readModels.position();
        Instant knownAt = query.knownAt();
        // which numbers were one person's is as it was known, too
        List<VolunteerId> ofThePerson = knownAt == null
                ? persons.numbersOf(query.volunteerId())
                : persons.numbersBy(query.volunteerId(), knownAt);
        List<String> numbers = ofThePerson.stream().map(VolunteerId::value).toList();
        Long last = log.lastOfVolunteers(numbers, orEver(knownAt));
        if (last == null) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        List<LogEntry> found = log.ofVolunteers(
                numbers, after(query.cursor()), orEver(knownAt), orEver(query.validAt()), Limit.of(query.limit() + 1));
        // asked last, so that nothing of an erased person is shown
        Set<String> erased = persons.erasedAmong(numbers);
        Pages.Page<LogEntry, Long> page = Pages.of(found, query.limit(), LogEntry::position);
        Map<String, Long> certified = entries.certified(page.items());
        return new History(
                query.volunteerId(),
                page.items().stream()
                        .map(entry -> entries.view(entry, erased, certified, query.forAuditor()))
                        .toList(),
                page.next(),
                knownAt == null ? position : last);
    }

    /**
     * What happened to a project and its series, or to anything else that is no person, up to a position and by two instants;
     * nothing where it did not exist by then.
     */
    @QueryHandler
    HistoryAbout handle(FindHistoryAbout query) {
        long position = readModels.position();
        long until = query.until() == null ? Long.MAX_VALUE : query.until();
        Instant knownAt = query.knownAt();
        List<String> about = whatItIs(query.about());
        Long last = knownAt == null ? Long.valueOf(position) : eventsAbout.last(about, until, knownAt);
        List<LogEntry> found = eventsAbout.of(
                about,
                after(query.cursor()),
                until,
                orEver(knownAt),
                orEver(query.validAt()),
                Limit.of(query.limit() + 1));
        Set<String> named = found.stream()
                .map(LogEntry::volunteerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        // asked last, so that nothing of an erased person is shown
        Set<String> erased = named.isEmpty() ? Set.of() : persons.erasedAmong(named);
        Pages.Page<LogEntry, Long> page = Pages.of(found, query.limit(), LogEntry::position);
        Map<String, Long> certified = entries.certified(page.items());
        return new HistoryAbout(
                query.about(),
                page.items().stream()
                        .map(entry -> entries.view(entry, erased, certified, true))
                        .toList(),
                page.next(),
                last == null ? LogPositions.NOTHING : last);
    }

    /**
     * What is asked about and, where that is a project, the series that were ever planned of it; of the city's points scheme
     * the policies that are its rules.
     */
    private List<String> whatItIs(String about) {
        if (about.equals(SchemeId.CITY.value())) {
            return RULES_OF_THE_CITYS_SCHEME;
        }
        return jdbc.sql("SELECT :about UNION ALL SELECT series_id FROM query.series WHERE project_id = :about")
                .param("about", about)
                .query(String.class)
                .list();
    }

    static Instant orEver(@Nullable Instant instant) {
        return instant == null ? END_OF_TIME : instant;
    }

    private static long after(@Nullable Long cursor) {
        return cursor == null ? LogPositions.NOTHING : cursor;
    }
}
