package org.redvest.command.honour.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.benefit.PlanInMemory.ADOPTED;
import static org.redvest.command.honour.benefit.PlanInMemory.CARD;
import static org.redvest.command.honour.benefit.PlanInMemory.HAICANG;
import static org.redvest.command.honour.benefit.PlanInMemory.RULES;
import static org.redvest.command.honour.benefit.PlanInMemory.YEAR;
import static org.redvest.command.honour.benefit.PlanInMemory.adoption;
import static org.redvest.command.honour.benefit.PlanInMemory.ofAYear;
import static org.redvest.command.honour.benefit.PlanInMemory.person;
import static org.redvest.command.honour.benefit.PlanInMemory.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.honour.benefit.command.IssueHonourCard;
import org.redvest.api.honour.benefit.command.RevokeHonourCard;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;
import org.redvest.api.honour.benefit.event.HonouredHoursReleased;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.series.Period;

/** Honour cards: under which rules, for which hours, and each hour for one of them where the rules say so. */
class HonourDeskTest {

    private static final LocalDate SERVED = LocalDate.of(2025, 6, 1);
    private static final Text REASON = new Text("所依据的时长经核查被撤销");
    private static final Text OTHER = new Text("厦门市优秀志愿者卡");
    private static final HonourCardRulesId OTHER_RULES = HonourCardRulesId.of(HAICANG, OTHER);

    private final PlanInMemory plan = new PlanInMemory();

