package org.redvest.api.city.alliance.event;

import org.redvest.api.Event;
import org.redvest.api.id.AllianceId;

/** What happened to an alliance. */
public sealed interface AllianceEvent extends Event permits AllianceFounded, AllianceJoined, AllianceLeft {

    /** Which alliance. */
    AllianceId allianceId();
}
