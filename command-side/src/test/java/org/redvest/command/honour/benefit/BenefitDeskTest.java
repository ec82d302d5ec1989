package org.redvest.command.honour.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.benefit.PlanInMemory.ADOPTED;
import static org.redvest.command.honour.benefit.PlanInMemory.BENEFIT;
import static org.redvest.command.honour.benefit.PlanInMemory.CITY;
import static org.redvest.command.honour.benefit.PlanInMemory.HAICANG;
import static org.redvest.command.honour.benefit.PlanInMemory.PARTNER;
import static org.redvest.command.honour.benefit.PlanInMemory.RULES;
import static org.redvest.command.honour.benefit.PlanInMemory.checking;
import static org.redvest.command.honour.benefit.PlanInMemory.code;
import static org.redvest.command.honour.benefit.PlanInMemory.everybody;
import static org.redvest.command.honour.benefit.PlanInMemory.ofAYear;
import static org.redvest.command.honour.benefit.PlanInMemory.person;
import static org.redvest.command.honour.benefit.PlanInMemory.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.BenefitAudience;
import org.redvest.api.honour.benefit.CardCheck;
import org.redvest.api.honour.benefit.UseLimit;
import org.redvest.api.honour.benefit.UsePeriod;
import org.redvest.api.honour.benefit.command.ChangeBenefit;
import org.redvest.api.honour.benefit.command.CheckCard;
import org.redvest.api.honour.benefit.command.EndBenefit;
import org.redvest.api.honour.benefit.command.OfferBenefit;
import org.redvest.api.honour.benefit.command.RevokeHonourCard;
import org.redvest.api.honour.benefit.command.UseBenefit;
import org.redvest.api.honour.benefit.event.BenefitChanged;
import org.redvest.api.honour.benefit.event.BenefitEnded;
import org.redvest.api.honour.benefit.event.BenefitOffered;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.command.Refused;
import org.redvest.command.SettableClock;

/** Benefits: what the plan fixes, and who uses them how often. */
class BenefitDeskTest {

    private static final Text REASON = new Text("合作到期");
    private static final UseLimit TWICE_A_DAY = UseLimit.of(UsePeriod.DAY, 2);

    private final PlanInMemory plan = new PlanInMemory();

    @Nested
    class ABenefit {

        private ChangeBenefit change(LocalDate from) {
            return new ChangeBenefit(BENEFIT, from, null, terms(everybody(), TWICE_A_DAY));
        }

        @Test
        void isOfferedChangedAndEnded() {
            LocalDate tomorrow = plan.today().plusDays(1);
            OfferBenefit offer = plan.offering(terms(everybody(), UseLimit.UNLIMITED));
            EndBenefit end = new EndBenefit(BENEFIT, tomorrow, REASON);

            for (Command<Effect> command : List.of(offer, change(tomorrow), end)) {
                assertThat(plan.send(command)).isEqualTo(Effect.RECORDED);
                assertThat(plan.send(command)).isEqualTo(Effect.ALREADY_RECORDED);
                if (command instanceof ChangeBenefit) {
                    plan.assertRefused(Problem.BENEFIT_CHANGE_TOO_EARLY, change(ADOPTED));
                }
            }

            assertThat(plan.ledger.events())
                    .containsExactly(
                            new BenefitOffered(BENEFIT, CITY, ADOPTED, null, offer.terms()),
                            new BenefitChanged(BENEFIT, 2, tomorrow, null, terms(everybody(), TWICE_A_DAY)),
                            new BenefitEnded(BENEFIT, tomorrow, REASON));
        }

        @Test
        void isCarriedOutByWhoIsRegisteredAndForCardsThatThereAre() {
            OrganisationId nobody = OrganisationId.of("52350206MJB00000X0");
            BenefitAudience holders = new BenefitAudience(0, 0, List.of(RULES), null);

            plan.assertRefused(Problem.UNKNOWN_ORGANISATION, plan.offering(terms(nobody, everybody(), UseLimit.ONCE)));
            plan.assertRefused(Problem.UNKNOWN_HONOUR_CARD_RULES, plan.offering(terms(holders, UseLimit.ONCE)));
            plan.assertRefused(
                    Problem.PERIOD_REVERSED,
                    new OfferBenefit(BENEFIT, CITY, ADOPTED, ADOPTED.minusDays(1), terms(everybody(), UseLimit.ONCE)));
        }

