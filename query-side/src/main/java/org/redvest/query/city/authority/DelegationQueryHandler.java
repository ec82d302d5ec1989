package org.redvest.query.city.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.authority.query.DelegatedActs;
import org.redvest.api.city.authority.query.DelegatedActs.Act;
import org.redvest.api.city.authority.query.DelegationLife;
import org.redvest.api.city.authority.query.DelegationView;
import org.redvest.api.city.authority.query.FindDelegatedActs;
import org.redvest.api.city.authority.query.FindDelegation;
import org.redvest.api.city.authority.query.FindDelegations;
import org.redvest.api.city.authority.query.FindStandings;
import org.redvest.api.city.authority.query.HeldDelegations;
import org.redvest.api.city.authority.query.Standings;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.log.LogEntries;
import org.redvest.query.facts.log.LogEntry;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the delegations that are asked about, and those above them, with which they stand or fall. */
@Component
class DelegationQueryHandler {

    /** Null is not asked about. Somebody who was a deputy once need not be one at the instant: that only a book knows. */
    private static final String ASKED_ABOUT = """
            SELECT d.delegation_id FROM query.delegation d
            WHERE d.position > :after
                AND (:power::text IS NULL OR :power = ANY (d.powers))
                AND (:within::text[] IS NULL OR d.division = ANY (:within::text[]))
                AND (:organisation::text IS NULL OR d.organisation_id IS NULL OR d.organisation_id = :organisation)
                AND (:subject::text IS NULL OR d.delegation_id IN (%s))
            ORDER BY d.position LIMIT :rows""".formatted(DelegationRows.OF_SUBJECT);

    private final JdbcClient jdbc;
    private final DelegationRows delegations;
    private final DelegationChangeRows changes;
    private final LogEntries log;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    DelegationQueryHandler(
            JdbcClient jdbc,
            DelegationRows delegations,
            DelegationChangeRows changes,
            LogEntries log,
            Divisions divisions,
            ReadModels readModels,
            Snapshot snapshot) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.changes = changes;
        this.log = log;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    @QueryHandler
    HeldDelegations handle(FindDelegations query) {
        return snapshot.read(() -> held(query));
    }

    /** Where a book leaves out some of those that were asked about, more are looked for, until the page is full. */
    private HeldDelegations held(FindDelegations query) {
        List<DelegationView> found = new ArrayList<>();
        Long cursor = query.cursor();
        long after = cursor == null ? LogPositions.NOTHING : cursor;
        boolean more = true;
        while (more && found.size() <= query.limit()) {
            List<String> ids = askedAbout(query, after);
            List<DelegationView> views = views(ids, query);
            views.stream().filter(view -> isOf(query.holder(), view)).forEach(found::add);
            more = ids.size() > query.limit();
            after = more ? views.getLast().position() : after;
        }
        Pages.Page<DelegationView, Long> page = Pages.of(found, query.limit(), DelegationView::position);
        return new HeldDelegations(query.at(), page.items(), page.next(), readModels.position());
    }

    private List<String> askedAbout(FindDelegations query, long after) {
        Power power = query.power();
        OrganisationId organisation = query.organisation();
        return jdbc.sql(ASKED_ABOUT)
                .param("after", after)
                .param("power", power == null ? null : power.name())
                .param("within", query.division() == null ? null : andThoseAbove(query.division()))
                .param("organisation", organisation == null ? null : organisation.code())
                .param("subject", query.holder())
                .param("rows", query.limit() + 1)
                .query(String.class)
                .list();
    }

    /** Whoever holds one of these divisions reaches the whole of this one. */
    private String[] andThoseAbove(String division) {
        return Stream.iterate(divisions.find(division), Optional::isPresent, each -> each.map(Division::parent)
                        .flatMap(divisions::find))
                .flatMap(Optional::stream)
                .map(Division::code)
                .toArray(String[]::new);
    }

