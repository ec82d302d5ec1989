package org.redvest.command.honour.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.honour.benefit.command.IssueHonourCard;
import org.redvest.api.honour.benefit.command.RevokeHonourCard;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;

/**
 * Decides about honour cards: a card and the hours that it counts are recorded in one unit of work, or neither is (ADR 6). The card
 * first, then the hours in the order of the person's numbers, so that two of them never wait for each other.
 */
final class HonourDesk {

    private final Repository<HonourCard> cards;
    private final Repository<HonouredHours> honoured;
    private final HonourCards log;
    private final CardRulesBook rules;
    private final Volunteers volunteers;
    private final Residences residences;
    private final HolderRegistrations registered;
    private final FinalHours hours;
    private final Clock clock;

    HonourDesk(
            Repository<HonourCard> cards,
            Repository<HonouredHours> honoured,
            HonourCards log,
            CardRulesBook rules,
            Volunteers volunteers,
            Residences residences,
            HolderRegistrations registered,
            FinalHours hours,
            Clock clock) {
        this.cards = cards;
        this.honoured = honoured;
        this.log = log;
        this.rules = rules;
        this.volunteers = volunteers;
        this.residences = residences;
        this.registered = registered;
        this.hours = hours;
        this.clock = clock;
    }

    @CommandHandler
    Period handle(IssueHonourCard command) throws Exception {
        Aggregate<HonourCard> card = cards.loadOrCreate(command.cardId().value(), HonourCard::new);
        Optional<Period> before = card.invoke(HonourCard::issued).map(HonourCardIssued::days);
        if (before.isPresent()) {
            return before.get();
        }
        volunteers.of(command.volunteerId()).requireInEffect();
        LocalDate today = CivilTime.dateOf(clock.instant());
        CardRulesAdopted adopted = rules.require(command.rulesId(), today);
        adopted.rules().requireCounted(command.window(), today);
        List<VolunteerId> person = volunteers.personOf(command.volunteerId());
        requireHolder(person, adopted, today);
        PersonsHonours honours = PersonsHonours.load(honoured, person);
        requireNone(honours, command);
        long minutes = hours.minutes(person, command.window()::holds, today);
        requireEnough(minutes, adopted.rules());
        honours.claim(
                command.window(),
                new Text(command.cardId().value()),
                adopted.rules().hoursReusable());
        Period days = adopted.rules().validFrom(today);
        card.execute(it -> it.issue(new HonourCardIssued(
                command.cardId(),
                command.volunteerId(),
                command.rulesId(),
                adopted.version(),
                command.window(),
                minutes,
                days)));
        return days;
    }

    private void requireHolder(List<VolunteerId> person, CardRulesAdopted adopted, LocalDate today) {
        if (adopted.rules().residentsOnly()
                && !Remit.in(adopted.division()).holds(residences.require(person.getFirst()))) {
            throw new Refusal(Problem.CARD_NOT_RESIDENT);
        }
        LocalDate since = registered.since(person);
        LocalDate enough = since.plusMonths(adopted.rules().registeredMonths());
        if (enough.isAfter(today)) {
            throw new Refusal(
                    Problem.CARD_REGISTRATION_TOO_SHORT,
                    "The volunteer has been registered since %s: issue the card from %s on.".formatted(since, enough));
        }
    }

    private void requireNone(PersonsHonours honours, IssueHonourCard command) {
        if (honours.claims().stream()
                .filter(claim -> claim.window().equals(command.window()))
                .anyMatch(claim -> isUnder(command.rulesId(), claim.by()))) {
            throw new Refusal(Problem.CARD_ALREADY_ISSUED);
        }
    }

    private boolean isUnder(HonourCardRulesId wanted, Text by) {
        return HonourCardId.isOne(by.value())
                && log.find(HonourCardId.stored(by.value()))
                        .filter(card -> card.rulesId().equals(wanted))
                        .isPresent();
    }

    private static void requireEnough(long minutes, HonourCardRules wanted) {
        if (minutes < wanted.minutes()) {
            throw new Refusal(
                    Problem.CARD_HOURS_INSUFFICIENT,
                    "The card needs %d final minutes of these days, and there are %d: %d are missing."
                            .formatted(wanted.minutes(), minutes, wanted.minutes() - minutes));
        }
    }

    @CommandHandler
    Effect handle(RevokeHonourCard command) throws Exception {
        Aggregate<HonourCard> card = cards.load(command.cardId().value());
        if (!card.invoke(it -> it.revoke(command))) {
            return Effect.ALREADY_RECORDED;
        }
        VolunteerId holder = card.invoke(HonourCard::issued).orElseThrow().volunteerId();
        PersonsHonours.load(honoured, List.of(holder))
                .release(new Text(command.cardId().value()));
        return Effect.RECORDED;
    }
}
