package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;

/**
 * A project is over, for good.
 *
 * @param projectId which project
 * @param reason why, in words
 */
@Revision("1")
public record ProjectClosed(ProjectId projectId, Text reason) implements ProjectEvent {}
