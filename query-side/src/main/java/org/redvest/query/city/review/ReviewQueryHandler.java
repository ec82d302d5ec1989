package org.redvest.query.city.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Remit;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.review.ReviewKind;
import org.redvest.api.city.review.query.FindReviews;
import org.redvest.api.city.review.query.Reviews;
import org.redvest.api.city.review.query.Reviews.Waiting;
import org.redvest.city.WorkingDays;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.asking.Undecided;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One queue of all that rooms have undecided. What came at one position is one thing, so that a page goes on by position. */
@Component
class ReviewQueryHandler {

    private final JdbcClient jdbc;
    private final List<Undecided> undecided;
    private final WorkingDays workingDays;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    ReviewQueryHandler(
            JdbcClient jdbc,
            List<Undecided> undecided,
            WorkingDays workingDays,
            ReadModels readModels,
            Snapshot snapshot) {
        this.jdbc = jdbc;
        this.undecided = undecided;
        this.workingDays = workingDays;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    @QueryHandler
    Reviews handle(FindReviews query) {
        return snapshot.read(() -> reviews(query));
    }

    private Reviews reviews(FindReviews query) {
        List<Waiting> oldest = undecided.stream()
                .flatMap(each -> waiting(each, query))
                .sorted(Comparator.comparingLong(Waiting::position))
                .limit(query.limit() + 1L)
                .toList();
        Pages.Page<Waiting, Long> page = Pages.of(oldest, query.limit(), Waiting::position);
        return new Reviews(query.at(), page.items(), page.next(), readModels.position());
    }

    private Stream<Waiting> waiting(Undecided of, FindReviews query) {
        Set<Remit> remits = query.remits().getOrDefault(of.kind(), Set.of());
        if (remits.isEmpty()) {
            return Stream.empty();
        }
        Long cursor = query.cursor();
        return jdbc
                .sql(page(of))
                .param("reader", query.reader())
                .param("at", Times.parameter(query.at()))
                .params(Reach.parameters(remits))
                .param("cursor", cursor == null ? -1 : cursor)
                .param("rows", query.limit() + 1)
                .query((row, number) -> waiting(of.kind(), row, query))
                .list()
                .stream();
    }

    private static String page(Undecided of) {
        return """
                SELECT w.*,
                    (SELECT o.name FROM query.organisation o WHERE o.organisation_id = w.organisation_id) AS organisation
                FROM (%s) AS w
                WHERE w.position > :cursor AND %s
                ORDER BY w.position LIMIT :rows""".formatted(
                of.sql(), of.kind().isOfTheWholeCity() ? "TRUE" : Reach.within("w.division", "w.organisation_id"));
    }

    private Waiting waiting(ReviewKind kind, ResultSet row, FindReviews query) throws SQLException {
        Instant since = Times.instant(row, "since");
        LocalDate day = CivilTime.dateOf(since);
        LocalDate today = CivilTime.dateOf(query.at());
        OptionalInt waited = workingDays.between(day, today);
        LocalDate dueOn =
                kind.figure() == null ? row.getObject("due_on", LocalDate.class) : dueOn(kind.figure(), day, query);
        return new Waiting(
                kind,
                row.getString("id"),
                row.getString("about"),
                row.getString("division"),
                row.getString("organisation_id"),
                row.getString("organisation"),
                Times.optionalInstant(row, "start_at"),
                Times.optionalInstant(row, "end_at"),
                row.getString("words"),
                since,
                waited.isPresent() ? waited.getAsInt() : null,
                dueOn,
                dueOn != null && today.isAfter(dueOn),
                row.getLong("position"));
    }

    private @Nullable LocalDate dueOn(PolicyKind figure, LocalDate day, FindReviews query) {
        return query.figures()
                .inForce(figure, day)
                .flatMap(days -> workingDays.after(day, days.value()))
                .orElse(null);
    }
}
