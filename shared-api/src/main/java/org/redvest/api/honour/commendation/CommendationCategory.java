package org.redvest.api.honour.commendation;

import org.redvest.api.Text;

/**
 * A category of a round of commendation, such as 最美志愿者.
 *
 * @param kind what is commended
 * @param title what it is called
 * @param quota how many are commended at most, 1 or more
 * @param leastMinutes final minutes within the round's period without which nobody is nominated; 0 where none are asked, and of
 *     what is no person
 * @param reusableHours whether hours for which somebody is commended here may earn them another honour, or already did
 */
public record CommendationCategory(
        CandidateKind kind, Text title, int quota, int leastMinutes, boolean reusableHours) {}
