package org.redvest.api.cover.enquiry.command;

import java.time.Instant;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.VolunteerId;

/**
 * Record that an insurer is about to learn whether somebody was insured (PIPL Art. 23, 51; invariant 80).
 *
 * @param enquiryId number of the enquiry
 * @param volunteerId about whom
 * @param insurer who asks, by the name that its policies have
 * @param at the instant in question; null for the same as knownAt
 * @param knownAt as known at which instant; null for as known when it is recorded
 * @param learnedAt when whoever enquires, or the organisation, learnt of what happened; null for at once
 * @param purpose what for, in the insurer's words
 * @param claimNumber the insurer's number of the claim; null where there is none yet
 */
public record EnquireEligibility(
        EnquiryId enquiryId,
        @RoutingKey VolunteerId volunteerId,
        Text insurer,
        @Nullable Instant at,
        @Nullable Instant knownAt,
        @Nullable Instant learnedAt,
        Text purpose,
        @Nullable Text claimNumber)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.SignedIn();
    }
}
