package org.redvest.api.honour.brand.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.BrandId;

/**
 * End a brand or a theme.
 *
 * @param brandId which brand
 * @param lastDay last civil day, Asia/Shanghai
 * @param reason why, in words
 */
public record EndBrand(@TargetAggregateIdentifier BrandId brandId, LocalDate lastDay, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.KEEP_HONOURS, brandId);
    }
}
