package org.redvest.api.person.merge.event;

import org.redvest.api.Event;
import org.redvest.api.id.MergeCaseId;

/** What happened to a merge case. */
public sealed interface MergeEvent extends Event
        permits MergeCaseOpened, MergeCaseDismissed, AccountsMerged, AccountsUnmerged, ObjectionEvent {

    /** Which case. */
    MergeCaseId mergeCaseId();
}
