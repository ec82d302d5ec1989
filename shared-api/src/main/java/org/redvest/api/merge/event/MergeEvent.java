package org.redvest.api.merge.event;

import org.redvest.api.Event;
import org.redvest.api.merge.MergeCaseId;

/** What happened to a merge case. */
public sealed interface MergeEvent extends Event
        permits MergeCaseOpened, MergeCaseDismissed, AccountsMerged, AccountsUnmerged, ObjectionEvent {

    /** Which case. */
    MergeCaseId mergeCaseId();
}
