package org.redvest.api.service.diary.event;

import org.redvest.api.NamesVolunteer;

/** What happened to a volunteer's diary. */
public sealed interface DiaryEvent extends NamesVolunteer
        permits CommitmentNoted,
                CommitmentHeld,
                CommitmentDropped,
                DiaryClosed,
                DiaryReopened,
                DiaryJoined,
                DiaryParted,
                GuardianWithdrawalNoted {}
