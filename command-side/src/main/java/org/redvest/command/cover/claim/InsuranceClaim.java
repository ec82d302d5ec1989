package org.redvest.command.cover.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.cover.claim.command.ChangeClaimReserve;
import org.redvest.api.cover.claim.command.CloseClaim;
import org.redvest.api.cover.claim.command.OpenClaim;
import org.redvest.api.cover.claim.command.PayClaim;
import org.redvest.api.cover.claim.command.RefuseClaim;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.cover.insurance.InsurancePolicies;
import org.redvest.command.person.volunteer.VolunteerFacts;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * An insurance claim as an insurer reports it back: opened, paid once or several times, refused, closed. Whether it is due, the
 * insurer decides; here is held that the reports fit together, and that each insurer reports about its own policies.
 */
final class InsuranceClaim {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable InsuranceClaimId id;

    private ClaimFacts facts = ClaimFacts.NOTHING;

    InsuranceClaim() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OpenClaim command, InsurancePolicies policies, Volunteers volunteers, Clock clock) {
        InsurancePolicyRecorded policy =
                requireReportable(command.reporter(), command.insurancePolicyId(), command.accidentAt(), policies);
        ClaimOpened wanted = new ClaimOpened(
                command.claimId(),
                command.insurancePolicyId(),
                command.claimNumber(),
                command.volunteerId(),
                command.accidentAt(),
                command.learnedAt(),
                command.risk(),
                command.category(),
                command.division(),
                command.reserveYuan());
        if (facts.opened() != null) {
            if (!facts.opened().equals(wanted)) {
                throw new Refusal(Problem.CLAIM_ALREADY_OPENED);
            }
            return Effect.ALREADY_RECORDED;
        }
        requireClaimant(volunteers.of(command.volunteerId()));
        requirePossible(command.accidentAt(), command.learnedAt(), policy, clock.instant());
        requireNotNegative(command.reserveYuan());
        apply(wanted);
        return Effect.RECORDED;
    }

    private static InsurancePolicyRecorded requireReportable(
            ClaimReporter reporter, InsurancePolicyId policy, Instant accidentAt, InsurancePolicies policies) {
        Text insurer = reporter.insurer();
        return insurer == null ? policies.require(policy) : policies.requireOf(policy, insurer.value(), accidentAt);
    }

    /** Whoever bore the policy when it happened reports, whoever bears it since. */
    private void requireReportable(ClaimReporter reporter, InsurancePolicies policies) {
        requireReportable(
                reporter, facts.open().insurancePolicyId(), facts.open().accidentAt(), policies);
    }

    /** Whoever was registered may have had an accident, whatever became of the registration since. */
    private static void requireClaimant(VolunteerFacts claimant) {
        claimant.requireRegistered();
        claimant.requireNotErased();
    }

    private static void requirePossible(
            Instant accidentAt, Instant learnedAt, InsurancePolicyRecorded policy, Instant now) {
        if (accidentAt.isAfter(now) || learnedAt.isAfter(now)) {
            throw new Refusal(Problem.INSTANT_IN_FUTURE);
        }
        if (learnedAt.isBefore(accidentAt)) {
            throw new Refusal(Problem.LEARNED_BEFORE_ACCIDENT);
        }
        if (accidentAt.isBefore(policy.from()) || !accidentAt.isBefore(policy.until())) {
            throw new Refusal(
                    Problem.ACCIDENT_OUTSIDE_PERIOD,
                    "The policy covers what happens from %s until %s: report the accident to the policy that covered it."
                            .formatted(policy.from(), policy.until()));
        }
    }

    private static void requireNotNegative(long reserveYuan) {
        if (reserveYuan < 0) {
            throw new Refusal(Problem.AMOUNT_NOT_POSITIVE, "What is held for a claim is 0 or above.");
        }
    }

    @CommandHandler
    Effect decide(ChangeClaimReserve command, InsurancePolicies policies) {
        requireReportable(command.reporter(), policies);
        requireGoingOn();
        requireNotNegative(command.reserveYuan());
        if (facts.reserveYuan() == command.reserveYuan()) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ClaimReserveChanged(command.claimId(), claimant(), command.reserveYuan()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(PayClaim command, InsurancePolicies policies, Clock clock) {
        requireReportable(command.reporter(), policies);
        if (facts.payments().contains(command.paymentId())) {
            return Effect.ALREADY_RECORDED;
        }
        requireGoingOn();
        if (command.amountYuan() <= 0) {
            throw new Refusal(Problem.AMOUNT_NOT_POSITIVE);
        }
        if (command.paidOn().isAfter(CivilTime.dateOf(clock.instant()))) {
            throw new Refusal(Problem.DATE_IN_FUTURE);
        }
        if (command.paidOn().isBefore(CivilTime.dateOf(facts.open().accidentAt()))) {
            throw new Refusal(
                    Problem.PAID_BEFORE_ACCIDENT,
                    "The accident happened on %s: give that day or a later one."
                            .formatted(CivilTime.dateOf(facts.open().accidentAt())));
        }
        apply(new ClaimPaid(
                command.claimId(), command.paymentId(), claimant(), command.amountYuan(), command.paidOn()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RefuseClaim command, InsurancePolicies policies) {
        requireReportable(command.reporter(), policies);
        ClaimRefused wanted = new ClaimRefused(command.claimId(), claimant(), command.reason());
        if (Objects.equals(facts.refused(), wanted)) {
            return Effect.ALREADY_RECORDED;
        }
        requireGoingOn();
        if (!facts.payments().isEmpty()) {
            throw new Refusal(Problem.CLAIM_PAID);
        }
        apply(wanted);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(CloseClaim command, InsurancePolicies policies) {
        requireReportable(command.reporter(), policies);
        switch (facts.state()) {
            case CLOSED -> {
                return Effect.ALREADY_RECORDED;
            }
            case REFUSED -> throw new Refusal(Problem.CLAIM_ENDED);
            case OPEN -> apply(new ClaimClosed(command.claimId(), claimant()));
        }
        return Effect.RECORDED;
    }

    private VolunteerId claimant() {
        return facts.open().volunteerId();
    }

    private void requireGoingOn() {
        if (!facts.goesOn()) {
            throw new Refusal(Problem.CLAIM_ENDED);
        }
    }

    @EventSourcingHandler
    void evolve(ClaimEvent event) {
        id = event.claimId();
        facts = facts.and(event);
    }
}
