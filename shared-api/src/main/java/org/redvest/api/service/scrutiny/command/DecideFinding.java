package org.redvest.api.service.scrutiny.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.FindingVerdict;

/**
 * Decide on what a rule found; decided again, the last word counts. It revokes nothing.
 *
 * @param findingId which
 * @param ruleId that found it
 * @param division in which all its records lie
 * @param records as the finding names them
 * @param verdict what to make of it
 * @param reason why, in words
 */
public record DecideFinding(
        @TargetAggregateIdentifier FindingId findingId,
        ScrutinyRuleId ruleId,
        DivisionCode division,
        List<Named> records,
        FindingVerdict verdict,
        Text reason)
        implements Command<Effect> {

    /** Takes them as they are. */
    public DecideFinding {
        records = List.copyOf(records);
    }

    /**
     * A record of a finding.
     *
     * @param volunteerId number under which it was certified
     * @param recordId its number
     */
    public record Named(VolunteerId volunteerId, ServiceRecordId recordId) {}

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.SCRUTINISE);
    }
}
