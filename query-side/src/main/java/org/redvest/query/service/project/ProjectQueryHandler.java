package org.redvest.query.service.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.MapBox;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Surroundings;
import org.redvest.api.service.project.query.FindProject;
import org.redvest.api.service.project.query.FindProjects;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.project.query.Projects;
import org.redvest.api.service.project.query.Sought;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.organisation.Succession;
import org.redvest.query.facts.programme.SoughtShifts;
import org.redvest.query.platform.asking.OnTheMap.After;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.service.project.OpenProjects.Mark;
import org.redvest.query.service.project.PublishedProjects.Published;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers everybody: what is published, and nothing that is only drafted. */
@Component
class ProjectQueryHandler {

    private static final String OF_ORGANISATION = "p.organisation_id = " + Succession.INHERITED;

    /** One statement, so that what it names is as it was at the position that the answer rests on. */
    private static final String LOOK = "SELECT k.position, %s AS among, " + Mark.COLUMNS + " FROM query.progress k";

    private final JdbcClient jdbc;
    private final PublishedProjects published;
    private final OpenProjects open;
    private final Divisions divisions;
    private final ServiceCategories themes;

    ProjectQueryHandler(
            @OfThePublic JdbcClient jdbc,
            PublishedProjects published,
            OpenProjects open,
            Divisions divisions,
            ServiceCategories themes) {
        this.jdbc = jdbc;
        this.published = published;
        this.open = open;
        this.divisions = divisions;
        this.themes = themes;
    }

    /**
     * What the tables say to a question.
     *
     * @param position how far they have come
     * @param mark the same of those that projects are read from
     * @param among the projects that are asked about; null where it may be any
     */
    private record Known(long position, Mark mark, @Nullable Set<String> among) {}

    private record Found(Published project, After place) {

        static Found of(Published project, @Nullable Surroundings near) {
            Coordinates place = project.place();
            double metres = near == null || place == null ? 0 : near.centre().metresTo(place);
            return new Found(project, new After(metres, project.seen().position()));
        }

        boolean isWithin(@Nullable Surroundings near) {
            return near == null || place.rank() <= near.metres();
        }
    }

    /**
     * A page of what is published and not closed.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}; {@link Problem#INVALID_FIELD} where
     *     the cursor is none
     */
    @QueryHandler
    Projects handle(FindProjects query) {
        Sought sought = query.sought();
        Surroundings near = sought.near();
        After after = After.of(query.cursor());
        Known known = known(query);
        Predicate<Published> asked = asked(sought, known.among());
        MapBox part = near == null ? sought.within() : near.box();
        List<Found> found = open.look(known.mark(), part, after.position(), candidates -> {
            Stream<Found> all = candidates.stream()
                    .filter(asked)
                    .map(project -> Found.of(project, near))
                    .filter(one -> one.isWithin(near) && one.place().compareTo(after) > 0);
            return (part == null ? all : all.sorted(Comparator.comparing(Found::place)))
                    .limit(query.limit() + 1L)
                    .toList();
        });
        Pages.Page<Found, String> page =
                Pages.of(found, query.limit(), last -> last.place().cursor());
        return new Projects(
                page.items().stream()
                        .map(one -> one.project()
                                .in(
                                        query.datum(),
                                        near == null
                                                ? null
                                                : Math.round(one.place().rank())))
                        .toList(),
                page.next(),
                known.position());
    }

    private Known known(FindProjects query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        String organisation = query.organisationId();
        if (organisation != null) {
            conditions.add(OF_ORGANISATION);
            parameters.put("organisation", organisation);
        }
        if (query.sought().aboutShifts()) {
            SoughtShifts shifts = SoughtShifts.of(query.sought());
            conditions.add("p.project_id IN (%s)".formatted(shifts.projects()));
            parameters.putAll(shifts.parameters());
        }
        String among = conditions.isEmpty()
                ? "NULL::varchar[]"
                : "ARRAY(SELECT p.project_id FROM query.project p WHERE %s)"
                        .formatted(String.join(" AND ", conditions));
        return jdbc.sql(LOOK.formatted(among))
                .params(parameters)
                .query((row, number) -> new Known(row.getLong("position"), Mark.of(row), texts(row, "among")))
                .optional()
                .orElseGet(() -> new Known(LogPositions.NOTHING, Mark.NOTHING, null));
    }

    private static @Nullable Set<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? null : Set.of((String[]) texts.getArray());
    }

    private Predicate<Published> asked(Sought sought, @Nullable Set<String> among) {
        Predicate<Published> asked = project -> true;
        if (among != null) {
            asked = asked.and(
                    project -> among.contains(project.seen().projectId().value()));
        }
        String division = sought.division();
        if (division != null) {
            String prefix = divisions.prefixOf(divisions.require(division));
            asked = asked.and(project -> project.seen().details().division().startsWith(prefix));
        }
        if (sought.theme() != null) {
            String theme = themes.require(sought.theme());
            asked = asked.and(project -> project.seen().details().theme().equals(theme));
        }
        MapBox box = sought.within();
        if (box != null) {
            asked = asked.and(project -> project.place() != null && box.contains(project.place()));
        }
        return asked;
    }

    /**
     * One that is or was published.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT}
     */
    @QueryHandler
    ProjectView handle(FindProject query) {
        return published
                .where(
                        "p.project_id = :project",
                        Map.of("project", query.projectId().value()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_PROJECT))
                .in(query.datum(), null);
    }
}
