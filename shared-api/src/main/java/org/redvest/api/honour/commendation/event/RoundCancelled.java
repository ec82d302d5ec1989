package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CommendationRoundId;

/**
 * A round came to nothing.
 *
 * @param roundId which round
 * @param reason why, in words
 */
@Revision("1")
public record RoundCancelled(CommendationRoundId roundId, Text reason) implements CommendationEvent {}
