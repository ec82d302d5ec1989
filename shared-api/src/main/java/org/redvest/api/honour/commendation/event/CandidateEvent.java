package org.redvest.api.honour.commendation.event;

import org.redvest.api.id.CandidateId;

/** What happened to one candidate of a round of commendation: of a person's, their history tells. */
public sealed interface CandidateEvent extends CommendationEvent
        permits CandidateNominated,
                CandidateReviewed,
                CandidateObjectionRaised,
                CandidateObjectionDecided,
                CommendationAwarded,
                AwardRevoked,
                BodyNominated,
                BodyReviewed,
                BodyObjectionRaised,
                BodyObjectionDecided,
                BodyCommended,
                BodyAwardRevoked {

    /** Which candidate. */
    CandidateId candidateId();
}
