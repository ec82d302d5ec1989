package org.redvest.query.person.merge;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.merge.event.MergeCaseDismissed;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.api.person.merge.event.MergeEvent;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps what was decided about two numbers; what follows from it are facts of persons and of services. */
@Component
class MergeProjector extends Projector {

    @EventHandler
    void on(MergeEvent event, @Timestamp Instant at, TrackingToken token) {
        switch (event) {
            case MergeCaseOpened opened -> {
                add(new MergeCaseRow(
                        LogPositions.of(token),
                        opened.mergeCaseId().value(),
                        opened.one().value(),
                        opened.other().value(),
                        opened.ground(),
                        at));
                change(opened, MergeState.OPEN, null, at, token);
            }
            case MergeCaseDismissed dismissed -> change(dismissed, MergeState.DISMISSED, null, at, token);
            case AccountsMerged merged -> change(merged, MergeState.MERGED, merged.survivor(), at, token);
            case AccountsUnmerged unmerged -> change(unmerged, MergeState.UNMERGED, unmerged.survivor(), at, token);
            case ObjectionEvent _ -> {}
        }
    }

    private void change(
            MergeEvent event, MergeState state, @Nullable VolunteerId survivor, Instant at, TrackingToken token) {
        add(new MergeCaseChangeRow(
                LogPositions.of(token),
                event.mergeCaseId().value(),
                state,
                survivor == null ? null : survivor.value(),
                at));
    }
}
