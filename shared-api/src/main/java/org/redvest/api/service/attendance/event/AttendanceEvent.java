package org.redvest.api.service.attendance.event;

import org.redvest.api.Event;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/** What happened to somebody's attendance of a shift. */
public sealed interface AttendanceEvent extends Event
        permits CheckedIn,
                CheckedOut,
                CheckOutEstimated,
                AttendanceListed,
                EvidenceAccepted,
                EvidenceRejected,
                AttendanceCorrected,
                AttendanceAmended,
                NoShowRecorded,
                NoShowContested,
                NoShowWithdrawn,
                AttendanceCertified {

    /** Of which shift. */
    ShiftId shiftId();

    /** Whose it is, by the number under which they signed up. */
    VolunteerId volunteerId();
}
