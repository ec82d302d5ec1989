package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;

/**
 * An identity document now stands for this volunteer, and for nobody else.
 *
 * @param claimId keyed hash of the document
 * @param volunteerId whose document it is
 * @param documentKind kind of document
 */
@Revision("1")
public record IdentityClaimed(IdentityClaimId claimId, VolunteerId volunteerId, DocumentKind documentKind)
        implements VolunteerEvent {}
