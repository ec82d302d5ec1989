package org.redvest.api.service.attendance.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.ShiftId;

/** What happened to somebody's attendance of a shift. */
public sealed interface AttendanceEvent extends NamesVolunteer
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
}
