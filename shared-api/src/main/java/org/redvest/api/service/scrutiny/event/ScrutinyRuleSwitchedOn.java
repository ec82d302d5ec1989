package org.redvest.api.service.scrutiny.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.ScrutinyRuleId;

/**
 * A rule was switched on.
 *
 * @param ruleId which
 * @param from first service date that it looks at, Asia/Shanghai
 */
@Revision("1")
public record ScrutinyRuleSwitchedOn(ScrutinyRuleId ruleId, LocalDate from) implements ScrutinyRuleEvent {}
