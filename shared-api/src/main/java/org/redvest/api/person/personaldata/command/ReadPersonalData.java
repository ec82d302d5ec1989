package org.redvest.api.person.personaldata.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;

/**
 * Record that somebody is about to read a volunteer's clear personal data (PIPL Art. 51, 54).
 *
 * @param volunteerId whose data
 * @param purpose what for, in the reader's words
 */
public record ReadPersonalData(@TargetAggregateIdentifier VolunteerId volunteerId, Text purpose)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.READ_PERSONAL_DATA, volunteerId).orOneself(volunteerId);
    }
}
