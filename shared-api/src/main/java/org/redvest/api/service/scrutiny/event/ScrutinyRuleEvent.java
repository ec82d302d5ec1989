package org.redvest.api.service.scrutiny.event;

import org.redvest.api.Event;
import org.redvest.api.id.ScrutinyRuleId;

/** What happened to a rule over the log. */
public sealed interface ScrutinyRuleEvent extends Event
        permits ScrutinyRuleAdopted, ScrutinyRuleSwitchedOn, ScrutinyRuleSwitchedOff {

    /** Which rule. */
    ScrutinyRuleId ruleId();
}
