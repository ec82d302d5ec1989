package org.redvest.api.person.merge.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Sealed;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.DocumentLink;

/**
 * Link a further identity document to a registered volunteer: a residence permit beside a travel permit, a new card beside
 * the old one. From then on nobody registers with it. Where another volunteer has it, the case of the two is opened.
 *
 * @param claimId keyed hash of the document
 * @param volunteerId whose document it is
 * @param documentKind kind of document
 * @param documentNumber sealed, normalised number
 */
public record LinkDocument(
        @RoutingKey IdentityClaimId claimId, VolunteerId volunteerId, DocumentKind documentKind, Sealed documentNumber)
        implements Command<DocumentLink> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.REGISTER_VOLUNTEERS, volunteerId);
    }
}
