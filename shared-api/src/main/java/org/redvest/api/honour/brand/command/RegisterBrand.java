package org.redvest.api.honour.brand.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;

/**
 * Register a brand or a theme.
 *
 * @param brandId its number
 * @param kind what it is
 * @param name what it is called
 * @param level who keeps it
 * @param division where it is
 * @param organisationId the team that carries it; null where it is nobody's alone
 * @param description what it is about
 * @param from first civil day, Asia/Shanghai
 * @param until last civil day; null where none is known
 * @param basis the decision on which it rests
 */
public record RegisterBrand(
        @TargetAggregateIdentifier BrandId brandId,
        BrandKind kind,
        Text name,
        BrandLevel level,
        DivisionCode division,
        @Nullable OrganisationId organisationId,
        Text description,
        LocalDate from,
        @Nullable LocalDate until,
        Text basis)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.KEEP_HONOURS);
    }
}
