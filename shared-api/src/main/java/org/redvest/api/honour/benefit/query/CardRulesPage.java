package org.redvest.api.honour.benefit.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.id.HonourCardRulesId;

/**
 * A page of honour cards and their rules.
 *
 * @param cards in the order in which their first rules were adopted
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record CardRulesPage(
        List<CardOfADivision> cards, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * An honour card that a division gives.
     *
     * @param rulesId the number of its rules
     * @param division division code of whose it is
     * @param divisionName what that is called
     * @param title what it is called
     * @param versions all its rules, the oldest first
     */
    public record CardOfADivision(
            HonourCardRulesId rulesId, String division, String divisionName, String title, List<Version> versions) {}

    /**
     * Its rules from a day on.
     *
     * @param version 1 for its first
     * @param effectiveFrom first civil day on which cards are issued under them, Asia/Shanghai
     * @param rules all of them
     */
    public record Version(int version, LocalDate effectiveFrom, HonourCardRules rules) {}
}
