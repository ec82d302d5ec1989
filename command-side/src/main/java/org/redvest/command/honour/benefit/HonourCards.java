package org.redvest.command.honour.benefit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Remit;
import org.redvest.api.honour.benefit.event.HonourCardEvent;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;
import org.redvest.api.honour.benefit.event.HonouredHoursEvent;
import org.redvest.api.honour.benefit.event.HonouredHoursReleased;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.Located;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which honour cards people have, as the log knows it: the hours that are counted for cards name those. */
@Component
class HonourCards implements Whereabouts {

    private final StreamFolds<HonourCardId, Facts> cards;
    private final StreamFolds<HonouredHoursId, Set<HonourCardId>> held;
    private final CardRulesBook rules;

    @Autowired
    HonourCards(Streams streams, CardRulesBook rules) {
        this(
                (id, from) -> streams.committedFrom(id.value(), from),
                (id, from) -> streams.committedFrom(id.value(), from),
                rules);
    }

    /** Cards as these logs know them. */
    HonourCards(StreamFolds.Log<HonourCardId> cards, StreamFolds.Log<HonouredHoursId> hours, CardRulesBook rules) {
        this.cards = new StreamFolds<>(
                cards, StreamFolds.Tail.NONE, new Facts(null, false), (facts, message) -> facts.and(message));
        this.held = new StreamFolds<>(hours, StreamFolds.Tail.NONE, Set.of(), HonourCards::and);
        this.rules = rules;
    }

    private record Facts(@Nullable HonourCardIssued issued, boolean revoked) {

        Facts and(DomainEventMessage<?> message) {
            return switch ((HonourCardEvent) message.getPayload()) {
                case HonourCardIssued card -> new Facts(card, revoked);
                case HonourCardRevoked _ -> new Facts(issued, true);
            };
        }
    }

    private static Set<HonourCardId> and(Set<HonourCardId> known, DomainEventMessage<?> message) {
        HonouredHoursEvent event = (HonouredHoursEvent) message.getPayload();
        if (!HonourCardId.isOne(event.by().value())) {
            return known;
        }
        HonourCardId card = HonourCardId.stored(event.by().value());
        Set<HonourCardId> now = new LinkedHashSet<>(known);
        switch (event) {
            case HoursHonoured _ -> now.add(card);
            case HonouredHoursReleased _ -> now.remove(card);
        }
        return now;
    }

    /** How a card was issued that was not revoked; empty where it was, or there is none. */
    Optional<HonourCardIssued> find(HonourCardId id) {
        Facts facts = cards.now(id);
        return facts.revoked() ? Optional.empty() : Optional.ofNullable(facts.issued());
    }

    /** Those of a person that are valid on a civil day, by all of their numbers. */
    List<HonourCardIssued> validOn(LocalDate day, Collection<VolunteerId> person) {
        return ofPerson(person).filter(card -> card.days().holds(day)).toList();
    }

    private Stream<HonourCardIssued> ofPerson(Collection<VolunteerId> person) {
        return person.stream()
                .flatMap(number -> held.now(HonouredHoursId.of(number)).stream())
                .flatMap(card -> find(card).stream());
    }

    /** Whether a card can be used on a civil day. */
    boolean isValid(HonourCardId id, LocalDate day) {
        return find(id).filter(card -> card.days().holds(day)).isPresent();
    }

    /** A card lies where its rules were adopted, revoked or not: where its holder lives is told to nobody. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof HonourCardId id
                ? Optional.ofNullable(cards.now(id).issued())
                        .flatMap(card -> rules.divisionOf(card.rulesId()))
                        .map(Remit::in)
                : Optional.empty();
    }
}