        @Test
        void isChangedForTheFutureOnly() {
            plan.offered(everybody(), UseLimit.ONCE);
            LocalDate today = plan.today();

            plan.assertRefused(Problem.BENEFIT_CHANGE_TOO_EARLY, change(today.minusDays(1)));
            plan.assertRefused(Problem.BENEFIT_CHANGE_TOO_EARLY, new EndBenefit(BENEFIT, today.minusDays(1), REASON));
            plan.assertRefused(
                    Problem.PERIOD_REVERSED,
                    new ChangeBenefit(BENEFIT, today, today.minusDays(1), terms(everybody(), UseLimit.ONCE)));
        }

        @Test
        void isOverOnceItWasEnded() {
            plan.offered(everybody(), UseLimit.UNLIMITED);
            plan.send(new EndBenefit(BENEFIT, plan.today(), REASON));

            plan.assertRefused(Problem.BENEFIT_OVER, change(plan.today().plusDays(1)));
            plan.assertRefused(
                    Problem.BENEFIT_OVER, new EndBenefit(BENEFIT, plan.today().plusDays(1), REASON));
            assertThat(plan.send(plan.using(code(1)))).isEqualTo(Effect.RECORDED);
            plan.later(1);
            plan.assertRefused(Problem.BENEFIT_OVER, plan.using(code(1)));
            assertThat(plan.send(checking(code(1)))).isEqualTo(CardCheck.NOT_ENTITLED);
        }

        @Test
        void isTheOffices() {
            assertThat(plan.offering(terms(everybody(), UseLimit.ONCE)).requirement())
                    .isEqualTo(new Requirement.Reaching(Power.RUN_BENEFITS, Remit.in(CITY)));
            assertThat(change(ADOPTED).requirement())
                    .isEqualTo(new Requirement.WhereItLies(Power.RUN_BENEFITS, BENEFIT));
            assertThat(new EndBenefit(BENEFIT, ADOPTED, REASON).requirement())
                    .isEqualTo(new Requirement.WhereItLies(Power.RUN_BENEFITS, BENEFIT));
        }

        /** An office reaches it by its division, whoever carries it out as themselves, and no other organisation. */
        @Test
        void isCheckedByWhoCarriesItOut() {
            OrganisationId later = OrganisationId.of("52350206MJB00000X0");
            BenefitOffered offered =
                    new BenefitOffered(BENEFIT, CITY, ADOPTED, null, terms(everybody(), UseLimit.ONCE));
            BenefitChanged changed = new BenefitChanged(
                    BENEFIT, 2, LocalDate.of(2026, 4, 1), null, terms(later, everybody(), UseLimit.ONCE));
            Benefits benefits = new Benefits(
                    (id, from) -> id.equals(BENEFIT) && from == 0
                            ? List.of(
                                    new GenericDomainEventMessage<>("Benefit", id.value(), 0, offered),
                                    new GenericDomainEventMessage<>("Benefit", id.value(), 1, changed))
                            : List.of(),
                    new SettableClock(() -> plan.time));

            assertThat(benefits.of(BENEFIT)).contains(new Remit(CITY, PARTNER));
            plan.later(30);
            assertThat(benefits.of(BENEFIT)).contains(new Remit(CITY, later));
            assertThat(benefits.of(BenefitId.from(new UUID(3, 2)))).isEmpty();
            assertThat(benefits.of(PARTNER)).isEmpty();
            assertThat(checking("x").requirement()).isEqualTo(new Requirement.WhereItLies(Power.CHECK_CARDS, BENEFIT));
            assertThat(plan.using("x").requirement())
                    .isEqualTo(new Requirement.WhereItLies(Power.CHECK_CARDS, BENEFIT));
            assertThat(checking("secret").toString()).doesNotContain("secret");
            assertThat(plan.using("secret").toString()).doesNotContain("secret");
        }
    }

    @Nested
    class AUse {

