package org.redvest.command.service.shift;

import java.util.List;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shifts of each project, as far as the automations have read the log: rows of {@code command.shift_of_project}. */
@Component
class ShiftsOfProjects {

    private final JdbcClient jdbc;

    ShiftsOfProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind of which project a shift is. */
    void note(ShiftId shift, ProjectId project) {
        jdbc.sql("""
                        INSERT INTO command.shift_of_project (shift_id, project_id) VALUES (?, ?)
                        ON CONFLICT (shift_id) DO NOTHING""").param(shift.value()).param(project.value()).update();
    }

    /** The shifts of a project, in the order of their numbers. */
    List<ShiftId> of(ProjectId project) {
        return jdbc.sql("SELECT shift_id FROM command.shift_of_project WHERE project_id = ? ORDER BY shift_id")
                .param(project.value())
                .query((row, number) -> ShiftId.stored(row.getString("shift_id")))
                .list();
    }
}
