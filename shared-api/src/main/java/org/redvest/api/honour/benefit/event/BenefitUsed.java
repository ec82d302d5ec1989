package org.redvest.api.honour.benefit.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody used a benefit.
 *
 * @param usesId where their uses are counted: that of the number that went on then
 * @param useId the number of the use
 * @param benefitId which benefit
 * @param benefitVersion version of it under which this was decided
 * @param partner the organisation that recorded it
 * @param volunteerId who, by the number whose code they showed
 * @param cardId the honour card whose code they showed; null where it was their own code
 * @param usedOn civil day, Asia/Shanghai
 */
@Revision("1")
public record BenefitUsed(
        BenefitUsesId usesId,
        BenefitUseId useId,
        BenefitId benefitId,
        int benefitVersion,
        OrganisationId partner,
        VolunteerId volunteerId,
        @Nullable HonourCardId cardId,
        LocalDate usedOn)
        implements BenefitUseEvent {}
