package org.redvest.api.cover.eligibility.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Whether a volunteer is insured at an instant, and why: on the list of those whom policies cover (可保名单), and, by each of
 * these policies, for what they did at that instant. Valid at one instant, known at another (invariant 70).
 *
 * @param volunteerId who
 * @param at the instant in question
 * @param knownAt as known at which instant
 * @param insured whether they are on the list; null where the volunteer had not agreed that it is told, and where no policy at all
 *     was on record by then
 * @param covered whether a policy covers what they did; null where that may not be told, is not known, or where it depends on an
 *     age that only an enquiry looks at
 * @param exposure what they did at that instant by what decided, of a policy that covers it where one does; null where nothing is
 *     on record, or nothing may be told
 * @param reasons every reason that decides about the list
 * @param policies the policies in force at that instant, whichever insurer's
 * @param decisions what each of them decides
 * @param evidence what shows that they did something for volunteering then, or may have been on the way, by any of these policies:
 *     what was on record by then first; none of whom is not on the list
 * @param position position in the log on which the answer is based
 * @param stale whether events that were recorded a while ago are not in it yet: ask again
 */
public record Eligibility(
        VolunteerId volunteerId,
        Instant at,
        Instant knownAt,
        @Nullable Boolean insured,
        @Nullable Boolean covered,
        @Nullable Exposure exposure,
        List<Reason> reasons,
        List<InsurancePolicyView> policies,
        List<Decision> decisions,
        List<Evidence> evidence,
        long position,
        boolean stale)
        implements AsOf {

    /**
     * What one policy decides.
     *
     * @param insurancePolicyId which policy
     * @param termsVersion by which version of its terms; 0 where it has none
     * @param covered yes or no; null where it depends on an age that only an enquiry looks at
     * @param exposure what they did, by what decided; null where nothing is on record
     * @param reasons every reason
     */
    public record Decision(
            InsurancePolicyId insurancePolicyId,
            int termsVersion,
            @Nullable Boolean covered,
            @Nullable Exposure exposure,
            List<CoverReason> reasons) {}

    /**
     * Something on record that shows what somebody did.
     *
     * @param kind what it is
     * @param position where in the log it was recorded
     * @param recordedAt when
     * @param late whether only after the instant in question
     * @param exposure what it was, as policies tell it apart, the way there and back apart from it
     * @param from first instant of it
     * @param until first instant after it
     * @param division division code of the place; null where that lies elsewhere
     * @param projectId the project; null where there is none
     * @param publishedAt when that was published; null where it is no project, or was not
     * @param shiftId the shift; null where there is none
     * @param serviceRecordId the certified record; null where it is none
     * @param dispatchId the dispatch; null where it is none
     * @param organisationId who sent them there; null where it is no dispatch
     * @param place where to, in words; null where it is no dispatch, and where the person was erased
     * @param noShow whether the organiser says that they did not come, contested or not
     */
    public record Evidence(
            EvidenceKind kind,
            long position,
            Instant recordedAt,
            boolean late,
            Exposure exposure,
            Instant from,
            Instant until,
            @Nullable String division,
            @Nullable ProjectId projectId,
            @Nullable Instant publishedAt,
            @Nullable ShiftId shiftId,
            @Nullable ServiceRecordId serviceRecordId,
            @Nullable DispatchId dispatchId,
            @Nullable OrganisationId organisationId,
            @Nullable String place,
            boolean noShow) {

        /** Whether it took place at an instant, and not on the way. */
        public boolean holds(Instant at) {
            return !from.isAfter(at) && until.isAfter(at);
        }

        /** What somebody did at an instant of it, or on the way. */
        public Exposure exposureAt(Instant at) {
            if (holds(at)) {
                return exposure;
            }
            return from.isAfter(at) ? Exposure.TRAVEL_TO : Exposure.TRAVEL_FROM;
        }
    }

    /** What shows that somebody did something for volunteering. */
    public enum EvidenceKind {
        /** They had a place in a shift. */
        PLACE,
        /** They were at a shift without one, and the organiser accepts that where it is doubtful. */
        ATTENDANCE,
        /** Hours of theirs are certified. */
        SERVICE_RECORD,
        /** A registered organisation sent them elsewhere (外派). */
        DISPATCH
    }

    /** Reasons for and against a policy's covering what somebody did. */
    public enum CoverReason {
        /** They did something that it covers. */
        EXPOSED,
        /** They were on their way, within the time that it allows for that; whether it was the direct way is the insurer's to judge. */
        TRAVEL_WINDOW,
        /** What shows it was recorded after the instant, and soon enough. */
        LATE_EVIDENCE,
        /** Nothing on record shows that they did anything for volunteering then. */
        NOT_EXPOSED,
        /** It was recorded later than the terms allow: a higher office has to vouch for it. */
        LATE_EVIDENCE_REFUSED,
        /** The organiser says that they did not come, which they may contest. */
        NO_SHOW,
        /** The project was not published, or was closed. */
        PROJECT_NOT_PUBLISHED,
        /** The project was published only after the instant. */
        PROJECT_PUBLISHED_LATE,
        /** The policy does not cover that kind of activity, or the way. */
        EXPOSURE_NOT_COVERED,
        /** It took place outside of where the policy covers. */
        OUTSIDE_TERRITORY,
        /** They were younger than the policy covers. */
        TOO_YOUNG,
        /** They were older than the policy covers. */
        TOO_OLD,
        /** The policy has a bound of age, and the age is not known here: an enquiry looks at it. */
        AGE_NOT_KNOWN
    }

    /** Reasons for and against. */
    public enum Reason {
        /** Registered in real name at that instant. */
        REGISTERED,
        /** Registered only later. */
        NOT_YET_REGISTERED,
        /** Registered, but neither confirmed nor approved since. */
        NOT_IN_EFFECT,
        /** The volunteer had not agreed that insurers learn of them (PIPL Art. 23); that does not say that they are not insured. */
        NO_CONSENT,
        /** Erased before that instant. */
        ERASED,
        /** Banned at that instant. */
        BANNED,
        /** A recorded policy covers that instant. */
        POLICY_IN_FORCE,
        /** No recorded policy covers that instant. */
        NO_POLICY_IN_FORCE,
        /** No policy at all was on record by then; one may be recorded after it began, so that this says neither yes nor no. */
        NO_POLICY_ON_RECORD
    }
}
