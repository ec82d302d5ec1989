package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ProjectId;

/**
 * A draft waits for its review.
 *
 * @param projectId which project
 * @param version which version
 */
@Revision("1")
public record ProjectSubmitted(ProjectId projectId, int version) implements ProjectEvent {}
