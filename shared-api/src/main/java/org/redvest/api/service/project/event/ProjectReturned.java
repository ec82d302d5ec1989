package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;

/**
 * What was submitted was given back.
 *
 * @param projectId which project
 * @param version which version
 * @param reason what is to be changed, in words
 */
@Revision("1")
public record ProjectReturned(ProjectId projectId, int version, Text reason) implements ProjectEvent {}
