package org.redvest.command.service.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectSubmitted;

/** Projects of tests: a log of what happened to them, which can go on. */
public final class TestProjects {

    private final Map<ProjectId, List<DomainEventMessage<?>>> log = new HashMap<>();

    /** What is complete, in a division. */
    public static ProjectDetails details(String division, Risk risk) {
        return new ProjectDetails(
                new Text("城市义工志愿行动"),
                new Text("洁净家园"),
                new Text("社区"),
                new Text("楼道清理"),
                risk,
                new Text("可能接触尖锐物，请佩戴手套"),
                Text.EMPTY,
                new Site(new DivisionCode(division), new Text("居委会门口"), null),
                new Text("思明区城市义工协会 0592-5881234"),
                List.of(),
                null,
                null);
    }

    /** Has a project drafted, reviewed and published as it stands here. */
    public TestProjects published(ProjectId project, OrganisationId organisation, ProjectDetails details) {
        happened(
                new ProjectDrafted(project, organisation, details),
                new ProjectSubmitted(project, 1),
                new ProjectApproved(project, 1, null),
                new ProjectPublished(project, 1, null, 1, null));
        return this;
    }

    /** Lets something happen to projects. */
    public void happened(ProjectEvent... events) {
        for (ProjectEvent event : events) {
            List<DomainEventMessage<?>> stream = log.computeIfAbsent(event.projectId(), none -> new ArrayList<>());
            stream.add(new GenericDomainEventMessage<>(
                    "Project",
                    event.projectId().value(),
                    stream.size(),
                    new GenericEventMessage<>(event, Envelope.user("somebody").asMetaData()),
                    () -> Instant.EPOCH));
        }
    }

    /** What the log knows, as it goes on. */
    public Projects projects() {
        return new Projects((id, from) -> {
            List<DomainEventMessage<?>> stream = log.getOrDefault(id, List.of());
            return List.copyOf(stream.subList(Math.toIntExact(from), stream.size()));
        });
    }
}
