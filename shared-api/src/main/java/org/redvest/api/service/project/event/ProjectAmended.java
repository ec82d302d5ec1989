package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;

/**
 * A draft was written anew, or the words of what is published were changed.
 *
 * @param projectId which project
 * @param version of which version
 * @param details what it is from now on
 */
@Revision("1")
public record ProjectAmended(ProjectId projectId, int version, ProjectDetails details) implements ProjectEvent {}
