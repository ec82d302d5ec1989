package org.redvest.command.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.command.DraftProject;
import org.redvest.api.service.project.command.SubmitProject;
import org.redvest.api.service.series.SeriesPlan;
import org.redvest.api.service.series.command.PlanSeries;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.city.organisation.TeamNames;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.series.Recurrence;
import org.redvest.command.service.series.SeriesPlans;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Drafts the regular projects of a file, submits them and plans when they come; others review and publish them. A project's
 * number follows from whose it is, what it is called and where it takes place, so that the same row again is the same project,
 * and unchanged whatever became of it since; a row that says something else of it is refused. Who is to be called there is a
 * person's own matter and is not read.
 */
@Component
class ProjectRows implements RowImporter {

    private static final Map<String, Risk> RISKS =
            Map.of("低", Risk.LOW, "中", Risk.MEDIUM, "高", Risk.HIGH, "救援", Risk.RESCUE);

    private static final int OLDEST = 120;

    private final Commands commands;
    private final Projects projects;
    private final TeamNames teams;
    private final Divisions divisions;
    private final ServiceCategories themes;
    private final KeyRing keys;

    ProjectRows(
            Commands commands,
            Projects projects,
            TeamNames teams,
            Divisions divisions,
            ServiceCategories themes,
            KeyRing keys) {
        this.commands = commands;
        this.projects = projects;
        this.teams = teams;
        this.divisions = divisions;
        this.themes = themes;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PROJECTS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("组织统一社会信用代码") + row.owner("组织名称") + row.owner("项目名称");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        Supplier<OrganisationId> organisation = organisation(row);
        ProjectDetails details = details(row);
        SeriesPlan plan = plan(row);
        return job -> send(organisation.get(), details, plan, job);
    }

    private Effect send(OrganisationId organisation, ProjectDetails details, SeriesPlan plan, ImportJob job) {
        ProjectId project = ProjectId.from(keys.uuid(
                "imported-project",
                String.join(
                        "|",
                        organisation.code(),
                        details.name().value(),
                        details.site().division().value(),
                        details.site().address().value())));
        Effect drafted = send(new DraftProject(project, organisation, details), job);
        // one that a reviewer returned is amended, and not sent again as it was
        Effect submitted =
                projects.isUnsubmitted(project) ? send(new SubmitProject(project), job) : Effect.ALREADY_RECORDED;
        Effect planned =
                send(new PlanSeries(SeriesId.from(keys.uuid("imported-series", project.value())), project, plan), job);
        return List.of(drafted, submitted, planned).contains(Effect.RECORDED)
                ? Effect.RECORDED
                : Effect.ALREADY_RECORDED;
    }

    private Supplier<OrganisationId> organisation(Row row) {
        String code = row.optionalCode("组织统一社会信用代码");
        if (code == null) {
            Text name = Text.of(row.needed("组织名称"));
            return () -> teams.require(name);
        }
        OrganisationId organisation = OrganisationId.of(code);
        return () -> organisation;
    }

    private ProjectDetails details(Row row) {
        String risk = row.needed("风险等级");
        Text name = Text.of(row.needed("项目名称"));
        return new ProjectDetails(
                name,
                row.understood("服务类别", Text.of(themes.require(row.needed("服务类别")))),
                Text.of(row.needed("服务对象")),
                Text.of(row.needed("服务内容")),
                risk(risk),
                Text.of(Objects.requireNonNullElse(row.optional("风险说明"), "风险等级：" + risk)),
                Text.EMPTY,
                new Site(row.division("服务地区划代码", divisions), Text.of(row.needed("服务地点")), Points.coordinates(row)),
                Text.of(Objects.requireNonNullElse(row.optional("公开联系方式"), row.needed("组织名称"))),
                List.of(),
                minAge(row),
                null);
    }

    private static Risk risk(String given) {
        return Optional.ofNullable(RISKS.get(given))
                .orElseThrow(() -> new Refusal(Problem.INVALID_FIELD, "The column 风险等级 is one of 低, 中, 高, 救援."));
    }

    private static @Nullable Integer minAge(Row row) {
        Integer age = row.optionalNumber("最低年龄");
        if (age != null && (age < 0 || age > OLDEST)) {
            throw new Refusal(
                    Problem.INVALID_FIELD, "The column 最低年龄 is a whole number from 0 to %d.".formatted(OLDEST));
        }
        return age;
    }

    private static SeriesPlan plan(Row row) {
        LocalDate until = row.optionalDate("截止日期");
        return SeriesPlans.of(
                Recurrence.inWords(row.needed("重复"), row.text("星期"), row.date("起始日期"), until),
                row.time("开始时间"),
                row.time("结束时间"),
                List.of(),
                false,
                row.number("每次名额"),
                true,
                SeriesPlans.SIGN_UP_DAYS);
    }

    private Effect send(Command<Effect> command, ImportJob job) {
        return commands.send(
                command, Envelope.importedBy(job.uploader()), job.id().toString());
    }
}
