package org.redvest.api.honour.benefit.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.id.HonourCardRulesId;

/**
 * An honour card of a division has rules from a day on.
 *
 * @param rulesId which rules
 * @param division division code of whose card it is
 * @param title what the card is called
 * @param version 1 for its first, then one more each time
 * @param effectiveFrom first civil day on which cards are issued under them, Asia/Shanghai
 * @param rules all of them
 */
@Revision("1")
public record CardRulesAdopted(
        HonourCardRulesId rulesId,
        DivisionCode division,
        Text title,
        int version,
        LocalDate effectiveFrom,
        HonourCardRules rules)
        implements CardRulesEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(effectiveFrom);
    }
}
