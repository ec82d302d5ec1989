package org.redvest.api.person.qualification.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.OfPerson;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer has a qualification.
 *
 * @param qualificationId the qualification's number
 * @param volunteerId who has it
 * @param title what it is called on the city's list
 * @param issuer who issued the certificate
 * @param number of the certificate
 * @param from first civil day on which it holds, Asia/Shanghai
 * @param until last civil day on which it holds, Asia/Shanghai; null where it has no end
 * @param evidenceSha256 SHA-256 of the scanned certificate, 64 hexadecimal digits
 */
@Revision("1")
public record QualificationRecorded(
        QualificationId qualificationId,
        VolunteerId volunteerId,
        @OfPerson Text title,
        @OfPerson Text issuer,
        Sealed number,
        LocalDate from,
        @Nullable LocalDate until,
        Text evidenceSha256)
        implements QualificationEvent {

    /** Whether it holds on a civil day, its first and its last among them. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(from);
    }

    @Override
    public @Nullable Instant validUntil() {
        LocalDate next = until == null ? null : until.plusDays(1);
        // after the calendar's last day comes none that everybody can hold
        return next == null || !CivilTime.isOnCalendar(next) ? null : CivilTime.startOf(next);
    }
}
