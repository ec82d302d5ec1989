package org.redvest.command.service.project;

import java.util.List;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose each project is, as far as the automations have read the log: rows of {@code command.project_of_organisation}. */
@Component
class HeldProjects {

    private final JdbcClient jdbc;

    HeldProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind whose a project is from now on. */
    void note(ProjectId project, OrganisationId organisation) {
        jdbc.sql("""
                        INSERT INTO command.project_of_organisation (project_id, organisation_id) VALUES (?, ?)
                        ON CONFLICT (project_id) DO UPDATE SET organisation_id = excluded.organisation_id""").param(project.value()).param(organisation.code()).update();
    }

    /** The projects of an organisation, in the order of their numbers. */
    List<ProjectId> of(OrganisationId organisation) {
        return jdbc.sql(
                        "SELECT project_id FROM command.project_of_organisation WHERE organisation_id = ? ORDER BY project_id")
                .param(organisation.code())
                .query((row, number) -> ProjectId.stored(row.getString("project_id")))
                .list();
    }
}
