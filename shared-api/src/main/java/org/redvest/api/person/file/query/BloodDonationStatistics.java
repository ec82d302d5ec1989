package org.redvest.api.person.file.query;

/**
 * What the city's volunteers gave (无偿献血).
 *
 * @param times donations
 * @param millilitres of all of them
 * @param donors volunteers, each counted once
 * @param position position in the log on which it is based
 */
public record BloodDonationStatistics(long times, long millilitres, long donors, long position) {}
