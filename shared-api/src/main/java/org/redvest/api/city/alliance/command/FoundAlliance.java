package org.redvest.api.city.alliance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.AllianceId;

/**
 * Enter an alliance of organisations (联盟).
 *
 * @param allianceId its number
 * @param name its name
 * @param division division code of where it works
 * @param foundedOn civil date of its foundation, Asia/Shanghai
 */
public record FoundAlliance(
        @TargetAggregateIdentifier AllianceId allianceId, Text name, DivisionCode division, LocalDate foundedOn)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.RUN_ALLIANCES);
    }
}
