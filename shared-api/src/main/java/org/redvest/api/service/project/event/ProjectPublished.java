package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.ProjectId;

/**
 * What was approved is in force.
 *
 * @param projectId which project
 * @param version which version
 * @param replaces the version that was in force until then; null where none was
 * @param termsVersion goes up where what those who sign up agree to is not what it was: agreement, risk, its statement
 * @param insurancePolicyId the policy under which it was published; null where none was needed
 */
@Revision("1")
public record ProjectPublished(
        ProjectId projectId,
        int version,
        @Nullable Integer replaces,
        int termsVersion,
        @Nullable InsurancePolicyId insurancePolicyId)
        implements ProjectEvent {}
