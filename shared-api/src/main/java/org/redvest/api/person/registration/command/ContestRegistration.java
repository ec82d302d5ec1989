package org.redvest.api.person.registration.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Sealed;
import org.redvest.api.id.VolunteerId;

/**
 * Record that the person did not agree to their registration, and erase them with that. Refused as their erasure is.
 *
 * @param volunteerId who
 * @param code the one-time code, from whoever has nothing else to show; null where the caller is entitled otherwise
 * @param words what the person said, sealed; null where they gave no reason
 */
public record ContestRegistration(
        @TargetAggregateIdentifier VolunteerId volunteerId,
        @Nullable String code,
        @Nullable Sealed words) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.ERASE_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }

    @Override
    public String toString() {
        return "ContestRegistration[" + volunteerId + "]";
    }
}
