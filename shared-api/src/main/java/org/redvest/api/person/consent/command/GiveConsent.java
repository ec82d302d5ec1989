package org.redvest.api.person.consent.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentPurpose;

/**
 * Record that somebody agrees to a use of their data beyond the record itself (PIPL Art. 23, 25).
 *
 * @param volunteerId who
 * @param purpose to what
 * @param evidence what shows it
 */
public record GiveConsent(
        @TargetAggregateIdentifier VolunteerId volunteerId, ConsentPurpose purpose, ConsentEvidence evidence)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }
}
