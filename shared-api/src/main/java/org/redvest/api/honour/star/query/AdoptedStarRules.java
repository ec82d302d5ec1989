package org.redvest.api.honour.star.query;

import java.time.LocalDate;
import java.util.List;
import org.redvest.api.honour.star.StarRules;

/**
 * Rules of stars.
 *
 * @param versions by jurisdiction, the last adopted first
 */
public record AdoptedStarRules(List<Version> versions) {

    /**
     * A version of a jurisdiction's rules.
     *
     * @param jurisdiction division code of the city or a district
     * @param jurisdictionName its name
     * @param version 1 for the first, counted in the order of adoption
     * @param effectiveFrom first civil date of applications to which they apply, Asia/Shanghai
     * @param basis the decision they rest on
     * @param rules what they say
     */
    public record Version(
            String jurisdiction,
            String jurisdictionName,
            int version,
            LocalDate effectiveFrom,
            String basis,
            StarRules rules) {}
}
