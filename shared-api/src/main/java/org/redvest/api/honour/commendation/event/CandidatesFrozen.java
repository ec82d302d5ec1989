package org.redvest.api.honour.commendation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CommendationRoundId;

/**
 * The list of candidates was fixed: their figures are those that the log knows at the position of this event, on its day.
 *
 * @param roundId in which round
 * @param candidates how many there are
 * @param digest SHA-256, 64 hexadecimal digits, of one line for each candidate, {@code category|number of whom it is}, in the order of the lines, each ended by a line feed
 */
@Revision("1")
public record CandidatesFrozen(CommendationRoundId roundId, int candidates, Text digest) implements CommendationEvent {}
