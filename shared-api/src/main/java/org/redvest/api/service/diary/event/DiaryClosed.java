package org.redvest.api.service.diary.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;

/**
 * Nothing more is noted in the diary.
 *
 * @param volunteerId whose diary
 * @param end why
 */
@Revision("1")
public record DiaryClosed(VolunteerId volunteerId, DiaryEnd end) implements DiaryEvent {}
