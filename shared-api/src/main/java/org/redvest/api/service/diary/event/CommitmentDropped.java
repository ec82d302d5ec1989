package org.redvest.api.service.diary.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;

/**
 * A sign-up is over: its time is free again.
 *
 * @param volunteerId whose diary
 * @param signUpId which sign-up
 */
@Revision("1")
public record CommitmentDropped(VolunteerId volunteerId, SignUpId signUpId) implements DiaryEvent {}
