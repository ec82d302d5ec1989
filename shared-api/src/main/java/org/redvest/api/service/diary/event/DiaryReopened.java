package org.redvest.api.service.diary.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;

/**
 * The diary goes on.
 *
 * @param volunteerId whose diary
 * @param end what no longer keeps it closed
 */
@Revision("1")
public record DiaryReopened(VolunteerId volunteerId, DiaryEnd end) implements DiaryEvent {}
