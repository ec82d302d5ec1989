package org.redvest.api.honour.benefit.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.HonourCardRulesId;

/**
 * A benefit as the plan fixes it on a day.
 *
 * @param benefitId its number
 * @param division division code of whose plan it is of
 * @param divisionName what that is called
 * @param version of what the plan fixes
 * @param from first civil day of this version, Asia/Shanghai
 * @param until last civil day of the benefit; null where it has no end
 * @param terms what the plan fixes
 * @param partnerName what the organisation is called that carries it out; null where nobody knows
 * @param cards what the honour cards are called of which one has to be valid
 * @param residenceName what the division is called within which one has to live; null where one may live anywhere
 * @param position where in the log this version stands
 */
public record BenefitView(
        BenefitId benefitId,
        String division,
        String divisionName,
        int version,
        LocalDate from,
        @Nullable LocalDate until,
        BenefitTerms terms,
        @Nullable String partnerName,
        List<CardTitle> cards,
        @Nullable String residenceName,
        long position) {

    /**
     * What an honour card is called.
     *
     * @param rulesId the number of its rules
     * @param title what it is called
     */
    public record CardTitle(HonourCardRulesId rulesId, String title) {}
}
