package org.redvest.api.service.diary.event;

import org.redvest.api.Event;
import org.redvest.api.id.VolunteerId;

/** What happened to a volunteer's diary. */
public sealed interface DiaryEvent extends Event
        permits CommitmentNoted,
                CommitmentHeld,
                CommitmentDropped,
                DiaryClosed,
                DiaryReopened,
                DiaryJoined,
                DiaryParted,
                GuardianWithdrawalNoted {

    /** Whose diary. */
    VolunteerId volunteerId();
}
