package org.redvest.query.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.authority.DelegationId;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Remit;
import org.redvest.api.authority.event.DelegationGranted;
import org.redvest.api.authority.query.DelegatedActs;
import org.redvest.api.authority.query.DelegatedActs.Act;
import org.redvest.api.authority.query.DelegationLife;
import org.redvest.api.authority.query.DelegationLife.Change;
import org.redvest.api.authority.query.DelegationLife.Kind;
import org.redvest.api.authority.query.DelegationView;
import org.redvest.api.authority.query.FindDelegatedActs;
import org.redvest.api.authority.query.FindDelegation;
import org.redvest.api.authority.query.FindDelegations;
import org.redvest.api.authority.query.HeldDelegations;
import org.redvest.api.organisation.OrganisationId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.authority.Book.Changed;
import org.redvest.query.authority.Book.Granted;
import org.redvest.query.facts.log.LogEntries;
import org.redvest.query.facts.log.LogEntry;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Delegations are few, and each stands or falls with others: every question about them reads them all. */
@Component
class DelegationQueryHandler {

    private final JdbcClient jdbc;
    private final LogEntries log;
    private final ReadModels readModels;

    DelegationQueryHandler(JdbcClient jdbc, LogEntries log, ReadModels readModels) {
        this.jdbc = jdbc;
        this.log = log;
        this.readModels = readModels;
    }

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    HeldDelegations handle(FindDelegations query) {
        List<Granted> granted = granted();
        Book book = new Book(granted, changes());
        long cursor = Optional.ofNullable(query.cursor()).orElse(LogPositions.NOTHING);
        List<DelegationView> found = granted.stream()
                .filter(grant -> grant.position() > cursor && matches(query, grant.event()))
                .map(grant -> book.view(grant, query.at()))
                .filter(view -> isOf(query.holder(), view))
                .limit(query.limit() + 1L)
                .toList();
        Pages.Page<DelegationView, Long> page = Pages.of(found, query.limit(), DelegationView::position);
        return new HeldDelegations(query.at(), page.items(), page.next(), readModels.position());
    }

    private static boolean matches(FindDelegations query, DelegationGranted granted) {
        Power power = query.power();
        String division = query.division();
        OrganisationId organisation = query.organisation();
        Remit remit = granted.remit();
        return (power == null || granted.powers().contains(power))
                && (division == null || remit.holds(DivisionCode.of(division)))
                && (organisation == null || remit.organisation() == null || organisation.equals(remit.organisation()));
    }

    private static boolean isOf(@Nullable String holder, DelegationView view) {
        return holder == null || view.holder().equals(holder) || view.deputies().contains(holder);
    }

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    DelegationLife handle(FindDelegation query) {
        Map<DelegationId, Granted> granted = granted().stream()
                .collect(Collectors.toMap(grant -> grant.event().delegationId(), Function.identity()));
        Granted asked = granted.get(query.delegationId());
        if (asked == null) {
            throw new Refusal(Problem.UNKNOWN_DELEGATION);
        }
        List<Changed> changes = changes();
        List<DelegationId> chain = new ArrayList<>();
        for (Granted next = asked; next != null; ) {
            DelegationId under = next.event().under();
            next = under == null ? null : granted.get(under);
            if (next != null) {
                chain.add(next.event().delegationId());
            }
        }
        return new DelegationLife(
                query.at(),
                new Book(List.copyOf(granted.values()), changes).view(asked, query.at()),
                chain,
                changes.stream()
                        .filter(changed -> changed.delegation().equals(query.delegationId()))
                        .map(Changed::change)
                        .toList(),
                readModels.position());
    }

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    DelegatedActs handle(FindDelegatedActs query) {
        Book book = new Book(granted(), changes());
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

    /** What somebody ever held or was a deputy for, and what stands above it; asked for every reading, so no more. */
    Book bookOf(String subject) {
        List<Granted> granted = jdbc.sql("""
                        WITH RECURSIVE chain AS (
                            SELECT d.* FROM query.delegation d
                            WHERE d.holder = :subject OR d.delegation_id IN (
                                SELECT e.delegation_id FROM query.delegation_deputy e WHERE e.deputy = :subject)
                            UNION SELECT d.* FROM query.delegation d JOIN chain c ON d.delegation_id = c.under_id)
                        SELECT * FROM chain ORDER BY position""")
                .param("subject", subject)
                .query(DelegationQueryHandler::grant)
                .list();
        if (granted.isEmpty()) {
            return new Book(granted, List.of());
        }
        List<String> ids = granted.stream()
                .map(grant -> grant.event().delegationId().value())
                .toList();
        return new Book(
                granted,
                changes(
                        jdbc.sql("SELECT * FROM query.delegation_change WHERE delegation_id IN (:ids)")
                                .param("ids", ids),
                        jdbc.sql("SELECT * FROM query.delegation_deputy WHERE delegation_id IN (:ids)")
                                .param("ids", ids)));
    }

    private List<Granted> granted() {
        return jdbc.sql("SELECT * FROM query.delegation ORDER BY position")
                .query(DelegationQueryHandler::grant)
                .list();
    }

    private List<Changed> changes() {
        return changes(
                jdbc.sql("SELECT * FROM query.delegation_change"), jdbc.sql("SELECT * FROM query.delegation_deputy"));
    }

    private static List<Changed> changes(StatementSpec ofDelegations, StatementSpec ofDeputies) {
        List<Changed> changes = ofDelegations
                .query((row, number) -> change(row, row.getString("reason"), null, null, null))
                .list();
        List<Changed> deputies = ofDeputies
                .query((row, number) -> change(
                        row,
                        null,
                        row.getString("deputy"),
                        Times.optionalInstant(row, "valid_from"),
                        Times.optionalInstant(row, "valid_until")))
                .list();
        return Stream.concat(changes.stream(), deputies.stream())
                .sorted(Comparator.comparingLong(changed -> changed.change().position()))
                .toList();
    }

    private static Granted grant(ResultSet row, int number) throws SQLException {
        return new Granted(
                row.getLong("position"),
                new DelegationGranted(
                        DelegationId.stored(row.getString("delegation_id")),
                        optionalId(row, "under_id"),
                        Subject.stored(row.getString("holder")),
                        Arrays.stream((String[]) row.getArray("powers").getArray())
                                .map(Power::valueOf)
                                .collect(Collectors.toSet()),
                        new Remit(
                                DivisionCode.stored(row.getString("division")),
                                Optional.ofNullable(row.getString("organisation_id"))
                                        .map(OrganisationId::stored)
                                        .orElse(null)),
                        Times.instant(row, "valid_from"),
                        Times.optionalInstant(row, "valid_until"),
                        Text.stored(row.getString("basis"))),
                Times.instant(row, "granted_at"),
                row.getString("granted_by"));
    }

    private static Changed change(
            ResultSet row,
            @Nullable String reason,
            @Nullable String deputy,
            @Nullable Instant from,
            @Nullable Instant until)
            throws SQLException {
        return new Changed(
                DelegationId.stored(row.getString("delegation_id")),
                new Change(
                        row.getLong("position"),
                        Kind.valueOf(row.getString("kind")),
                        Times.instant(row, "recorded_at"),
                        reason,
                        deputy,
                        from,
                        until,
                        row.getString("actor_id"),
                        optionalId(row, "acted_under_id"),
                        row.getString("deputy_for")));
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

    private static @Nullable DelegationId optionalId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column))
                .map(DelegationId::stored)
                .orElse(null);
    }
}
