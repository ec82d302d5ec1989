package org.redvest.api.service.scrutiny.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.scrutiny.FindingVerdict;

/**
 * Somebody decided on what a rule found; the last word counts. It names records and no person.
 *
 * @param findingId which
 * @param ruleId that found it
 * @param records of which it is made
 * @param verdict what they make of it
 * @param reason why, in words
 */
@Revision("1")
public record FindingDecided(
        FindingId findingId, ScrutinyRuleId ruleId, List<ServiceRecordId> records, FindingVerdict verdict, Text reason)
        implements FindingEvent {

    /** Takes them as they are. */
    public FindingDecided {
        records = List.copyOf(records);
    }
}
