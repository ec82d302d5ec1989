package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.city.Division;

/** What was said of a project from a position on. */
@Entity
@Immutable
@Table(schema = "query", name = "project_version")
class ProjectVersionRow {

    @Id
    long position;

    String projectId;
    int version;
    String name;
    String theme;
    String targetGroup;
    String content;

    @Enumerated(EnumType.STRING)
    Risk risk;

    String riskStatement;
    String agreement;
    String division;
    String district;

    @Nullable String street;

    String address;

    @Nullable Integer longitude;

    @Nullable Integer latitude;

    String contact;
    List<String> qualifications;
    int leastAge;

    @Enumerated(EnumType.STRING)
    Exposure exposure;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ProjectVersionRow() {}

    ProjectVersionRow(ProjectId project, int version, ProjectDetails details, long position) {
        String where = details.site().division().value();
        Coordinates point = details.site().coordinates();
        this.position = position;
        this.projectId = project.value();
        this.version = version;
        this.name = details.name().value();
        this.theme = details.theme().value();
        this.targetGroup = details.targetGroup().value();
        this.content = details.content().value();
        this.risk = details.risk();
        this.riskStatement = details.riskStatement().value();
        this.agreement = details.agreement().value();
        this.division = where;
        this.district = Division.Level.DISTRICT.of(where).orElse(where);
        this.street = Division.Level.STREET.of(where).orElse(null);
        this.address = details.site().address().value();
        this.longitude = point == null ? null : point.longitude();
        this.latitude = point == null ? null : point.latitude();
        this.contact = details.contact().value();
        this.qualifications = details.qualifications().stream().map(Text::value).toList();
        this.leastAge = details.leastAge();
        this.exposure = details.insuredDuring();
    }
}
