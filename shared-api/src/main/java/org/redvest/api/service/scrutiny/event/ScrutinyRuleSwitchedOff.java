package org.redvest.api.service.scrutiny.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ScrutinyRuleId;

/**
 * A rule was switched off.
 *
 * @param ruleId which
 * @param from first service date that it does not look at any more, Asia/Shanghai
 */
@Revision("1")
public record ScrutinyRuleSwitchedOff(ScrutinyRuleId ruleId, LocalDate from) implements ScrutinyRuleEvent {}
