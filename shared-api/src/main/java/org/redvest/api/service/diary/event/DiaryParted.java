package org.redvest.api.service.diary.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * A number that was merged into this one is another person's again.
 *
 * @param volunteerId whose diary
 * @param absorbed the other number
 */
@Revision("1")
public record DiaryParted(VolunteerId volunteerId, VolunteerId absorbed) implements DiaryEvent {}
