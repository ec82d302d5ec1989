package org.redvest.command.service.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.Refused.because;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Requirement;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;
import org.redvest.api.service.scrutiny.RuleTerms;
import org.redvest.api.service.scrutiny.command.AdoptScrutinyRule;
import org.redvest.api.service.scrutiny.command.SwitchScrutinyRuleOff;
import org.redvest.api.service.scrutiny.command.SwitchScrutinyRuleOn;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleAdopted;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOff;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOn;

class ScrutinyRuleTest {

    private static final ScrutinyRuleId ID = ScrutinyRuleId.from(new UUID(1, 1));
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);
    private static final RuleTerms RINGS =
            RuleTerms.of(RuleKind.MUTUAL_CERTIFICATION, Map.of(RuleParameter.PERSONS, 3, RuleParameter.DAYS, 30));
    private static final ScrutinyRuleAdopted ADOPTED = new ScrutinyRuleAdopted(ID, RINGS);
    private static final ScrutinyRuleSwitchedOn ON = new ScrutinyRuleSwitchedOn(ID, FROM);
    private static final ScrutinyRuleSwitchedOff OFF = new ScrutinyRuleSwitchedOff(ID, UNTIL);

    private final FixtureConfiguration<ScrutinyRule> fixture = new AggregateTestFixture<>(ScrutinyRule.class);

    @Test
    void isAdoptedOnce() {
        fixture.givenNoPriorActivity().when(new AdoptScrutinyRule(ID, RINGS)).expectEvents(ADOPTED);
        fixture.given(ADOPTED)
                .when(new AdoptScrutinyRule(ID, RINGS))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
    }

    @Test
    void isTheWholeCitys() {
        assertThat(new AdoptScrutinyRule(ID, RINGS).requirement())
                .isEqualTo(new Requirement.InTheWholeCity(Power.SCRUTINISE))
                .isEqualTo(new SwitchScrutinyRuleOn(ID, FROM).requirement())
                .isEqualTo(new SwitchScrutinyRuleOff(ID, FROM).requirement());
    }

    @Test
    void hasEachFigureOfItsKindWithinItsBounds() {
        assertRefused(
                Problem.RULE_FIGURES_WRONG,
                () -> RuleTerms.of(RuleKind.MUTUAL_CERTIFICATION, Map.of(RuleParameter.PERSONS, 3)));
        assertRefused(
                Problem.RULE_FIGURES_WRONG,
                () -> RuleTerms.of(
                        RuleKind.MUTUAL_CERTIFICATION, Map.of(RuleParameter.PERSONS, 5, RuleParameter.DAYS, 30)));
        assertRefused(
                Problem.RULE_FIGURES_WRONG,
                () -> RuleTerms.of(RuleKind.CERTIFIER_OUTLIER, Map.of(RuleParameter.TIMES, 5, RuleParameter.DAYS, 30)));
    }

    @Test
    void isSwitchedOnAndOff() {
        fixture.given(ADOPTED).when(new SwitchScrutinyRuleOn(ID, FROM)).expectEvents(ON);
        fixture.given(ADOPTED, ON)
                .when(new SwitchScrutinyRuleOn(ID, FROM))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(ADOPTED, ON).when(new SwitchScrutinyRuleOff(ID, UNTIL)).expectEvents(OFF);
        fixture.given(ADOPTED, ON, OFF)
                .when(new SwitchScrutinyRuleOff(ID, UNTIL))
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(ADOPTED, ON, OFF)
                .when(new SwitchScrutinyRuleOn(ID, UNTIL))
                .expectEvents(new ScrutinyRuleSwitchedOn(ID, UNTIL));
    }

    @Test
    void isOnOnceAtATime() {
        fixture.given(ADOPTED, ON)
                .when(new SwitchScrutinyRuleOn(ID, UNTIL))
                .expectException(because(Problem.SCRUTINY_RULE_ON))
                .expectNoEvents();
        fixture.given(ADOPTED, ON, OFF)
                .when(new SwitchScrutinyRuleOn(ID, UNTIL.minusDays(1)))
                .expectException(because(Problem.PERIOD_REVERSED))
                .expectNoEvents();
        fixture.given(ADOPTED, ON)
                .when(new SwitchScrutinyRuleOff(ID, FROM))
                .expectException(because(Problem.PERIOD_REVERSED))
                .expectNoEvents();
    }
}
