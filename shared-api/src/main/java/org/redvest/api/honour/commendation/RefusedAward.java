package org.redvest.api.honour.commendation;

import org.redvest.api.Problem;
import org.redvest.api.id.CandidateId;

/**
 * A candidate to whom nothing was awarded when the round was concluded.
 *
 * @param candidateId which candidate
 * @param code why not
 */
public record RefusedAward(CandidateId candidateId, Problem code) {}
