package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;

/**
 * Another version of what was approved was submitted; one that is published stays in force.
 *
 * @param projectId which project
 * @param version the other version
 * @param details what it is to be
 */
@Revision("1")
public record ProjectRevised(ProjectId projectId, int version, ProjectDetails details) implements ProjectEvent {}