        @Test
        void isRecordedOfWhoIsEntitled() {
            plan.offered(everybody(), UseLimit.ONCE);
            UseBenefit use = plan.using(code(1));
            int before = plan.ledger.events().size();

            assertThat(plan.send(use)).isEqualTo(Effect.RECORDED);
            assertThat(plan.send(use)).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(plan.ledger.events().subList(before, plan.ledger.events().size()))
                    .containsExactly(new BenefitUsed(
                            BenefitUsesId.of(person(1)),
                            use.useId(),
                            BENEFIT,
                            1,
                            PARTNER,
                            person(1),
                            null,
                            plan.today()));
        }

        @Test
        void isNamedByTheCardThatWasShown() {
            plan.adopted(ofAYear(true)).offered(new BenefitAudience(0, 0, List.of(RULES), null), UseLimit.UNLIMITED);
            HonourCardId card = plan.carded(1);

            plan.send(plan.using("CARD1"));
            plan.send(plan.using(code(1)));

            assertThat(plan.ledger.events(BenefitUsesId.of(person(1)).value()))
                    .extracting(used -> String.valueOf(((BenefitUsed) used).cardId()))
                    .containsExactly(card.value(), "null");
        }

        @Test
        void isNobodysWithoutACodeThatIsValid() {
            plan.adopted(ofAYear(true)).offered(everybody(), UseLimit.UNLIMITED);
            HonourCardId revoked = plan.carded(1);
            plan.send(new RevokeHonourCard(revoked, REASON));
            plan.carded(2);
            plan.happened(new VolunteerErased(person(3)));

            for (String code : List.of("NOBODYS", "CARD1", code(3))) {
                assertThat(plan.send(checking(code))).isEqualTo(CardCheck.INVALID);
                plan.assertRefused(Problem.CARD_INVALID, plan.using(code));
            }
            plan.later(364);
            assertThat(plan.send(checking("CARD2"))).isEqualTo(CardCheck.ENTITLED);
            plan.later(1);
            assertThat(plan.send(checking("CARD2"))).isEqualTo(CardCheck.INVALID);
            plan.assertRefused(Problem.CARD_INVALID, plan.using("CARD2"));
            assertThat(plan.send(checking(code(2)))).isEqualTo(CardCheck.ENTITLED);
        }

        @Test
        void isOfABenefitThatThereIs() {
            BenefitId none = BenefitId.from(new UUID(3, 9));

            plan.assertRefused(Problem.UNKNOWN_BENEFIT, new CheckCard(none, code(1)));
            plan.assertRefused(Problem.UNKNOWN_BENEFIT, new UseBenefit(none, plan.newUse(), code(1)));
        }

        @Test
        void isOfABenefitThatHasBegun() {
            plan.send(new OfferBenefit(
                    BENEFIT,
                    CITY,
                    plan.today().plusDays(1),
                    plan.today().plusDays(1),
                    terms(everybody(), UseLimit.UNLIMITED)));

            plan.assertRefused(Problem.BENEFIT_OVER, plan.using(code(1)));
            plan.later(1);
            assertThat(plan.send(plan.using(code(1)))).isEqualTo(Effect.RECORDED);
            plan.later(1);
            plan.assertRefused(Problem.BENEFIT_OVER, plan.using(code(1)));
        }

        private void assertNotEntitled(int who) {
            assertThat(plan.send(checking(code(who)))).isEqualTo(CardCheck.NOT_ENTITLED);
            plan.assertRefused(Problem.BENEFIT_NOT_ENTITLED, plan.using(code(who)));
        }

        private void assertEntitled(int who) {
            assertThat(plan.send(checking(code(who)))).isEqualTo(CardCheck.ENTITLED);
        }

        @Test
        void needsTheStar() {
            plan.offered(new BenefitAudience(3, 0, List.of(), null), UseLimit.UNLIMITED);
            plan.stars.put(person(1), 2);
            plan.stars.put(person(2), 3);

            assertNotEntitled(1);
            assertEntitled(2);
        }

        @Test
        void needsTheFinalMinutes() {
            plan.offered(new BenefitAudience(0, 600, List.of(), null), UseLimit.UNLIMITED);
            plan.served(1, LocalDate.of(2025, 6, 1), 599);
            plan.served(1, LocalDate.of(2025, 6, 2), 60, plan.today());

            assertNotEntitled(1);
            plan.later(1);
            assertEntitled(1);
        }

