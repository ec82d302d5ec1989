package org.redvest.api.exchange.national.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Sealed;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.VolunteerId;

/**
 * Link a volunteer, who agreed to the exchange, with another system.
 *
 * @param volunteerId who
 * @param system with which
 * @param claimId the claim of their number there
 * @param number their number there, sealed
 * @param salt of the digest, sealed
 * @param numberDigest SHA-256 of salt, colon and number
 */
public record LinkVolunteer(
        @RoutingKey VolunteerId volunteerId,
        PartnerCode system,
        NumberClaimId claimId,
        Sealed number,
        Sealed salt,
        MessageHash numberDigest)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }
}
