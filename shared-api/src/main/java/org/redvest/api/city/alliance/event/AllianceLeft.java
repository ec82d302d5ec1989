package org.redvest.api.city.alliance.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;

/**
 * A member left.
 *
 * @param allianceId which alliance
 * @param organisationId which member
 * @param joinedOn of the membership that ended: its first day
 * @param on civil date of the first day on which it was no member, Asia/Shanghai; where a record that was taken as it stood
 *     contradicts itself, not after the day of joining
 */
@Revision("1")
public record AllianceLeft(AllianceId allianceId, OrganisationId organisationId, LocalDate joinedOn, LocalDate on)
        implements AllianceEvent {}
