package org.redvest.api.honour.star.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarRules;

/**
 * A jurisdiction goes by rules of stars from a date on.
 *
 * @param jurisdiction division code of the city or a district
 * @param version 1 for its first rules, counted in the order of adoption
 * @param adoptionId id of this adoption
 * @param effectiveFrom first civil date of applications to which they apply, Asia/Shanghai
 * @param rules what they say
 * @param basis the decision they rest on
 */
@Revision("1")
public record StarRulesAdopted(
        DivisionCode jurisdiction, int version, Text adoptionId, LocalDate effectiveFrom, StarRules rules, Text basis)
        implements StarRulesEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(effectiveFrom);
    }
}
