package org.redvest.api.honour.brand.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;

/**
 * Say what a brand is called and who carries it from a day on.
 *
 * @param brandId which brand
 * @param name what it is called from then on
 * @param organisationId the team that carries it then; null where it is nobody's alone
 * @param description what it is about then
 * @param from first civil day on which that is so, Asia/Shanghai
 */
public record ChangeBrand(
        @TargetAggregateIdentifier BrandId brandId,
        Text name,
        @Nullable OrganisationId organisationId,
        Text description,
        LocalDate from)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.KEEP_HONOURS, brandId);
    }
}
