package org.redvest.api.honour.brand.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.Text;
import org.redvest.api.id.BrandId;

/**
 * A brand or a theme was ended.
 *
 * @param brandId which brand
 * @param lastDay last civil day, Asia/Shanghai
 * @param reason why, in words
 */
@Revision("1")
public record BrandEnded(BrandId brandId, LocalDate lastDay, Text reason) implements BrandEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(lastDay.plusDays(1));
    }
}
