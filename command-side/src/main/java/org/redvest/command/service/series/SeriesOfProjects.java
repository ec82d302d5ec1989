package org.redvest.command.service.series;

import java.util.List;
import java.util.stream.Stream;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The series of each project, as far as the automations have read the log: rows of {@code command.series_of_project}. */
@Component
class SeriesOfProjects {

    /** Before every id. */
    static final String FIRST = "";

    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;

    SeriesOfProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind of which project a series is. */
    void note(SeriesId series, ProjectId project) {
        jdbc.sql("""
                        INSERT INTO command.series_of_project (series_id, project_id) VALUES (?, ?)
                        ON CONFLICT (series_id) DO NOTHING""").param(series.value()).param(project.value()).update();
    }

    /** The series of a project, in the order of their numbers. */
    List<SeriesId> of(ProjectId project) {
        return jdbc.sql("SELECT series_id FROM command.series_of_project WHERE project_id = ? ORDER BY series_id")
                .param(project.value())
                .query((row, number) -> SeriesId.stored(row.getString("series_id")))
                .list();
    }

    /** How many there are. */
    long count() {
        return jdbc.sql("SELECT count(*) FROM command.series_of_project")
                .query(Long.class)
                .single();
    }

    /** All series after this number, in the order of their numbers, read page by page. */
    Stream<SeriesId> after(String series) {
        return Stream.iterate(
                        page(series),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().value()))
                .flatMap(List::stream);
    }

    private List<SeriesId> page(String after) {
        return jdbc.sql(
                        "SELECT series_id FROM command.series_of_project WHERE series_id > ? ORDER BY series_id LIMIT ?")
                .param(after)
                .param(AT_A_TIME)
                .query((row, number) -> SeriesId.stored(row.getString("series_id")))
                .list();
    }
}
