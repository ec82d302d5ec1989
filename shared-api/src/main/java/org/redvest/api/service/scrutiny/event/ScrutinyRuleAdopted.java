package org.redvest.api.service.scrutiny.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.RuleTerms;

/**
 * A rule over the log was adopted; it looks at nothing before it is switched on.
 *
 * @param ruleId its number
 * @param terms what it looks for
 */
@Revision("1")
public record ScrutinyRuleAdopted(ScrutinyRuleId ruleId, RuleTerms terms) implements ScrutinyRuleEvent {}
