package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;

/**
 * A project was begun: its version 1.
 *
 * @param projectId which project
 * @param organisationId whose it is
 * @param details what it is
 */
@Revision("1")
public record ProjectDrafted(ProjectId projectId, OrganisationId organisationId, ProjectDetails details)
        implements ProjectEvent {}
