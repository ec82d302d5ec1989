package org.redvest.api.service.project.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;

/**
 * What was submitted was approved.
 *
 * @param projectId which project
 * @param version which version
 * @param words what the reviewer had to say; null where nothing
 */
@Revision("1")
public record ProjectApproved(
        ProjectId projectId, int version, @Nullable Text words) implements ProjectEvent {}
