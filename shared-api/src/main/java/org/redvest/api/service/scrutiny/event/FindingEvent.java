package org.redvest.api.service.scrutiny.event;

import org.redvest.api.Event;
import org.redvest.api.id.FindingId;

/** What happened to something that a rule over the log found. */
public sealed interface FindingEvent extends Event permits FindingDecided {

    /** Which finding. */
    FindingId findingId();
}
