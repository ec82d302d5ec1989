package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Sealed;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;

/**
 * A further identity document of a registered volunteer is known.
 *
 * @param volunteerId whose document it is
 * @param claimId keyed hash of the document
 * @param documentKind kind of document
 * @param documentNumber sealed, normalised number
 */
@Revision("1")
public record DocumentLinked(
        VolunteerId volunteerId, IdentityClaimId claimId, DocumentKind documentKind, Sealed documentNumber)
        implements VolunteerEvent {}
