package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;

/**
 * A project of a dissolved organisation is that of whoever took its place.
 *
 * @param projectId which project
 * @param from whose it was
 * @param to whose it is
 */
@Revision("1")
public record ProjectHandedOver(ProjectId projectId, OrganisationId from, OrganisationId to) implements ProjectEvent {}
