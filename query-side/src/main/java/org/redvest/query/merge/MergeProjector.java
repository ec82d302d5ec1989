package org.redvest.query.merge;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.merge.MergeState;
import org.redvest.api.merge.event.AccountsMerged;
import org.redvest.api.merge.event.AccountsUnmerged;
import org.redvest.api.merge.event.MergeCaseDismissed;
import org.redvest.api.merge.event.MergeCaseOpened;
import org.redvest.api.merge.event.MergeEvent;
import org.redvest.api.merge.event.ObjectionEvent;
import org.redvest.api.merge.event.ObjectionRaised;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

/** Keeps what was decided about two numbers, and which numbers are one person's by that, for every read model to ask. */
@Component
class MergeProjector extends Projector {

    private static final Table CASES =
            Table.of("merge_case", "position", "merge_case_id", "one", "other", "ground", "opened_at");
    private static final Table CHANGES =
            Table.of("merge_case_change", "position", "merge_case_id", "state", "survivor", "changed_at");
    private static final Table MERGES =
            Table.of("account_merge", "position", "absorbed", "survivor", "merged", "changed_at");
    private static final Table OBJECTIONS = Table.of(
            "record_objection",
            "position",
            "merge_case_id",
            "record_id",
            "volunteer_id",
            "minutes",
            "overlapping",
            "state",
            "changed_at");

    MergeProjector(Writes writes) {
        super(writes);
    }

    /** Where and when something was recorded. */
    private record Origin(long position, Object recordedAt) {}

    @EventHandler
    void on(MergeEvent event, @Timestamp Instant recordedAt, TrackingToken token) {
        Origin at = new Origin(LogPositions.of(token), Times.parameter(recordedAt));
        switch (event) {
            case MergeCaseOpened opened -> {
                add(
                        CASES,
                        at.position(),
                        opened.mergeCaseId().value(),
                        opened.one().value(),
                        opened.other().value(),
                        opened.ground().name(),
                        at.recordedAt());
                addChange(opened, MergeState.OPEN, null, at);
            }
            case MergeCaseDismissed dismissed -> addChange(dismissed, MergeState.DISMISSED, null, at);
            case AccountsMerged merged -> {
                addMerge(merged.absorbed(), merged.survivor(), true, at);
                addChange(merged, MergeState.MERGED, merged.survivor(), at);
            }
            case AccountsUnmerged unmerged -> {
                addMerge(unmerged.absorbed(), unmerged.survivor(), false, at);
                addChange(unmerged, MergeState.UNMERGED, unmerged.survivor(), at);
            }
            case ObjectionEvent objection -> addObjection(objection, at);
        }
    }

    private void addChange(MergeEvent event, MergeState state, @Nullable VolunteerId survivor, Origin at) {
        add(
                CHANGES,
                at.position(),
                event.mergeCaseId().value(),
                state.name(),
                survivor == null ? null : survivor.value(),
                at.recordedAt());
    }

    private void addMerge(VolunteerId absorbed, VolunteerId survivor, boolean merged, Origin at) {
        add(MERGES, at.position(), absorbed.value(), survivor.value(), merged, at.recordedAt());
    }

    private void addObjection(ObjectionEvent objection, Origin at) {
        ObjectionRaised raised = objection instanceof ObjectionRaised first ? first : null;
        add(
                OBJECTIONS,
                at.position(),
                objection.mergeCaseId().value(),
                objection.recordId().value(),
                objection.volunteerId().value(),
                raised == null ? null : raised.minutes(),
                raised == null
                        ? null
                        : raised.overlapping().stream()
                                .map(ServiceRecordId::value)
                                .toArray(String[]::new),
                objection.state().name(),
                at.recordedAt());
    }
}
