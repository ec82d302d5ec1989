package org.redvest.api.honour.benefit.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;

/**
 * Issue an honour card to who served as long as its rules ask for. Its answer are the days on which it is valid.
 *
 * @param cardId its number; the same again is the same card
 * @param volunteerId to whom
 * @param rulesId under which rules, as they are in force today
 * @param window of which days the hours are counted
 */
public record IssueHonourCard(
        @RoutingKey HonourCardId cardId, VolunteerId volunteerId, HonourCardRulesId rulesId, Period window)
        implements Command<Period> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_BENEFITS, volunteerId);
    }
}
