package org.redvest.api.honour.brand.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;

/**
 * A brand or a theme was registered.
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
@Revision("1")
public record BrandRegistered(
        BrandId brandId,
        BrandKind kind,
        Text name,
        BrandLevel level,
        DivisionCode division,
        @Nullable OrganisationId organisationId,
        Text description,
        LocalDate from,
        @Nullable LocalDate until,
        Text basis)
        implements BrandEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(from);
    }

    @Override
    public @Nullable Instant validUntil() {
        return until == null ? null : CivilTime.startOf(until.plusDays(1));
    }
}
