package org.redvest.api.reward.scheme.query;

import java.time.LocalDate;
import java.util.List;
import org.redvest.api.DivisionCode;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;

/**
 * Points schemes, in the order in which they were opened; the city's, which follows its policies, is not among them.
 *
 * @param schemes each with all its rules
 */
public record PointsSchemesView(List<Scheme> schemes) {

    /**
     * One scheme.
     *
     * @param schemeId number
     * @param name what it is called
     * @param division where the services take place that it credits
     * @param rules in the order of their adoption
     */
    public record Scheme(SchemeId schemeId, String name, DivisionCode division, List<Version> rules) {}

    /**
     * One version of a scheme's rules.
     *
     * @param version 1 for the first
     * @param effectiveFrom first civil date of services to which they apply, Asia/Shanghai
     * @param basis the decision they rest on
     * @param rules what they say
     */
    public record Version(int version, LocalDate effectiveFrom, String basis, SchemeRules rules) {}
}
