package org.redvest.command.cover.insurance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.insurance.command.RecordInsurancePolicy;
import org.redvest.api.cover.insurance.event.InsuranceEvent;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.InsurancePolicyId;

/**
 * An insurer's policy, recorded once. It may have begun before it was signed, and before it was recorded: both times are
 * kept (Xiamen 2017).
 */
final class InsurancePolicy {

    @AggregateIdentifier
    private @Nullable InsurancePolicyId id;

    InsurancePolicy() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RecordInsurancePolicy command) {
        if (id != null) {
            throw new Refusal(Problem.INSURANCE_POLICY_ALREADY_RECORDED);
        }
        if (command.sumInsuredYuan() <= 0) {
            throw new Refusal(Problem.AMOUNT_NOT_POSITIVE);
        }
        if (!command.from().isBefore(command.until())) {
            throw new Refusal(Problem.PERIOD_REVERSED);
        }
        apply(new InsurancePolicyRecorded(
                command.insurancePolicyId(),
                command.insurer(),
                command.policyNumber(),
                command.sumInsuredYuan(),
                command.from(),
                command.until(),
                command.signedOn()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(InsuranceEvent event) {
        id = event.insurancePolicyId();
    }
}
