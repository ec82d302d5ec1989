package org.redvest.api.service.diary.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * The time of a sign-up that waited is held from now on.
 *
 * @param volunteerId whose diary
 * @param signUpId of which sign-up
 */
@Revision("1")
public record CommitmentHeld(VolunteerId volunteerId, SignUpId signUpId) implements DiaryEvent {}
