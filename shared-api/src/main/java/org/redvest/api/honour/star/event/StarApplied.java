package org.redvest.api.honour.star.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody applied for a star, and had what it takes.
 *
 * @param volunteerId under which of the person's numbers
 * @param level of which level, 1 to 5
 * @param jurisdiction division code of whose rules apply
 * @param rulesVersion which of its rules
 * @param office division code of the district whose office reviews it
 * @param grantedBy who grants it
 * @param minutes of final service, under all numbers of the person
 */
@Revision("1")
public record StarApplied(
        VolunteerId volunteerId,
        int level,
        DivisionCode jurisdiction,
        int rulesVersion,
        @OfPerson DivisionCode office,
        StarGranter grantedBy,
        long minutes)
        implements StarEvent {}
