package org.redvest.api.honour.brand.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Text;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;

/**
 * A brand is called otherwise, or carried by another, from a day on.
 *
 * @param brandId which brand
 * @param name what it is called from then on
 * @param organisationId the team that carries it then; null where it is nobody's alone
 * @param description what it is about then
 * @param from first civil day on which that is so, Asia/Shanghai
 */
@Revision("1")
public record BrandChanged(
        BrandId brandId, Text name, @Nullable OrganisationId organisationId, Text description, LocalDate from)
        implements BrandEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(from);
    }
}
