package org.redvest.command.exchange.imports;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.city.alliance.command.JoinAlliance;
import org.redvest.api.city.alliance.command.LeaveAlliance;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.command.RegisterTeam;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.city.alliance.Alliances;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * Takes the members of a list into an alliance, and lets those go that left. Who is not registered is registered, with the
 * alliance's division for a seat. Dates are taken as the list states them: a member who left before it joined was one on no
 * day.
 */
@Component
class AllianceMemberRows implements RowImporter {

    private static final String TAIWAN = "台湾";

    private final Commands commands;
    private final Alliances alliances;
    private final Organisations organisations;

    AllianceMemberRows(Commands commands, Alliances alliances, Organisations organisations) {
        this.commands = commands;
        this.alliances = alliances;
        this.organisations = organisations;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ALLIANCE_MEMBERS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("统一社会信用代码") + row.owner("单位名称");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        Text category = Text.of(row.needed("类型"));
        LocalDate joined = row.date("加入日期");
        LocalDate left = row.optionalDate("退出日期");
        Text name = Text.of(row.needed("单位名称"));
        OrganisationId code = code(row);
        return job -> {
            AllianceId alliance = Objects.requireNonNull(job.terms().alliance());
            OrganisationId member = registered(code, name, alliances.require(alliance), job);
            Effect joining = send(new JoinAlliance(alliance, member, category, joined), job);
            Effect leaving =
                    left == null ? Effect.ALREADY_RECORDED : send(new LeaveAlliance(alliance, member, left, true), job);
            return joining == Effect.RECORDED ? joining : leaving;
        };
    }

    /** Null of a member from Taiwan, who has none. */
    private static @Nullable OrganisationId code(Row row) {
        String code = row.optionalCode("统一社会信用代码");
        if (code == null && !TAIWAN.equals(row.optional("所在地"))) {
            throw new Refusal(
                    Problem.CREDIT_CODE_LENGTH,
                    "The column 统一社会信用代码 is empty: only a member whose 所在地 is 台湾 has none. A team that has no code is named"
                            + " by its number.");
        }
        return code == null ? null : OrganisationId.of(code);
    }

    private OrganisationId registered(@Nullable OrganisationId code, Text name, DivisionCode division, ImportJob job) {
        OrganisationId member = code == null ? OrganisationId.ofTeam(null, name, division) : code;
        if (organisations.entered(member).isEmpty()) {
            send(
                    code == null
                            ? new RegisterTeam(TeamOrigin.TAIWAN, name, division, null)
                            : new RegisterOrganisation(member, name, division),
                    job);
        }
        return member;
    }

    private Effect send(Command<Effect> command, ImportJob job) {
        return commands.send(
                command, Envelope.importedBy(job.uploader()), job.id().toString());
    }
}
