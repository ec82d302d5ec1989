package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.query.ProjectLife.Kind;

/** Something that was done with a project. */
@Entity
@Immutable
@Table(schema = "query", name = "project_step")
class ProjectStepRow {

    /**
     * What a step says beside what it is.
     *
     * @param version with which version of the project it was done
     * @param termsVersion of what those who sign up agree to
     * @param reason in words
     * @param organisation whose the project is from then on
     * @param policy under which it was published
     */
    record Said(
            @Nullable Integer version,
            @Nullable Integer termsVersion,
            @Nullable Text reason,
            @Nullable OrganisationId organisation,
            @Nullable InsurancePolicyId policy) {

        static Said ofVersion(int version) {
            return new Said(version, null, null, null, null);
        }

        Said because(@Nullable Text why) {
            return new Said(version, termsVersion, why, organisation, policy);
        }
    }

    @Id
    long position;

    String projectId;

    @Enumerated(EnumType.STRING)
    Kind step;

    @Nullable Integer version;

    Instant doneAt;

    @Nullable Integer termsVersion;

    @Nullable String reason;

    @Nullable String organisationId;

    @Nullable String insurancePolicyId;

    @Nullable String actorId;

    @Nullable String delegationId;

    @Nullable String deputyFor;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ProjectStepRow() {}

    ProjectStepRow(ProjectId project, Kind step, Said said, Instant doneAt, Map<String, ?> envelope, long position) {
        this.position = position;
        this.projectId = project.value();
        this.step = step;
        this.version = said.version();
        this.doneAt = doneAt;
        this.termsVersion = said.termsVersion();
        this.reason = said.reason() == null ? null : said.reason().value();
        this.organisationId =
                said.organisation() == null ? null : said.organisation().code();
        this.insurancePolicyId = said.policy() == null ? null : said.policy().value();
        this.actorId = Envelope.stored(envelope, Envelope.ACTOR_ID);
        this.delegationId = Envelope.stored(envelope, Envelope.DELEGATION);
        this.deputyFor = Envelope.stored(envelope, Envelope.DEPUTY_FOR);
    }
}
