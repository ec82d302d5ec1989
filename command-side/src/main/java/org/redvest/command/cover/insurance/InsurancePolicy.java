package org.redvest.command.cover.insurance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsurerShare;
import org.redvest.api.cover.insurance.command.AdoptInsuranceTerms;
import org.redvest.api.cover.insurance.command.RecordInsurancePolicy;
import org.redvest.api.cover.insurance.event.InsuranceEvent;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.InsurancePolicyId;

/**
 * An insurer's policy, recorded once. It may have begun before it was signed, and before it was recorded: both times are
 * kept (Xiamen 2017). What it covers is dated, and may be recorded late as well.
 */
final class InsurancePolicy {

    @AggregateIdentifier
    private @Nullable InsurancePolicyId id;

    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private int versions;
    private @Nullable InsuranceTermsAdopted last;

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

    @CommandHandler
    Effect decide(AdoptInsuranceTerms command) {
        InsuranceTerms terms = command.terms();
        if (last != null
                && last.effectiveFrom().equals(command.effectiveFrom())
                && last.terms().equals(terms)) {
            return Effect.ALREADY_RECORDED;
        }
        if (command.effectiveFrom().isBefore(from) || !command.effectiveFrom().isBefore(until)) {
            throw new Refusal(Problem.TERMS_OUTSIDE_PERIOD);
        }
        requireWhole(terms.insurers());
        Integer least = terms.leastAge();
        Integer most = terms.mostAge();
        if (least != null && most != null && most < least) {
            throw new Refusal(Problem.INSURED_AGES_REVERSED);
        }
        terms.requireValid();
        if (terms.items().stream().anyMatch(item -> item.sumYuan() <= 0)) {
            throw new Refusal(Problem.AMOUNT_NOT_POSITIVE);
        }
        apply(new InsuranceTermsAdopted(command.insurancePolicyId(), versions + 1, command.effectiveFrom(), terms));
        return Effect.RECORDED;
    }

    private static void requireWhole(List<InsurerShare> insurers) {
        boolean whole = insurers.stream().allMatch(one -> one.perMille() > 0)
                && insurers.stream().mapToLong(InsurerShare::perMille).sum() == InsurerShare.WHOLE
                && insurers.stream().map(InsurerShare::insurer).distinct().count() == insurers.size();
        if (!whole) {
            throw new Refusal(Problem.INSURER_SHARES_INVALID);
        }
    }

    @EventSourcingHandler
    void evolve(InsuranceEvent event) {
        id = event.insurancePolicyId();
        switch (event) {
            case InsurancePolicyRecorded recorded -> {
                from = recorded.from();
                until = recorded.until();
            }
            case InsuranceTermsAdopted adopted -> {
                versions = adopted.version();
                last = adopted;
            }
        }
    }
}
