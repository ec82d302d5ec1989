package org.redvest.command.cover.enquiry;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.enquiry.command.EnquireEligibility;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * Records what an insurer asks before it is answered. How old somebody was is noted with it, because only here can a birth date
 * be opened: insurers are told whether a policy's bounds were met, and no age.
 */
final class EnquiryDesk {

    private final Repository<Enquiries> enquiries;
    private final Volunteers volunteers;
    private final Ages ages;
    private final Clock clock;

    EnquiryDesk(Repository<Enquiries> enquiries, Volunteers volunteers, Ages ages, Clock clock) {
        this.enquiries = enquiries;
        this.volunteers = volunteers;
        this.ages = ages;
        this.clock = clock;
    }

    @CommandHandler
    Effect handle(EnquireEligibility command) throws Exception {
        Instant now = clock.instant();
        BothTimes times = BothTimes.of(command.at(), command.knownAt(), now);
        Instant learnedAt = command.learnedAt() == null ? null : times.learned(command.learnedAt(), now);
        VolunteerId volunteer = command.volunteerId();
        if (!volunteers.of(volunteer).isRegistered()) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        EnquiriesId id = EnquiriesId.of(volunteer);
        Aggregate<Enquiries> asked = enquiries.loadOrCreate(id.value(), Enquiries::new);
        if (asked.invoke(it -> it.knows(command.enquiryId()))) {
            return Effect.ALREADY_RECORDED;
        }
        asked.execute(it -> it.enquire(new EligibilityEnquired(
                id,
                command.enquiryId(),
                volunteer,
                command.insurer(),
                times.validAt(),
                times.knownAt(),
                learnedAt,
                age(volunteer, times.validAt()),
                command.purpose(),
                command.claimNumber())));
        return Effect.RECORDED;
    }

    /** In full years on the civil day in China; null where nobody can know it any more, and before the birth. */
    private @Nullable Integer age(VolunteerId volunteer, Instant at) {
        if (volunteers.of(volunteer).erased()) {
            return null;
        }
        int age = ages.on(volunteer, CivilTime.dateOf(at));
        return age < 0 ? null : age;
    }
}
