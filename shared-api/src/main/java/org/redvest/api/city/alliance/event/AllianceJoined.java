package org.redvest.api.city.alliance.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;

/**
 * An organisation became a member.
 *
 * @param allianceId of which alliance
 * @param organisationId which organisation
 * @param category what kind of member it is, in the alliance's words
 * @param on civil date of its first day as a member, Asia/Shanghai
 */
@Revision("1")
public record AllianceJoined(AllianceId allianceId, OrganisationId organisationId, Text category, LocalDate on)
        implements AllianceEvent {}
