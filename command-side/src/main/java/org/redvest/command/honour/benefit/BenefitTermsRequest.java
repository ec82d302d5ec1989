package org.redvest.command.honour.benefit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.BenefitAudience;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.honour.benefit.UseLimit;
import org.redvest.api.honour.benefit.UsePeriod;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Divisions;

/** What a plan fixes of a benefit, as it is sent. */
record BenefitTermsRequest(
        @Schema(
                description =
                        "TRANSPORT 交通, TELECOM 通信, MEDICAL 医疗, EMPLOYMENT 就业创业, LEGAL_AID 法律援助, CULTURE 文化, SPORT 体育, TOURISM 旅游, OTHER 其他",
                example = "TRANSPORT")
        @NotNull BenefitKind kind,

        @Schema(example = "免费乘坐市内公交") @NotBlank @Size(max = 100) String title,

        @Schema(description = "credit code of the organisation that carries it out", example = "11350200MJB007228F")
        @NotBlank @Size(max = 40) String partner,

        @Schema(description = "least star; none is asked for without it", example = "3", nullable = true)
        @Min(0) @Max(5) @Nullable Integer star,

        @Schema(description = "least final minutes; none are asked for without it", example = "36000", nullable = true)
        @Min(0) @Max(10_000_000) @Nullable Long minutes,

        @Schema(
                description = "rules of honour cards, of which one has to be valid; none is asked for without them",
                example = "[\"hcr-8c0f7a52-1d3e-3b64-9f21-6a7b8c9d0e12\"]",
                nullable = true)
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> cards,

        @Schema(
                description = "division code within which one has to live; anywhere without it",
                example = "140500",
                nullable = true)
        @Size(max = 12) @Nullable String residence,

        @Schema(description = "范围: what is given, and where", example = "市区全部公交线路") @NotBlank @Size(max = 500) String scope,

        @Schema(description = "方式: how it is given", example = "出示礼遇码") @NotBlank @Size(max = 500) String method,

        @Schema(description = "流程: what its holder does", example = "上车出示，核验后乘坐") @NotBlank @Size(max = 500) String process,

        @Schema(description = "in which time uses are counted: UNLIMITED, ONCE, DAY, MONTH, YEAR", example = "DAY")
        @NotNull UsePeriod per,

        @Schema(description = "how often in it: 0 where UNLIMITED, 1 where ONCE", example = "2")
        @NotNull @Min(0) @Max(10_000) Integer times,

        @Schema(description = "the document that it rests on", example = "晋市文明委〔2024〕5号") @NotBlank @Size(max = 200) String basis) {

    BenefitTerms terms(Divisions divisions) {
        return new BenefitTerms(
                kind,
                text(title),
                OrganisationId.of(partner.strip()),
                new BenefitAudience(
                        Objects.requireNonNullElse(star, 0),
                        Objects.requireNonNullElse(minutes, 0L),
                        Objects.requireNonNullElse(cards, List.<String>of()).stream()
                                .map(HonourCardRulesId::of)
                                .toList(),
                        residence == null
                                ? null
                                : DivisionCode.of(divisions.require(residence).code())),
                text(scope),
                text(method),
                text(process),
                UseLimit.of(per, times),
                text(basis));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
