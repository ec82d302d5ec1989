package org.redvest.api.service.diary.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody signed up for a shift: where the time is held, they are committed; where it is not, they wait and may still be elsewhere.
 *
 * @param volunteerId whose diary
 * @param signUpId by which sign-up
 * @param shiftId for which shift
 * @param start first instant
 * @param end first instant after it
 * @param held whether the time is theirs alone
 */
@Revision("1")
public record CommitmentNoted(
        VolunteerId volunteerId, SignUpId signUpId, ShiftId shiftId, Instant start, Instant end, boolean held)
        implements DiaryEvent {}
