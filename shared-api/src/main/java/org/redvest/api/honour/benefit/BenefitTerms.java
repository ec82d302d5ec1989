package org.redvest.api.honour.benefit;

import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * A benefit as the plan fixes it: who carries it out, for whom, in which scope, by which method and process.
 *
 * @param kind what it is about
 * @param title what it is called
 * @param partner the organisation that carries it out
 * @param audience for whom it is
 * @param scope 范围: what is given, and where
 * @param method 方式: how it is given
 * @param process 流程: what its holder does
 * @param uses how often
 * @param basis the document that it rests on
 */
public record BenefitTerms(
        BenefitKind kind,
        Text title,
        OrganisationId partner,
        BenefitAudience audience,
        Text scope,
        Text method,
        Text process,
        UseLimit uses,
        Text basis) {}
