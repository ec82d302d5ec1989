package org.redvest.api.service.diary.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * A minor's guardian no longer consents: what the diary notes after this was decided knowing it.
 *
 * @param volunteerId whose diary
 * @param from from when on
 */
@Revision("1")
public record GuardianWithdrawalNoted(VolunteerId volunteerId, Instant from) implements DiaryEvent {}
