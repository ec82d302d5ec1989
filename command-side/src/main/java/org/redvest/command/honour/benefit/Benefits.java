package org.redvest.command.honour.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.benefit.event.BenefitEvent;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.Located;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.honour.benefit.BenefitFacts.Version;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which benefits there are, whose, and as what they are offered when. */
@Component
class Benefits implements Whereabouts {

    private final StreamFolds<BenefitId, BenefitFacts> folds;
    private final Clock clock;

    @Autowired
    Benefits(Streams streams, Clock clock) {
        this((id, from) -> streams.committedFrom(id.value(), from), clock);
    }

    /** Benefits as this log knows them. */
    Benefits(StreamFolds.Log<BenefitId> log, Clock clock) {
        this.folds = new StreamFolds<>(
                log,
                StreamFolds.Tail.NONE,
                BenefitFacts.NOTHING,
                (facts, message) -> facts.and((BenefitEvent) message.getPayload()));
        this.clock = clock;
    }

    /**
     * As a benefit is offered on a civil day; empty where it is not.
     *
     * @throws Refusal {@link Problem#UNKNOWN_BENEFIT}
     */
    Optional<Version> offeredOn(BenefitId id, LocalDate day) {
        BenefitFacts facts = folds.now(id);
        if (!facts.isOffered()) {
            throw new Refusal(Problem.UNKNOWN_BENEFIT);
        }
        return facts.offeredOn(day);
    }

    /** Where its plan holds; who carries it out acts for themselves there, and no other organisation does. */
    @Override
    public Optional<Remit> of(Located place) {
        if (!(place instanceof BenefitId id)) {
            return Optional.empty();
        }
        BenefitFacts facts = folds.now(id);
        DivisionCode division = facts.division();
        return division == null
                ? Optional.empty()
                : Optional.of(new Remit(
                        division,
                        facts.begunOn(CivilTime.dateOf(clock.instant())).terms().partner()));
    }
}
