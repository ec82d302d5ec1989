package org.redvest.command.honour.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which honour cards there are, whose, and what rules they had when. */
@Component
class CardRulesBook {

    private final StreamFolds<HonourCardRulesId, List<CardRulesAdopted>> folds;

    @Autowired
    CardRulesBook(Streams streams) {
        this((id, from) -> streams.committedFrom(id.value(), from));
    }

    /** Rules as this log knows them. */
    CardRulesBook(StreamFolds.Log<HonourCardRulesId> log) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, List.of(), (known, message) -> Stream.concat(
                        known.stream(), Stream.of((CardRulesAdopted) message.getPayload()))
                .toList());
    }

    /** Whose card it is; empty where there is none. */
    Optional<DivisionCode> divisionOf(HonourCardRulesId id) {
        return folds.now(id).stream().findFirst().map(CardRulesAdopted::division);
    }

    /**
     * Requires that there is such a card.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HONOUR_CARD_RULES}
     */
    void requireKnown(HonourCardRulesId id) {
        if (folds.now(id).isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_HONOUR_CARD_RULES);
        }
    }

    /**
     * The rules under which a card is issued on a civil day in China.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HONOUR_CARD_RULES}, {@link Problem#CARD_RULES_NOT_IN_FORCE}
     */
    CardRulesAdopted require(HonourCardRulesId id, LocalDate day) {
        requireKnown(id);
        return folds.now(id).stream()
                .filter(adopted -> !adopted.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(Problem.CARD_RULES_NOT_IN_FORCE));
    }
}
