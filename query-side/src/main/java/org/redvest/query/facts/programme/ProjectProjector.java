package org.redvest.query.facts.programme;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectReturned;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.project.query.ProjectLife.Kind;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.programme.ProjectStepRow.Said;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Sums;
import org.springframework.stereotype.Component;

/** Keeps what happened to projects: what was said of them, and what was done with them by whom. */
@Component
class ProjectProjector extends Projector {

    /** One for both: a row knows the last position of all that was added to it. */
    private static final Sums OPEN = Sums.of("project", "project_id", "version_in_force", "closed");

    private static final int DRAFTED_AS = 1;

    @EventHandler
    void on(ProjectDrafted event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(new ProjectRow(event, at, LogPositions.of(token)));
        say(event, DRAFTED_AS, event.details(), token);
        step(event, Kind.DRAFTED, Said.ofVersion(DRAFTED_AS), at, envelope, token);
    }

    @EventHandler
    void on(ProjectAmended event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        say(event, event.version(), event.details(), token);
        step(event, Kind.AMENDED, Said.ofVersion(event.version()), at, envelope, token);
    }

    @EventHandler
    void on(ProjectRevised event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        say(event, event.version(), event.details(), token);
        step(event, Kind.SUBMITTED, Said.ofVersion(event.version()), at, envelope, token);
    }

    @EventHandler
    void on(ProjectSubmitted event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        step(event, Kind.SUBMITTED, Said.ofVersion(event.version()), at, envelope, token);
    }

    @EventHandler
    void on(ProjectApproved event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        step(event, Kind.APPROVED, Said.ofVersion(event.version()).because(event.words()), at, envelope, token);
    }

    @EventHandler
    void on(ProjectReturned event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        step(event, Kind.RETURNED, Said.ofVersion(event.version()).because(event.reason()), at, envelope, token);
    }

    @EventHandler
    void on(ProjectPublished event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        Integer before = event.replaces();
        add(OPEN, token, event.projectId().value(), event.version() - (before == null ? 0 : before), 0);
        step(
                event,
                Kind.PUBLISHED,
                new Said(event.version(), event.termsVersion(), null, null, event.insurancePolicyId()),
                at,
                envelope,
                token);
    }

    @EventHandler
    void on(ProjectClosed event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        add(OPEN, token, event.projectId().value(), 0, 1);
        step(event, Kind.CLOSED, new Said(null, null, event.reason(), null, null), at, envelope, token);
    }

    @EventHandler
    void on(ProjectHandedOver event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        step(event, Kind.HANDED_OVER, new Said(null, null, null, event.to(), null), at, envelope, token);
    }

    private void say(ProjectEvent event, int version, ProjectDetails details, TrackingToken token) {
        add(new ProjectVersionRow(event.projectId(), version, details, LogPositions.of(token)));
    }

    private void step(ProjectEvent event, Kind kind, Said said, Instant at, MetaData envelope, TrackingToken token) {
        add(new ProjectStepRow(event.projectId(), kind, said, at, envelope, LogPositions.of(token)));
    }
}