        @Test
        void needsACardThatIsValid() {
            plan.adopted(ofAYear(true)).offered(new BenefitAudience(0, 0, List.of(RULES), null), UseLimit.UNLIMITED);

            assertNotEntitled(1);
            HonourCardId card = plan.carded(1);
            assertEntitled(1);
            plan.send(new RevokeHonourCard(card, REASON));
            assertNotEntitled(1);
        }

        @Test
        void needsTheResidence() {
            plan.offered(new BenefitAudience(0, 0, List.of(), HAICANG), UseLimit.UNLIMITED);
            plan.residences.put(person(1), new DivisionCode("350203001001"));
            plan.residences.put(person(2), new DivisionCode("350205001001"));

            assertNotEntitled(1);
            assertEntitled(2);
        }

        @Test
        void isNobodysWhoIsBanned() {
            plan.offered(everybody(), UseLimit.UNLIMITED);
            plan.happened(new VolunteerBanned(person(1), REASON));

            assertNotEntitled(1);
            plan.happened(new BanLifted(person(1), REASON));
            assertEntitled(1);
        }

        /** Whatever was lacked, who checks learns nothing of it. */
        @Test
        void isRefusedWithoutTellingWhy() {
            plan.offered(new BenefitAudience(5, 90_000, List.of(), HAICANG), UseLimit.UNLIMITED);

            assertThat(Refused.assertRefused(Problem.BENEFIT_NOT_ENTITLED, () -> plan.send(plan.using(code(1))))
                            .detail())
                    .isEqualTo(Problem.BENEFIT_NOT_ENTITLED.english());
        }

        @ParameterizedTest
        @CsvSource({"ONCE, 1, 10000", "DAY, 2, 1", "MONTH, 2, 23", "YEAR, 2, 298"})
        void isCountedInItsTime(UsePeriod per, int times, int daysToTheNext) {
            plan.offered(everybody(), UseLimit.of(per, times));
            for (int i = 0; i < times; i++) {
                assertThat(plan.send(plan.using(code(1)))).isEqualTo(Effect.RECORDED);
            }

            plan.assertRefused(Problem.BENEFIT_USED, plan.using(code(1)));
            assertThat(plan.send(checking(code(1)))).isEqualTo(CardCheck.NOT_ENTITLED);
            assertEntitled(2);
            plan.later(daysToTheNext - 1);
            if (daysToTheNext > 1) {
                plan.assertRefused(Problem.BENEFIT_USED, plan.using(code(1)));
            }
            plan.later(1);
            if (per != UsePeriod.ONCE) {
                assertThat(plan.send(plan.using(code(1)))).isEqualTo(Effect.RECORDED);
            }
        }

        /** Either number's code is the person's; taken apart, each number has what was shown under it. */
        @Test
        void isThePersonsWhateverNumbersTheyHave() {
            plan.offered(everybody(), UseLimit.ONCE);
            plan.send(plan.using(code(2)));
            plan.merged(1, 2);

            plan.assertRefused(Problem.BENEFIT_USED, plan.using(code(1)));
            plan.assertRefused(Problem.BENEFIT_USED, plan.using(code(2)));

            plan.unmerged(1, 2);
            assertThat(plan.send(checking(code(1)))).isEqualTo(CardCheck.ENTITLED);
            plan.assertRefused(Problem.BENEFIT_USED, plan.using(code(2)));

            plan.merged(3, 4);
            plan.send(plan.using(code(4)));
            plan.assertRefused(Problem.BENEFIT_USED, plan.using(code(3)));
            plan.unmerged(3, 4);
            assertThat(plan.send(plan.using(code(3)))).isEqualTo(Effect.RECORDED);
            plan.assertRefused(Problem.BENEFIT_USED, plan.using(code(4)));
        }

        @Test
        void isDecidedOnAllThatAPersonHas() {
            plan.adopted(ofAYear(true))
                    .offered(new BenefitAudience(3, 18_600, List.of(RULES), null), UseLimit.UNLIMITED);
            plan.stars.put(person(2), 3);
            plan.carded(2);
            plan.served(1, LocalDate.of(2024, 6, 1), 600);

            assertNotEntitled(1);
            assertNotEntitled(2);
            plan.merged(1, 2);
            assertEntitled(1);
            assertEntitled(2);
            assertThat(plan.send(checking("CARD2"))).isEqualTo(CardCheck.ENTITLED);
        }
    }
}
