package org.redvest.api.cover.enquiry.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.VolunteerId;

/**
 * What an insurer asked.
 *
 * @param enquiryId its number
 * @param insurer who asked
 * @param volunteerId about whom
 * @param at the instant in question
 * @param knownAt as known at which instant
 * @param learnedAt when it was learnt what happened; null where nobody says, so that it was at once
 * @param purpose what for
 * @param claimNumber the insurer's number of the claim; null where it named none, and where the person was erased
 * @param enquiredAt when it asked
 * @param position where in the log
 */
public record EnquiryView(
        EnquiryId enquiryId,
        String insurer,
        VolunteerId volunteerId,
        Instant at,
        Instant knownAt,
        @Nullable Instant learnedAt,
        String purpose,
        @Nullable String claimNumber,
        Instant enquiredAt,
        long position) {}
