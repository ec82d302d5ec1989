package org.redvest.query.service.scrutiny;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.scrutiny.event.FindingDecided;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleAdopted;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleEvent;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOff;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleSwitchedOn;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps rules and what people made of findings; what a rule finds is reckoned when it is asked. */
@Component
class RuleProjector extends Projector {

    @EventHandler
    void on(ScrutinyRuleEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(
                switch (event) {
                    case ScrutinyRuleAdopted adopted -> new ScrutinyRuleRow(adopted, at, position);
                    case ScrutinyRuleSwitchedOn on -> new ScrutinyRuleSwitchRow(on.ruleId(), true, on.from(), position);
                    case ScrutinyRuleSwitchedOff off ->
                        new ScrutinyRuleSwitchRow(off.ruleId(), false, off.from(), position);
                });
    }

    @EventHandler
    void on(FindingDecided event, @Timestamp Instant at, TrackingToken token) {
        add(new FindingDecisionRow(event, at, LogPositions.of(token)));
    }
}
