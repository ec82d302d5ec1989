package org.redvest.query.honour.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.story.query.FindStories;
import org.redvest.api.honour.story.query.FindStoriesOfVolunteer;
import org.redvest.api.honour.story.query.FindStory;
import org.redvest.api.honour.story.query.FindStoryDraft;
import org.redvest.api.honour.story.query.FindStoryDrafts;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.story.query.StoryView;
import org.redvest.api.honour.story.query.StoryView.Named;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.asking.Years;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stories; for the public with the masked names of those who are named where the text has a mark for them. */
@Component
class StoryQueryHandler {

    /** The words that count, and how far they have come. */
    private static final String STORIES = """
            SELECT w.*, %s AS erased_at, o.name AS organisation, s.step, s.words, s.taken_at, s.position AS step_position
            FROM (SELECT DISTINCT ON (v.story_id) v.* FROM query.story_version v ORDER BY v.story_id, v.position DESC) AS w
            LEFT JOIN LATERAL (
                SELECT * FROM query.story_step s
                WHERE s.story_id = w.story_id AND s.position > w.position ORDER BY s.position DESC LIMIT 1) AS s ON true
            LEFT JOIN query.organisation o ON o.organisation_id = w.organisation_id
            WHERE\s""".formatted(Persons.erasedAt("w.volunteer_id"));

    /** Whoever was erased is named nowhere from that moment on, whatever else becomes of the story. */
    private static final String IS_PUBLISHED = """
            s.step = 'PUBLISHED' AND NOT EXISTS (
                SELECT FROM query.story_name n
                WHERE n.story_id = w.story_id AND n.position > w.position AND %s IS NOT NULL)
            """.formatted(Persons.erasedAt("n.volunteer_id"));

    private static final String PUBLISHED = STORIES + IS_PUBLISHED + """
            AND s.position < :before AND starts_with(w.division, :prefix) AND s.taken_at >= :since AND s.taken_at < :until
            ORDER BY s.position DESC LIMIT :rows""";

    private static final String DRAFTS = STORIES + """
            w.position < :before AND (:step::text IS NULL OR coalesce(s.step, 'DRAFT') = :step::text) AND (:everywhere OR %s)
            ORDER BY w.position DESC LIMIT :rows""".formatted(Reach.within("w.division", "w.organisation_id"));

    private static final String OF_A_VOLUNTEER = STORIES + """
            w.position < :before AND (w.volunteer_id %1$s OR EXISTS (
                SELECT FROM query.story_name n
                WHERE n.story_id = w.story_id AND n.position > w.position AND n.volunteer_id %1$s))
            ORDER BY w.position DESC LIMIT :rows""".formatted(Persons.ANY_NUMBER);

    private static final String NAMES = """
            SELECT n.story_id, n.place, n.volunteer_id, (SELECT %s FROM query.person p WHERE p.volunteer_id = n.volunteer_id) AS name,
                coalesce((SELECT k.given FROM query.story_consent k
                    WHERE k.story_id = n.story_id AND k.volunteer_id = n.volunteer_id AND k.position > w.position
                    ORDER BY k.position DESC LIMIT 1), false) AS consented
            FROM query.story_name n
            CROSS JOIN LATERAL (SELECT max(v.position) AS position FROM query.story_version v WHERE v.story_id = n.story_id) AS w
            WHERE n.story_id IN (:stories) AND n.position > w.position
            ORDER BY n.story_id, n.place""".formatted(Names.masked("p"));

    private final JdbcClient open;
    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Persons persons;
    private final Snapshot snapshot;

    StoryQueryHandler(
            @OfThePublic JdbcClient open, JdbcClient jdbc, Divisions divisions, Persons persons, Snapshot snapshot) {
        this.open = open;
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.persons = persons;
        this.snapshot = snapshot;
    }

    /** A story as it is stored, without who is named. */
    private record Told(StoryView story, long at) {}

    private record NamedIn(String story, Named named) {

        static NamedIn of(ResultSet row, int number) throws SQLException {
            String name = row.getString("name");
            return new NamedIn(
                    row.getString("story_id"),
                    new Named(
                            VolunteerId.stored(row.getString("volunteer_id")),
                            name == null ? PersonName.A_VOLUNTEER : name,
                            row.getBoolean("consented")));
        }
    }

    @QueryHandler
    Stories handle(FindStories query) {
        String division = query.division();
        Years years = Years.of(query.year());
        return page(
                open.sql(PUBLISHED)
                        .param("prefix", division == null ? "" : divisions.prefixOf(divisions.require(division)))
                        .param("since", Times.parameter(years.since()))
                        .param("until", Times.parameter(years.until())),
                query.cursor(),
                query.limit(),
                number -> false,
                true);
    }