    /** In the order of the log. */
    private List<DelegationView> views(List<String> ids, FindDelegations query) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<DelegationRow> rows = delegations.findWithThoseAbove(ids);
        Book book = book(rows);
        return rows.stream()
                .filter(row -> ids.contains(row.delegationId))
                .map(row -> book.view(row, query.at()))
                .toList();
    }

    private static boolean isOf(@Nullable String holder, DelegationView view) {
        return holder == null || view.holder().equals(holder) || view.deputies().contains(holder);
    }

    @QueryHandler
    DelegationLife handle(FindDelegation query) {
        return snapshot.read(() -> life(query));
    }

    private DelegationLife life(FindDelegation query) {
        Map<String, DelegationRow> rows = delegations
                .findWithThoseAbove(List.of(query.delegationId().value()))
                .stream()
                .collect(Collectors.toMap(row -> row.delegationId, Function.identity()));
        DelegationRow asked = rows.get(query.delegationId().value());
        if (asked == null) {
            throw new Refusal(Problem.UNKNOWN_DELEGATION);
        }
        List<DelegationChangeRow> all = changes.findByDelegationIdInOrderByPosition(rows.keySet());
        return new DelegationLife(
                query.at(),
                new Book(List.copyOf(rows.values()), all).view(asked, query.at()),
                Stream.iterate(above(asked, rows), Optional::isPresent, each -> each.flatMap(row -> above(row, rows)))
                        .flatMap(Optional::stream)
                        .map(DelegationRow::id)
                        .toList(),
                all.stream()
                        .filter(row -> row.delegationId.equals(asked.delegationId))
                        .map(DelegationChangeRow::change)
                        .toList(),
                readModels.position());
    }

    private static Optional<DelegationRow> above(DelegationRow row, Map<String, DelegationRow> rows) {
        return Optional.ofNullable(row.underId).map(rows::get);
    }

    @QueryHandler
    DelegatedActs handle(FindDelegatedActs query) {
        return snapshot.read(() -> acts(query));
    }

    private DelegatedActs acts(FindDelegatedActs query) {
        Book book =
                book(delegations.findWithThoseAbove(List.of(query.delegationId().value())));
        if (!book.knows(query.delegationId())) {
            throw new Refusal(Problem.UNKNOWN_DELEGATION);
        }
        Long cursor = query.cursor();
        List<LogEntry> acts = log.findByDelegationIdAndPositionGreaterThanOrderByPosition(
                query.delegationId().value(),
                cursor == null ? LogPositions.NOTHING : cursor,
                Limit.of(query.limit() + 1));
        Pages.Page<LogEntry, Long> page = Pages.of(acts, query.limit(), LogEntry::position);
        return new DelegatedActs(
                query.delegationId(),
                book.invalidity(query.delegationId()),
                page.items().stream().map(DelegationQueryHandler::act).toList(),
                page.next());
    }

    @QueryHandler
    Standings handle(FindStandings query) {
        return snapshot.read(() -> standings(query));
    }

    private Standings standings(FindStandings query) {
        Set<String> ids = query.acts().values().stream()
                .map(act -> act.delegationId().value())
                .collect(Collectors.toSet());
        Book book = book(ids.isEmpty() ? List.of() : delegations.findWithThoseAbove(ids));
        return new Standings(query.acts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        act -> book.standing(
                                act.getValue().delegationId(), act.getValue().at(), query.knownAt()))));
    }

    /** What somebody ever held or was a deputy for, and what stands above it; asked for every reading, so no more. */
    Book bookOf(String subject) {
        return book(delegations.findOfSubjectWithThoseAbove(subject));
    }

    private Book book(List<DelegationRow> rows) {
        return new Book(
                rows,
                rows.isEmpty()
                        ? List.of()
                        : changes.findByDelegationIdInOrderByPosition(
                                rows.stream().map(row -> row.delegationId).toList()));
    }

    private static Act act(LogEntry entry) {
        return new Act(
                entry.position(),
                entry.type(),
                entry.stream(),
                entry.recordedAt(),
                entry.actorId(),
                entry.deputyFor(),
                entry.correlationId());
    }
}
