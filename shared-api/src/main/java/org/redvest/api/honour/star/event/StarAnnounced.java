package org.redvest.api.honour.star.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;

/**
 * An application was approved, and is under notice (公示).
 *
 * @param volunteerId under which of the person's numbers
 * @param level of which level, 1 to 5
 * @param noticeUntil last civil day of the notice, Asia/Shanghai; null where the rules want none
 */
@Revision("1")
public record StarAnnounced(
        VolunteerId volunteerId, int level, @Nullable LocalDate noticeUntil) implements StarEvent {}
