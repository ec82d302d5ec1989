package org.redvest.command.person.volunteer;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;

/**
 * A service record, as its volunteer's stream tells of it.
 *
 * @param certified what was certified, which stays on record
 * @param interval when the service took place, by its last correction
 * @param countersigned whether it waits for no second signature
 * @param suspendedBy the objections that are open
 * @param revocation the last that revoked it; null where it is not revoked, or was given back
 */
public record CertifiedRecord(
        HoursCertified certified,
        ServiceInterval interval,
        boolean countersigned,
        Set<HoursObjectionId> suspendedBy,
        @Nullable HoursRevoked revocation) {

    static CertifiedRecord of(HoursCertified hours) {
        return new CertifiedRecord(
                hours,
                new ServiceInterval(hours.start(), hours.end()),
                !hours.awaitsCountersignature(),
                Set.of(),
                null);
    }

    /** With the next event of the same record. */
    CertifiedRecord and(HoursEvent event) {
        return switch (event) {
            case HoursCertified hours -> of(hours);
            case HoursCountersigned _ -> new CertifiedRecord(certified, interval, true, suspendedBy, revocation);
            case HoursSuspended suspended ->
                new CertifiedRecord(certified, interval, countersigned, with(suspended.objectionId()), revocation);
            case HoursSustained sustained ->
                new CertifiedRecord(certified, interval, countersigned, without(sustained.objectionId()), revocation);
            case HoursCorrected corrected ->
                new CertifiedRecord(
                        certified,
                        new ServiceInterval(corrected.start(), corrected.end()),
                        countersigned,
                        suspendedBy,
                        revocation);
            case HoursRevoked revoked ->
                new CertifiedRecord(
                        certified,
                        interval,
                        countersigned,
                        revoked.objectionId() == null ? suspendedBy : without(revoked.objectionId()),
                        revoked);
            case HoursReinstated _ -> new CertifiedRecord(certified, interval, countersigned, suspendedBy, null);
        };
    }

    private Set<HoursObjectionId> with(HoursObjectionId objection) {
        Set<HoursObjectionId> more = new HashSet<>(suspendedBy);
        more.add(objection);
        return Set.copyOf(more);
    }

    private Set<HoursObjectionId> without(HoursObjectionId objection) {
        Set<HoursObjectionId> rest = new HashSet<>(suspendedBy);
        rest.remove(objection);
        return Set.copyOf(rest);
    }

    /** Whether nothing of its own keeps it from counting; an objection of a merge case may. */
    public boolean counts() {
        return countersigned && suspendedBy.isEmpty() && !isRevoked();
    }

    public boolean isRevoked() {
        return revocation != null;
    }

    /** Whether somebody is who served or who certified, under whichever of their numbers. */
    public boolean hasParty(@Nullable VolunteerId somebody, Volunteers volunteers) {
        return somebody != null
                && (volunteers.personOf(certified.volunteerId()).contains(somebody)
                        || volunteers.personOf(certified.certifiedBy()).contains(somebody));
    }

    /** The minutes that it is about, whether they count or not. */
    public long minutes() {
        return interval.minutes();
    }

    /**
     * Requires that it is not revoked.
     *
     * @throws Refusal {@link Problem#RECORD_REVOKED}
     */
    public CertifiedRecord requireNotRevoked() {
        if (isRevoked()) {
            throw new Refusal(Problem.RECORD_REVOKED);
        }
        return this;
    }
}
