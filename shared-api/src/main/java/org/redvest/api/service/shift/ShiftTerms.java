package org.redvest.api.service.shift;

/**
 * What a shift says for itself; who may serve in it, its project says.
 *
 * @param times when it takes place, and when one signs up for it
 * @param capacity places, 1 to 100,000
 * @param waitingList whether one waits where all places are taken
 */
public record ShiftTerms(ShiftTimes times, int capacity, boolean waitingList) {}
