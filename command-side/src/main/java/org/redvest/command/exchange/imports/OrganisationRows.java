package org.redvest.command.exchange.imports;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.command.RegisterTeam;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Divisions;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TeamNames;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * Registers the organisations of a file. One that is registered under the same code with the same name and seat is
 * unchanged; who is to be called there is the organisation's own matter and is not read.
 */
@Component
class OrganisationRows implements RowImporter {

    private final Commands commands;
    private final Organisations organisations;
    private final TeamNames teams;
    private final Divisions divisions;

    OrganisationRows(Commands commands, Organisations organisations, TeamNames teams, Divisions divisions) {
        this.commands = commands;
        this.organisations = organisations;
        this.teams = teams;
        this.divisions = divisions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANISATIONS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("统一社会信用代码") + row.owner("组织名称");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        String code = row.optionalCode("统一社会信用代码");
        Text name = Text.of(row.needed("组织名称"));
        DivisionCode division = row.division("区划代码", divisions);
        if (code == null) {
            RegisterTeam team = new RegisterTeam(TeamOrigin.GUIDED, name, division, guide(row));
            return job -> {
                Effect effect =
                        isAsEntered(team.organisationId(), name, division) ? Effect.ALREADY_RECORDED : send(team, job);
                // so that the file of projects which comes next finds it, however far the automations are
                teams.note(team.organisationId(), name);
                return effect;
            };
        }
        OrganisationId organisation = OrganisationId.of(code);
        return job -> isAsEntered(organisation, name, division)
                ? Effect.ALREADY_RECORDED
                : send(new RegisterOrganisation(organisation, name, division), job);
    }

    private static @Nullable OrganisationId guide(Row row) {
        String guidedBy = row.optionalCode("指导单位统一社会信用代码");
        return guidedBy == null ? null : OrganisationId.of(guidedBy);
    }

    private boolean isAsEntered(OrganisationId organisation, Text name, DivisionCode division) {
        return organisations
                .entered(organisation)
                .filter(entered ->
                        entered.name().equals(name) && entered.division().equals(division))
                .isPresent();
    }

    private Effect send(Command<Effect> command, ImportJob job) {
        return commands.send(
                command, Envelope.importedBy(job.uploader()), job.id().toString());
    }
}
