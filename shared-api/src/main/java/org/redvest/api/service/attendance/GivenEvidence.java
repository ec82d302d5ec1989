package org.redvest.api.service.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Fleeting;
import org.redvest.api.id.EvidenceId;
import org.redvest.api.id.VolunteerId;

/**
 * What somebody who checks in or out shows.
 *
 * @param id number of the check-in or check-out; the same again is answered the same
 * @param code as it was read or typed; null where none was
 * @param fix where the device was; null where it does not say, or nobody knows where exactly the shift is
 * @param clock what the device's clock showed; null where the device was online
 */
public record GivenEvidence(
        EvidenceId id,
        @Nullable String code,
        @Nullable Fix fix,
        @Nullable DeviceClock clock) {

    /**
     * Where a device was.
     *
     * @param location the place itself, which opens for a while only
     * @param under whose key it is under: of a person's numbers, the one by which the roll names them
     * @param metres how far that is from the shift
     * @param accuracy within how many metres the device is right, as it says
     */
    public record Fix(Fleeting location, VolunteerId under, int metres, int accuracy) {}

    /**
     * What a device's clock showed that had no network.
     *
     * @param at when somebody checked in or out
     * @param sentAt when it was sent at last
     */
    public record DeviceClock(Instant at, Instant sentAt) {}
}
