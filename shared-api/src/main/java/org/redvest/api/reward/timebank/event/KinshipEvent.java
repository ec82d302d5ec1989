package org.redvest.api.reward.timebank.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.KinshipId;

/** What is on record of two people being related. */
public sealed interface KinshipEvent extends NamesVolunteer permits KinshipRecorded, KinshipVerified, KinshipEnded {

    /** Which record. */
    KinshipId kinshipId();
}
