package org.redvest.api.reward.scheme.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.Text;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;

/**
 * A scheme goes by rules from a date on.
 *
 * @param schemeId the scheme
 * @param version 1 for its first rules, counted in the order of adoption
 * @param adoptionId id of this adoption
 * @param effectiveFrom first civil date of services to which they apply, Asia/Shanghai
 * @param certifiedFrom they credit what was certified from this instant on; what was before is credited already
 * @param rules what they say
 * @param basis the decision they rest on
 */
@Revision("1")
public record SchemeRulesAdopted(
        SchemeId schemeId,
        int version,
        Text adoptionId,
        LocalDate effectiveFrom,
        Instant certifiedFrom,
        SchemeRules rules,
        Text basis)
        implements SchemeEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(effectiveFrom);
    }
}
