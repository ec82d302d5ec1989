package org.redvest.api.reward.timebank.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.TimeBankId;

/**
 * The daily proof of a time bank: over all movements up to a day, in minutes. What is issued is owed to somebody:
 *     issued = held + setAside + escrow + pool + suspense + exchanged, and what one movement takes out of a ledger it puts into
 *     another.
 *
 * @param timeBankId which bank
 * @param date the civil day; null for everything on record
 * @param accounts that are open then
 * @param holders with a deposit until then
 * @param deposits until then
 * @param deposited minutes of them
 * @param issued that the bank owes altogether
 * @param held that are free in accounts
 * @param setAside above the cap, offered for donation
 * @param escrow that wait for an order or a gift
 * @param pool that were donated to everybody
 * @param suspense that left for another bank, which has not answered
 * @param exchanged that other banks took over, less what came from them; below zero where more came
 * @param balanced whether issued is the sum of the others and no movement leaves a rest
 * @param position of the log, on which the answer rests
 */
public record TimeProof(
        TimeBankId timeBankId,
        @Nullable LocalDate date,
        long accounts,
        long holders,
        long deposits,
        long deposited,
        long issued,
        long held,
        long setAside,
        long escrow,
        long pool,
        long suspense,
        long exchanged,
        boolean balanced,
        long position) {}