    /**
     * A published story.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STORY}
     */
    @QueryHandler
    StoryView handle(FindStory query) {
        return one(STORIES + IS_PUBLISHED + "AND w.story_id = :story", query.storyId(), number -> false, true);
    }

    @QueryHandler
    Stories handle(FindStoryDrafts query) {
        Set<Remit> remits = query.remits();
        return snapshot.read(() -> page(
                jdbc.sql(DRAFTS)
                        .param(
                                "step",
                                query.step() == null ? null : query.step().name())
                        .param("everywhere", remits == null)
                        .params(Reach.parameters(remits == null ? Set.of() : remits)),
                query.cursor(),
                query.limit(),
                number -> true,
                false));
    }

    /**
     * A story, however far it has come.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STORY}
     */
    @QueryHandler
    StoryView handle(FindStoryDraft query) {
        return snapshot.read(() -> one(STORIES + "w.story_id = :story", query.storyId(), number -> true, false));
    }

    /**
     * Stories of somebody, who is told no numbers but their own.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    Stories handle(FindStoriesOfVolunteer query) {
        return snapshot.read(() -> {
            persons.requireRegistered(query.volunteerId());
            List<VolunteerId> own = persons.numbersOf(query.volunteerId());
            return page(
                    jdbc.sql(OF_A_VOLUNTEER)
                            .param("volunteer", query.volunteerId().value()),
                    query.cursor(),
                    query.limit(),
                    own::contains,
                    false);
        });
    }

    private Stories page(
            JdbcClient.StatementSpec asked,
            @Nullable Long cursor,
            int limit,
            Predicate<VolunteerId> shown,
            boolean forThePublic) {
        long position = ReadModels.positionOver(client(forThePublic));
        Pages.Page<Told, Long> page = Pages.of(
                asked.param("before", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", limit + 1)
                        .query((row, number) -> told(row, forThePublic))
                        .list(),
                limit,
                Told::at);
        return new Stories(named(page.items(), shown, forThePublic), page.next(), position);
    }

    private JdbcClient client(boolean forThePublic) {
        return forThePublic ? open : jdbc;
    }

    private StoryView one(String sql, StoryId story, Predicate<VolunteerId> shown, boolean forThePublic) {
        List<Told> found = client(forThePublic)
                .sql(sql)
                .param("story", story.value())
                .query((row, number) -> told(row, forThePublic))
                .list();
        if (found.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_STORY);
        }
        return named(found, shown, forThePublic).getFirst();
    }

    /** Of what somebody wrote about themselves who was erased, no word is told. */
    private Told told(ResultSet row, boolean forThePublic) throws SQLException {
        String step = row.getString("step");
        String division = row.getString("division");
        String author = row.getString("volunteer_id");
        boolean erased = row.getObject("erased_at") != null;
        String words = row.getString("words");
        boolean published = StoryStep.PUBLISHED.name().equals(step);
        long at = row.getLong(forThePublic ? "step_position" : "position");
        return new Told(
                new StoryView(
                        StoryId.stored(row.getString("story_id")),
                        step == null ? StoryStep.DRAFT : StoryStep.valueOf(step),
                        division,
                        divisions.find(division).map(Division::name).orElse(division),
                        row.getString("organisation_id"),
                        row.getString("organisation"),
                        author == null || forThePublic ? null : VolunteerId.stored(author),
                        author != null,
                        erased ? PersonName.ERASED : row.getString("title"),
                        erased
                                ? List.of()
                                : List.of((String[]) row.getArray("paragraphs").getArray()),
                        List.of(),
                        words == null || forThePublic ? null : erased ? PersonName.ERASED : words,
                        Times.instant(row, "written_at"),
                        published ? Times.instant(row, "taken_at") : null,
                        at),
                at);
    }

    private List<StoryView> named(List<Told> stories, Predicate<VolunteerId> shown, boolean forThePublic) {
        if (stories.isEmpty()) {
            return List.of();
        }
        Map<String, List<NamedIn>> names = client(forThePublic)
                .sql(NAMES)
                .param(
                        "stories",
                        stories.stream()
                                .map(told -> told.story().storyId().value())
                                .toList())
                .query(NamedIn::of)
                .list()
                .stream()
                .collect(Collectors.groupingBy(NamedIn::story));
        return stories.stream()
                .map(told -> told.story()
                        .naming(
                                names.getOrDefault(told.story().storyId().value(), List.of()).stream()
                                        .map(NamedIn::named)
                                        .toList(),
                                shown))
                .map(story -> forThePublic ? story.told() : story)
                .toList();
    }
}
