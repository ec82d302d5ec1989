package org.redvest.api.service.scrutiny.event;

import org.redvest.api.Event;
import org.redvest.api.id.SpotCheckId;

/** What happened to a spot-check. */
public sealed interface SpotCheckEvent extends Event
        permits SpotCheckAnnounced, SpotCheckDrawn, SpotCheckResultRecorded {

    /** Which spot-check. */
    SpotCheckId spotCheckId();
}
