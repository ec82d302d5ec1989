package org.redvest.api.honour.commendation.event;

import org.redvest.api.Event;
import org.redvest.api.id.CommendationRoundId;

/** What happened in a round of commendation. */
public sealed interface CommendationEvent extends Event
        permits CommendationRoundOpened,
                CandidatesFrozen,
                CandidatesAnnounced,
                RoundConclusionOrdered,
                RoundConcluded,
                RoundCancelled,
                CandidateEvent {

    /** In which round. */
    CommendationRoundId roundId();
}
