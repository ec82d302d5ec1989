package org.redvest.command.service.project;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.command.CloseProject;
import org.redvest.api.service.project.command.HandOverProject;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.command.automation.Automation;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * The projects of a dissolved organisation go to whoever took its place, and are closed where nobody did: nobody would answer
 * for their shifts. What follows from a project and what follows from an organisation is run side by side: so a project is
 * noted first, and then it is looked whether its organisation is still there. Delivered twice, it is done once.
 */
@Component
class WhenOrganisationDissolvedThenHandOver extends Automation {

    private final Commands commands;
    private final Organisations organisations;
    private final HeldProjects projects;

    WhenOrganisationDissolvedThenHandOver(Commands commands, Organisations organisations, HeldProjects projects) {
        super("hand-over-projects");
        this.commands = commands;
        this.organisations = organisations;
        this.projects = projects;
    }

    @EventHandler
    void on(ProjectDrafted event, EventMessage<?> message) {
        run(() -> held(event.projectId(), event.organisationId(), message));
    }

    @EventHandler
    void on(ProjectHandedOver event, EventMessage<?> message) {
        run(() -> held(event.projectId(), event.to(), message));
    }

    private void held(ProjectId project, OrganisationId organisation, EventMessage<?> message) {
        projects.note(project, organisation);
        organisations.dissolution(organisation).ifPresent(dissolved -> passOn(project, dissolved, message));
    }

    @EventHandler
    void on(OrganisationDissolved event, EventMessage<?> message) {
        run(() -> projects.of(event.organisationId()).forEach(project -> passOn(project, event, message)));
    }

    private void passOn(ProjectId project, OrganisationDissolved dissolved, EventMessage<?> message) {
        OrganisationId successor = dissolved.successor();
        Command<Effect> command = successor == null
                ? new CloseProject(project, dissolved.reason())
                : new HandOverProject(project, dissolved.organisationId(), successor);
        commands.send(command, envelope(), message);
    }
}
