package org.redvest.command.reward.timebank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.reward.timebank.event.TimeBankEvent;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimePoolChanged;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which time banks there are, where, and what rules they had when. */
@Component
class TimeBanks implements Whereabouts {

    private static final int COMMUNITY_DIGITS = 12;
    private static final int STREET_DIGITS = 9;
    private static final int DISTRICT_DIGITS = 6;
    private static final int CITY_DIGITS = 4;

    private final StreamFolds<TimeBankId, Facts> folds;

    @Autowired
    TimeBanks(Streams streams) {
        this((id, from) -> streams.committedFrom(id.value(), from));
    }

    /** Time banks as this log knows them. */
    TimeBanks(StreamFolds.Log<TimeBankId> log) {
        this.folds = new StreamFolds<>(
                log, StreamFolds.Tail.NONE, new Facts(null, List.of()), (facts, message) -> facts.and(message));
    }

    private record Facts(@Nullable TimeBankOpened opened, List<TimeBankRulesAdopted> rules) {

        Facts and(DomainEventMessage<?> message) {
            return switch ((TimeBankEvent) message.getPayload()) {
                case TimeBankOpened first -> new Facts(first, rules);
                case TimeBankRulesAdopted adopted -> {
                    List<TimeBankRulesAdopted> more = new ArrayList<>(rules);
                    more.add(adopted);
                    yield new Facts(opened, List.copyOf(more));
                }
                case TimePoolChanged _ -> this;
            };
        }
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof TimeBankId id
                ? Optional.ofNullable(folds.now(id).opened()).map(bank -> Remit.in(bank.division()))
                : Optional.empty();
    }

    /**
     * How a bank came to be.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK}
     */
    TimeBankOpened require(TimeBankId id) {
        return Optional.ofNullable(folds.now(id).opened()).orElseThrow(() -> new Refusal(Problem.UNKNOWN_TIME_BANK));
    }

    /**
     * The bank of who lives somewhere: of their community, or else the nearest above it that has one.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_BANK} where none has
     */
    TimeBankOpened requireFor(DivisionCode residence) {
        String code = residence.value();
        return Stream.of(COMMUNITY_DIGITS, STREET_DIGITS, DISTRICT_DIGITS, CITY_DIGITS)
                .filter(digits -> digits <= code.length())
                .map(digits -> code.substring(0, digits) + (digits == CITY_DIGITS ? "00" : ""))
                .map(division ->
                        folds.now(TimeBankId.of(new DivisionCode(division))).opened())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Problem.UNKNOWN_TIME_BANK,
                        "Neither the division %s nor one above it has a time bank: open one first.".formatted(code)));
    }

    /**
     * The rules in force on a civil day in China.
     *
     * @throws Refusal {@link Problem#TIME_RULES_MISSING}
     */
    TimeBankRulesAdopted rules(TimeBankId id, LocalDate day) {
        return folds.now(id).rules().stream()
                .filter(adopted -> !adopted.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(
                        Problem.TIME_RULES_MISSING,
                        "The time bank had no rules in force on %s: adopt some that begin by then.".formatted(day)));
    }
}