    private static Period days(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    @Nested
    class Rules {

        @Test
        void holdFromADayOn() {
            HonourCardRules later = rules(36_000, CardWindow.CALENDAR_YEAR, 0, 0, true, false);
            LocalDate tomorrow = plan.today().plusDays(1);

            assertThat(plan.send(adoption(CARD, ADOPTED, ofAYear(false)))).isEqualTo(Effect.RECORDED);
            assertThat(plan.send(adoption(CARD, ADOPTED, ofAYear(false)))).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(plan.send(adoption(CARD, tomorrow, later))).isEqualTo(Effect.RECORDED);

            assertThat(plan.ledger.events())
                    .containsExactly(
                            new CardRulesAdopted(RULES, HAICANG, CARD, 1, ADOPTED, ofAYear(false)),
                            new CardRulesAdopted(RULES, HAICANG, CARD, 2, tomorrow, later));
        }

        @Test
        void neverChangeWhatWasIssued() {
            plan.adopted(ofAYear(false));

            plan.assertRefused(Problem.CARD_RULES_TOO_EARLY, adoption(CARD, ADOPTED, ofAYear(true)));
            plan.assertRefused(
                    Problem.CARD_RULES_TOO_EARLY, adoption(CARD, plan.today().minusDays(1), ofAYear(true)));
        }

        @Test
        void sayHowManyYearsWhereTheyCountYears() {
            plan.assertRefused(
                    Problem.INVALID_FIELD, adoption(CARD, ADOPTED, rules(1, CardWindow.LAST_YEARS, 0, 0, true, false)));
            plan.assertRefused(
                    Problem.INVALID_FIELD,
                    adoption(CARD, ADOPTED, rules(1, CardWindow.CALENDAR_YEAR, 3, 0, true, false)));
        }

        @Test
        void areAdoptedByWhoAdoptsPoliciesThere() {
            assertThat(adoption(CARD, ADOPTED, ofAYear(true)).requirement())
                    .isEqualTo(new Requirement.Reaching(Power.ADOPT_POLICIES, Remit.in(HAICANG)));
        }
    }

    @Nested
    class ACard {

        @Test
        void isIssuedForFinalHoursAndCountsThem() {
            plan.adopted(ofAYear(false));
            plan.served(1, SERVED, 18_000);
            plan.served(1, LocalDate.of(2024, 6, 1), 900);
            IssueHonourCard command = plan.issuing(1, RULES, YEAR);
            int before = plan.ledger.events().size();

            assertThat(plan.send(command)).isEqualTo(days("2026-03-09", "2027-03-08"));
            assertThat(plan.send(command)).isEqualTo(days("2026-03-09", "2027-03-08"));

            assertThat(plan.ledger.events().subList(before, plan.ledger.events().size()))
                    .containsExactlyInAnyOrder(
                            new HoursHonoured(
                                    HonouredHoursId.of(person(1)),
                                    person(1),
                                    YEAR,
                                    new Text(command.cardId().value()),
                                    false),
                            new HonourCardIssued(
                                    command.cardId(),
                                    person(1),
                                    RULES,
                                    1,
                                    YEAR,
                                    18_000,
                                    days("2026-03-09", "2027-03-08")));
        }

        @Test
        void needsHoursThatCountAndWhoseNoticeIsOver() {
            plan.adopted(ofAYear(false));
            plan.served(1, SERVED, 17_000);
            plan.served(1, LocalDate.of(2024, 12, 31), 9_000);
            plan.served(1, LocalDate.of(2025, 12, 31), 900, plan.today());
            HoursCertified revoked = plan.served(1, LocalDate.of(2025, 7, 1), 900);
            plan.record(new HoursRevoked(
                    revoked.recordId(),
                    person(1),
                    HoursChangeId.from(new UUID(9, 1)),
                    revoked.start(),
                    revoked.end(),
                    900,
                    REASON,
                    null,
                    null));
            HoursCertified disputed = plan.served(1, LocalDate.of(2025, 8, 1), 900);
            plan.record(new HoursSuspended(disputed.recordId(), person(1), HoursObjectionId.from(new UUID(9, 1)), 900));

            plan.assertRefused(Problem.CARD_HOURS_INSUFFICIENT, plan.issuing(1, RULES, YEAR));

            plan.later(1);
            plan.served(1, LocalDate.of(2025, 9, 1), 100);
            assertThat(plan.send(plan.issuing(1, RULES, YEAR))).isNotNull();
        }

        @Test
        void isIssuedOnceForTheSameDays() {
            plan.adopted(ofAYear(true));
            plan.carded(1);

            plan.assertRefused(Problem.CARD_ALREADY_ISSUED, plan.issuing(1, RULES, YEAR));
        }

        @ParameterizedTest
        @CsvSource({"false, false", "false, true", "true, false"})
        void countsNoHoursTwiceWhereOneOfTwoForbidsIt(boolean first, boolean second) {
            plan.adopted(ofAYear(first));
            plan.send(adoption(OTHER, ADOPTED, rules(60, CardWindow.LAST_YEARS, 3, 0, false, second)));
            plan.carded(1);

            plan.assertRefused(
                    Problem.HOURS_ALREADY_HONOURED, plan.issuing(1, OTHER_RULES, days("2025-06-01", "2026-03-09")));

            plan.served(1, LocalDate.of(2026, 2, 1), 60);
            assertThat(plan.send(plan.issuing(1, OTHER_RULES, days("2026-01-01", "2026-03-09"))))
                    .isNotNull();
        }

        @Test
        void countsHoursTwiceWhereBothAllowIt() {
            plan.adopted(ofAYear(true));
            plan.send(adoption(OTHER, ADOPTED, rules(60, CardWindow.EVER, 0, 0, false, true)));
            plan.carded(1);

            assertThat(plan.send(plan.issuing(1, OTHER_RULES, days("2020-01-01", "2026-03-09"))))
                    .isNotNull();
        }

        @ParameterizedTest
        @CsvSource({
            "CALENDAR_YEAR, 0, 2025-01-01, 2025-12-30",
            "CALENDAR_YEAR, 0, 2024-01-01, 2025-12-31",
            "CALENDAR_YEAR, 0, 2026-01-01, 2026-12-31",
            "LAST_YEARS, 3, 2022-12-31, 2025-12-31",
            "LAST_YEARS, 3, 2024-01-01, 2026-03-10",
            "EVER, 0, 2020-01-01, 2026-03-10"
        })
        void countsTheDaysOfItsRulesOnly(CardWindow window, int years, String from, String until) {
            plan.adopted(rules(60, window, years, 0, true, true));
            plan.served(1, SERVED, 60);

            plan.assertRefused(Problem.CARD_WINDOW_WRONG, plan.issuing(1, RULES, days(from, until)));
        }

        @ParameterizedTest
        @CsvSource({
            "CALENDAR_YEAR, 0, 2025-01-01, 2025-12-31",
            "LAST_YEARS, 3, 2023-01-01, 2025-12-31",
            "LAST_YEARS, 3, 2025-06-01, 2025-06-01",
            "EVER, 0, 2000-01-01, 2026-03-09"
        })
        void countsAllOfThose(CardWindow window, int years, String from, String until) {
            plan.adopted(rules(60, window, years, 0, true, true));
            plan.served(1, SERVED, 60);

            assertThat(plan.send(plan.issuing(1, RULES, days(from, until)))).isNotNull();
        }

        @Test
        void isForWhoLivesThereWhereTheRulesSaySo() {
            plan.adopted(ofAYear(true));
            plan.served(1, SERVED, 18_000);
            plan.residences.put(person(1), new DivisionCode("350203001001"));

            plan.assertRefused(Problem.CARD_NOT_RESIDENT, plan.issuing(1, RULES, YEAR));
        }

        @Test
        void isForWhoHasBeenRegisteredLongEnough() {
            plan.adopted(rules(18_000, CardWindow.CALENDAR_YEAR, 0, 36, true, true));
            plan.served(1, SERVED, 18_000);
            plan.registeredOn.put(person(1), LocalDate.of(2023, 3, 10));

            plan.assertRefused(Problem.CARD_REGISTRATION_TOO_SHORT, plan.issuing(1, RULES, YEAR));

            plan.later(1);
            assertThat(plan.send(plan.issuing(1, RULES, YEAR))).isNotNull();
        }

        @Test
        void isForWhoseRegistrationIsInEffect() {
            plan.adopted(ofAYear(true));
            plan.served(1, SERVED, 18_000);
            plan.served(2, SERVED, 18_000);
            plan.happened(new VolunteerBanned(person(1), REASON));
            plan.happened(new VolunteerErased(person(2)));
            plan.merged(3, 4);

            plan.assertRefused(Problem.VOLUNTEER_BANNED, plan.issuing(1, RULES, YEAR));
            plan.assertRefused(Problem.VOLUNTEER_ERASED, plan.issuing(2, RULES, YEAR));
            plan.assertRefused(Problem.VOLUNTEER_MERGED, plan.issuing(4, RULES, YEAR));
            plan.assertRefused(
                    Problem.UNKNOWN_VOLUNTEER,
                    new IssueHonourCard(plan.newCard(), VolunteerId.from(new UUID(8, 8)), RULES, YEAR));
        }

        @Test
        void needsRulesThatAreInForce() {
            plan.assertRefused(Problem.UNKNOWN_HONOUR_CARD_RULES, plan.issuing(1, RULES, YEAR));
            plan.send(adoption(CARD, plan.today().plusDays(1), ofAYear(true)));
            plan.assertRefused(Problem.CARD_RULES_NOT_IN_FORCE, plan.issuing(1, RULES, YEAR));
        }

        /** Of hours under both numbers, and of what was counted under either. */
        @Test
        void isOnePersonsWhateverNumbersTheyHave() {
            plan.adopted(ofAYear(false));
            plan.served(1, SERVED, 10_000);
            plan.carded(2);
            plan.merged(1, 2);

            plan.assertRefused(Problem.CARD_ALREADY_ISSUED, plan.issuing(1, RULES, YEAR));

            plan.unmerged(1, 2);
            plan.assertRefused(Problem.CARD_HOURS_INSUFFICIENT, plan.issuing(1, RULES, YEAR));
            plan.served(3, SERVED, 10_000);
            plan.served(4, LocalDate.of(2025, 7, 1), 8_000);
            plan.merged(3, 4);
            assertThat(plan.send(plan.issuing(3, RULES, YEAR))).isNotNull();
        }

        @Test
        void isRevokedOnceAndFreesItsHours() {
            plan.adopted(ofAYear(false));
            HonourCardId card = plan.carded(1);
            int before = plan.ledger.events().size();

            assertThat(plan.send(new RevokeHonourCard(card, REASON))).isEqualTo(Effect.RECORDED);
            assertThat(plan.send(new RevokeHonourCard(card, REASON))).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(plan.ledger.events().subList(before, plan.ledger.events().size()))
                    .containsExactlyInAnyOrder(
                            new HonourCardRevoked(card, person(1), REASON),
                            new HonouredHoursReleased(
                                    HonouredHoursId.of(person(1)), person(1), new Text(card.value())));
            assertThat(plan.send(plan.issuing(1, RULES, YEAR))).isNotNull();
        }

        @Test
        void isIssuedWhereItsHolderLivesAndRevokedWhereItIsOf() {
            HonourCardId card = HonourCardId.from(new UUID(2, 1));

            assertThat(new IssueHonourCard(card, person(1), RULES, YEAR).requirement())
                    .isEqualTo(new Requirement.WhereTheyLive(Power.RUN_BENEFITS, person(1)));
            assertThat(new RevokeHonourCard(card, REASON).requirement())
                    .isEqualTo(new Requirement.WhereItLies(Power.RUN_BENEFITS, card));
        }
    }
}
