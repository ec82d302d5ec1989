package org.redvest.api.cover.enquiry.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.Undisclosed;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.VolunteerId;

/**
 * An insurer learns whether somebody was insured; who asked for it, the metadata say.
 *
 * @param enquiriesId number of all that was asked about the volunteer
 * @param enquiryId number of the enquiry
 * @param volunteerId about whom
 * @param insurer who asks
 * @param at the instant in question
 * @param knownAt as known at which instant, never after the record time
 * @param learnedAt when whoever enquires, or the organisation, learnt of what happened; null where nobody says, so that it was at once
 * @param age of the volunteer at {@code at}, in full years, as policies' bounds are held to it; null where the person was
 *     erased, or not yet born
 * @param purpose what for, in the insurer's words
 * @param claimNumber the insurer's number of the claim; null where there is none yet
 */
@Revision("1")
public record EligibilityEnquired(
        EnquiriesId enquiriesId,
        EnquiryId enquiryId,
        VolunteerId volunteerId,
        Text insurer,
        Instant at,
        Instant knownAt,
        @Nullable Instant learnedAt,
        @OfPerson @Undisclosed @Nullable Integer age,
        Text purpose,
        @OfPerson @Nullable Text claimNumber)
        implements EnquiryEvent {}
