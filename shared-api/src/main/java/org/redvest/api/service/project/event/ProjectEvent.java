package org.redvest.api.service.project.event;

import org.redvest.api.Event;
import org.redvest.api.id.ProjectId;

/** What happened to a project. */
public sealed interface ProjectEvent extends Event
        permits ProjectDrafted,
                ProjectAmended,
                ProjectRevised,
                ProjectSubmitted,
                ProjectApproved,
                ProjectReturned,
                ProjectPublished,
                ProjectClosed,
                ProjectHandedOver {

    /** Which project. */
    ProjectId projectId();
}
