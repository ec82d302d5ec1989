package org.redvest.command.honour.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.benefit.CardCheck;
import org.redvest.api.honour.benefit.command.CheckCard;
import org.redvest.api.honour.benefit.command.UseBenefit;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.honour.benefit.BenefitFacts.Version;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * Decides whether who shows a code may use a benefit, and has it used. A code says who it is; what decides is the person, under
 * whichever of their numbers. Uses are recorded where those of the number that goes on are counted: of two that are recorded at
 * once, one is decided on what the other left.
 */
final class BenefitDesk {

    private final Repository<BenefitUses> uses;
    private final Benefits benefits;
    private final HoldersMerits merits;
    private final HonourCards cards;
    private final Function<String, Optional<CodeHolder>> codes;
    private final Volunteers volunteers;
    private final Clock clock;

    BenefitDesk(
            Repository<BenefitUses> uses,
            Benefits benefits,
            HoldersMerits merits,
            HonourCards cards,
            Function<String, Optional<CodeHolder>> codes,
            Volunteers volunteers,
            Clock clock) {
        this.uses = uses;
        this.benefits = benefits;
        this.merits = merits;
        this.cards = cards;
        this.codes = codes;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @CommandHandler
    CardCheck handle(CheckCard command) throws Exception {
        LocalDate today = today();
        Optional<Version> offered = benefits.offeredOn(command.benefitId(), today);
        Optional<CodeHolder> holder = holder(command.code(), today);
        if (holder.isEmpty()) {
            return CardCheck.INVALID;
        }
        Person person = person(holder.get());
        return hindrance(command.benefitId(), offered, person, today).isEmpty()
                ? CardCheck.ENTITLED
                : CardCheck.NOT_ENTITLED;
    }

    @CommandHandler
    Effect handle(UseBenefit command) throws Exception {
        LocalDate today = today();
        Optional<Version> offered = benefits.offeredOn(command.benefitId(), today);
        CodeHolder holder = holder(command.code(), today).orElseThrow(() -> new Refusal(Problem.CARD_INVALID));
        Person person = person(holder);
        if (person.uses().values().stream().anyMatch(each -> each.invoke(it -> it.knows(command.useId())))) {
            return Effect.ALREADY_RECORDED;
        }
        hindrance(command.benefitId(), offered, person, today).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        Version version = offered.orElseThrow();
        person.counting()
                .execute(it -> it.use(new BenefitUsed(
                        BenefitUsesId.of(person.goingOn()),
                        command.useId(),
                        command.benefitId(),
                        version.number(),
                        version.terms().partner(),
                        holder.volunteerId(),
                        holder.cardId(),
                        today)));
        return Effect.RECORDED;
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }

    /** Whose code it is; empty where it is nobody's, of somebody who was erased, or of a card that is not valid. */
    private Optional<CodeHolder> holder(String code, LocalDate today) {
        return codes.apply(code)
                .filter(holder -> !volunteers.of(holder.volunteerId()).erased())
                .filter(holder -> {
                    HonourCardId card = holder.cardId();
                    return card == null || cards.isValid(card, today);
                });
    }

    /**
     * Who shows a code.
     *
     * @param numbers all of theirs, first the one that goes on
     * @param uses by number: of theirs, and of those that were theirs at some time
     */
    private record Person(List<VolunteerId> numbers, Map<VolunteerId, Aggregate<BenefitUses>> uses) {

        VolunteerId goingOn() {
            return numbers.getFirst();
        }

        Aggregate<BenefitUses> counting() {
            return Objects.requireNonNull(uses.get(goingOn()));
        }

        List<LocalDate> days(BenefitId benefit) {
            return uses.values().stream()
                    .flatMap(each -> each.invoke(it -> it.days(benefit, numbers)).stream())
                    .toList();
        }
    }

    private Person person(CodeHolder holder) throws Exception {
        List<VolunteerId> numbers = volunteers.personOf(holder.volunteerId());
        Map<VolunteerId, Aggregate<BenefitUses>> each = new LinkedHashMap<>();
        for (VolunteerId number : VolunteerId.inOrder(numbers.stream()
                .flatMap(one -> volunteers.everPersonOf(one).stream())
                .collect(Collectors.toSet()))) {
            each.put(number, uses.loadOrCreate(BenefitUsesId.of(number).value(), BenefitUses::new));
        }
        return new Person(numbers, each);
    }

    /** Why the benefit cannot be used; empty where it can. Who checks is told no more than that. */
    private Optional<Problem> hindrance(BenefitId benefit, Optional<Version> offered, Person person, LocalDate today) {
        if (offered.isEmpty()) {
            return Optional.of(Problem.BENEFIT_OVER);
        }
        Version version = offered.get();
        if (!version.terms()
                .audience()
                .lacks(merits.of(person.numbers(), today))
                .isEmpty()) {
            return Optional.of(Problem.BENEFIT_NOT_ENTITLED);
        }
        return version.terms().uses().leavesOne(person.days(benefit), today)
                ? Optional.empty()
                : Optional.of(Problem.BENEFIT_USED);
    }
}
