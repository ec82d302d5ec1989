package org.redvest.api.service.diary.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * Another number was merged into this one: the diaries of both are the person's.
 *
 * @param volunteerId whose diary
 * @param absorbed the other number
 */
@Revision("1")
public record DiaryJoined(VolunteerId volunteerId, VolunteerId absorbed) implements DiaryEvent {}
