package org.redvest.query.honour.commendation;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.honour.commendation.event.AwardRevoked;
import org.redvest.api.honour.commendation.event.BodyAwardRevoked;
import org.redvest.api.honour.commendation.event.BodyCommended;
import org.redvest.api.honour.commendation.event.BodyNominated;
import org.redvest.api.honour.commendation.event.BodyObjectionDecided;
import org.redvest.api.honour.commendation.event.BodyObjectionRaised;
import org.redvest.api.honour.commendation.event.BodyReviewed;
import org.redvest.api.honour.commendation.event.CandidateEvent;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.honour.commendation.event.CandidateObjectionDecided;
import org.redvest.api.honour.commendation.event.CandidateObjectionRaised;
import org.redvest.api.honour.commendation.event.CandidateReviewed;
import org.redvest.api.honour.commendation.event.CandidatesAnnounced;
import org.redvest.api.honour.commendation.event.CandidatesFrozen;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.honour.commendation.event.CommendationEvent;
import org.redvest.api.honour.commendation.event.CommendationRoundOpened;
import org.redvest.api.honour.commendation.event.RoundCancelled;
import org.redvest.api.honour.commendation.event.RoundConcluded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps rounds of commendation, their candidates and awards; figures of candidates are reckoned when asked. */
@Component
class CommendationProjector extends Projector {

    @EventHandler
    void on(CommendationEvent event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case CommendationRoundOpened opened -> {
                add(new CommendationRoundRow(opened, position));
                List<CommendationCategory> categories = opened.categories();
                for (int number = 1; number <= categories.size(); number++) {
                    add(new CommendationCategoryRow(opened.roundId().value(), number, categories.get(number - 1)));
                }
            }
            case CandidatesFrozen frozen -> add(RoundStepRow.of(frozen, at, position));
            case CandidatesAnnounced announced -> add(RoundStepRow.of(announced, at, position));
            case RoundConclusionOrdered ordered -> add(RoundStepRow.of(ordered, at, position));
            case RoundConcluded concluded -> add(RoundStepRow.of(concluded, at, position));
            case RoundCancelled cancelled -> add(RoundStepRow.of(cancelled, at, position));
            case CandidateEvent one -> add(row(one, at, Envelope.stored(envelope, Envelope.ACTOR_ID), position));
        }
    }

    private static Object row(CandidateEvent event, Instant at, @Nullable String actor, long position) {
        return switch (event) {
            case CandidateNominated nominated -> new CandidateRow(nominated, at, position);
            case BodyNominated nominated -> new CandidateRow(nominated, at, position);
            case CandidateReviewed reviewed ->
                new CandidateReviewRow(event, reviewed.recommended(), reviewed.reason(), at, position);
            case BodyReviewed reviewed ->
                new CandidateReviewRow(event, reviewed.recommended(), reviewed.reason(), at, position);
            case CandidateObjectionRaised raised ->
                new CandidateObjectionRow(event, raised.objectionId(), null, raised.reason(), actor, at, position);
            case BodyObjectionRaised raised ->
                new CandidateObjectionRow(event, raised.objectionId(), null, raised.reason(), actor, at, position);
            case CandidateObjectionDecided decided ->
                new CandidateObjectionRow(
                        event, decided.objectionId(), decided.upheld(), decided.reason(), actor, at, position);
            case BodyObjectionDecided decided ->
                new CandidateObjectionRow(
                        event, decided.objectionId(), decided.upheld(), decided.reason(), actor, at, position);
            case CommendationAwarded _, BodyCommended _ -> new CandidateAwardRow(event, at, position);
            case AwardRevoked revoked -> new AwardRevocationRow(event, revoked.reason(), at, position);
            case BodyAwardRevoked revoked -> new AwardRevocationRow(event, revoked.reason(), at, position);
        };
    }

    @EventHandler
    void on(StationOpened event, TrackingToken token) {
        add(new PlaceNameRow(event.stationId(), event.name(), LogPositions.of(token)));
    }

    @EventHandler
    void on(StationChanged event, TrackingToken token) {
        add(new PlaceNameRow(event.stationId(), event.name(), LogPositions.of(token)));
    }
}
