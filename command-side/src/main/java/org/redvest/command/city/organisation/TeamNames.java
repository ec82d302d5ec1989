package org.redvest.command.city.organisation;

import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The teams without a code by their names, for files that name them so: as far as they were imported or the automations have
 * read the log, rows of {@code command.team_of_name}. Two teams may have one name, and then it names neither.
 */
@Component
public class TeamNames {

    private final JdbcClient jdbc;

    TeamNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps in mind what a team calls itself; again, it changes nothing. */
    public void note(OrganisationId team, Text name) {
        jdbc.sql("""
                        INSERT INTO command.team_of_name (organisation_id, name) VALUES (?, ?)
                        ON CONFLICT (organisation_id) DO NOTHING""").param(team.code()).param(name.value()).update();
    }

    /**
     * The one team without a code that has this name.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ORGANISATION}, {@link Problem#TEAM_NAME_AMBIGUOUS}
     */
    public OrganisationId require(Text name) {
        List<OrganisationId> named = jdbc.sql(
                        "SELECT organisation_id FROM command.team_of_name WHERE name = ? ORDER BY organisation_id LIMIT 2")
                .param(name.value())
                .query((row, number) -> OrganisationId.stored(row.getString("organisation_id")))
                .list();
        if (named.isEmpty()) {
            throw new Refusal(
                    Problem.UNKNOWN_ORGANISATION,
                    "No team without a code is registered under the name %s: register it first.".formatted(name));
        }
        if (named.size() > 1) {
            throw new Refusal(Problem.TEAM_NAME_AMBIGUOUS);
        }
        return named.getFirst();
    }
}
