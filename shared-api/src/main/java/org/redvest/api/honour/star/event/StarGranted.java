package org.redvest.api.honour.star.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.id.VolunteerId;

/**
 * A star was granted.
 *
 * @param volunteerId under which of the person's numbers
 * @param level of which level, 1 to 5
 * @param jurisdiction division code of whose rules apply
 * @param rulesVersion which of its rules
 * @param office division code of the district whose office reviewed the application
 * @param grantedBy who granted it
 * @param minutes of final service then, under all numbers of the person
 * @param threshold minutes that it took
 * @param basis the document it rests on; null where it rests on none but this
 */
@Revision("1")
public record StarGranted(
        VolunteerId volunteerId,
        int level,
        DivisionCode jurisdiction,
        int rulesVersion,
        @OfPerson DivisionCode office,
        StarGranter grantedBy,
        long minutes,
        long threshold,
        @Nullable Text basis)
        implements StarEvent {}
