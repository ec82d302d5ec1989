package org.redvest.query.open.simulation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.open.simulation.TriedInsuranceTerms;
import org.redvest.api.open.simulation.TriedPolicy;
import org.redvest.api.open.simulation.TriedSchemeRules;
import org.redvest.api.open.simulation.TriedStarRules;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.city.Divisions;

/** A policy to be tried, as a caller gives it: one of one kind. */
record SimulationRequest(
        @Schema(description = "rules of stars (星级)", nullable = true) @Nullable @Valid TriedStarsRequest stars,

        @Schema(description = "rules of a points scheme (积分方案)", nullable = true) @Nullable @Valid TriedPointsRequest points,

        @Schema(description = "terms of an insurer (条款)", nullable = true) @Nullable @Valid TriedInsuranceRequest insurance) {

    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_HOURS = 8_760;
    private static final int OLDEST = 150;

    record TriedStarsRequest(
            @Schema(description = "whose they would be: division code of the city or a district", example = "350200")
            @NotBlank @Size(max = 12) String jurisdiction,

            @Schema(description = "civil day on which hours are looked at, Asia/Shanghai", example = "2026-12-31")
            @NotNull LocalDate on,

            @Schema(description = "as they would be adopted") @NotNull @Valid TriedStarRulesRequest rules) {}

    record TriedStarRulesRequest(
            @Schema(description = "levels 1 to 5, in order") @NotNull List<@NotNull @Valid TriedStarLevelRequest> levels,

            @Schema(description = "whether only who lives there may apply", example = "true") @NotNull Boolean residentsOnly,

            @Schema(description = "whether each level takes the one below", example = "true") @NotNull Boolean inOrder,

            @Schema(description = "working days of notice; 0 for none", example = "5") @NotNull Integer noticeWorkingDays) {

        StarRules toRules() {
            return new StarRules(
                    levels.stream()
                            .map(level -> new StarRules.Level(level.minutes(), level.months(), level.grantedBy()))
                            .toList(),
                    residentsOnly,
                    inOrder,
                    noticeWorkingDays);
        }
    }

    record TriedStarLevelRequest(
            @Schema(description = "of final service, at least", example = "6000") @NotNull Long minutes,

            @Schema(description = "since the registration took effect, at least", example = "0") @NotNull Integer months,

            @Schema(description = "who grants it", example = "COUNTY") @NotNull StarGranter grantedBy) {}

    record TriedPointsRequest(
            @Schema(description = "which scheme; psc-city is the city's", example = "psc-city")
            @NotBlank @Size(max = 60) String schemeId,

            @Schema(description = "first civil date of the services, Asia/Shanghai", example = "2026-01-01") @NotNull LocalDate from,

            @Schema(description = "civil day on which points may have expired, Asia/Shanghai", example = "2026-12-31")
            @NotNull LocalDate on,

            @Schema(description = "as they would be adopted") @NotNull @Valid TriedSchemeRulesRequest rules) {}

    record TriedSchemeRulesRequest(
            @Schema(description = "points for 60 counted minutes", example = "10") @NotNull Integer pointsPerHour,

            @Schema(description = "other rates, by service category", nullable = true) @Nullable List<@NotNull @Valid TriedCategoryRateRequest> categoryRates,

            @Schema(
                    description = "other rates, by what the hours rest on; they go before those of the category",
                    nullable = true)
            @Nullable List<@NotNull @Valid TriedClassRateRequest> classRates,

            @Schema(description = "how minutes become counted minutes; to the minute where not given", nullable = true)
            @Nullable @Valid TriedRoundingRequest rounding,

            @Schema(description = "minutes that count on one day at most", nullable = true, example = "480") @Nullable Integer mostMinutesPerDay,

            @Schema(description = "for how long points last; for ever where not given", nullable = true)
            @Nullable @Valid TriedExpiryRequest expiry,

            @Schema(
                    description =
                            "days for which points go on that come back after they expired: not tried, because nothing says what would have come"
                                    + " back; 0 where not given",
                    nullable = true,
                    example = "30")
            @Nullable Integer graceDays,

            @Schema(
                    description = "what goods give, by the piece (折算表): not tried, they are no services",
                    nullable = true)
            @Nullable List<@NotNull @Valid TriedValuationRequest> valuations,

            @Schema(
                    description = "points for 60 minutes of professional service: not tried; 0 where not given",
                    nullable = true,
                    example = "16")
            @Nullable Integer professionalPointsPerHour) {

        SchemeRules toRules() {
            return new SchemeRules(
                    pointsPerHour,
                    orNone(categoryRates).stream()
                            .map(rate -> new SchemeRules.CategoryRate(
                                    Text.of(rate.category().strip()), rate.pointsPerHour()))
                            .toList(),
                    orNone(classRates).stream()
                            .map(rate -> new SchemeRules.ClassRate(rate.evidence(), rate.pointsPerHour()))
                            .toList(),
                    rounding == null ? Rounding.downTo(1) : rounding.toRounding(),
                    mostMinutesPerDay,
                    expiry == null
                            ? Expiry.NEVER
                            : new Expiry(expiry.kind(), Objects.requireNonNullElse(expiry.number(), 0)),
                    Objects.requireNonNullElse(graceDays, 0),
                    orNone(valuations).stream()
                            .map(line -> new SchemeRules.Valuation(
                                    Text.of(line.goods().strip()), line.points()))
                            .toList(),
                    Objects.requireNonNullElse(professionalPointsPerHour, 0));
        }

        private static <T> List<T> orNone(@Nullable List<T> given) {
            return given == null ? List.of() : given;
        }
    }

    record TriedCategoryRateRequest(
            @Schema(example = "文明交通") @NotBlank @Size(max = 100) String category,

            @Schema(example = "12") @NotNull Integer pointsPerHour) {}

    record TriedClassRateRequest(
            @Schema(example = "BACK_FILLED") @NotNull EvidenceClass evidence,

            @Schema(example = "0") @NotNull Integer pointsPerHour) {}

    record TriedRoundingRequest(
            @Schema(description = "minutes are counted in multiples of this", example = "30") @NotNull Integer stepMinutes,

            @Schema(
                    description =
                            "a rest of so many minutes is rounded up, a smaller one down: 1 rounds every rest up; none"
                                    + " where not given",
                    nullable = true,
                    example = "16")
            @Nullable Integer upFrom,

            @Schema(description = "minutes that any service counts at least", nullable = true, example = "0") @Nullable Integer leastMinutes,

            @Schema(description = "minutes that one record counts at most", nullable = true, example = "120") @Nullable Integer mostMinutes) {

        Rounding toRounding() {
            return new Rounding(
                    stepMinutes,
                    Objects.requireNonNullElse(upFrom, stepMinutes),
                    Objects.requireNonNullElse(leastMinutes, 0),
                    mostMinutes);
        }
    }

    record TriedExpiryRequest(
            @Schema(
                    description =
                            "YEAR_END: to the end of a year, so many after that of the service; MONTHS: to the same day so"
                                    + " many months after it; NEVER",
                    example = "YEAR_END")
            @NotNull Expiry.Kind kind,

            @Schema(description = "years or months; 0 where not given", nullable = true, example = "2") @Nullable Integer number) {}

    record TriedValuationRequest(
            @Schema(example = "雨伞") @NotBlank @Size(max = 100) String goods,

            @Schema(description = "for one piece", example = "15") @NotNull Integer points) {}

    record TriedInsuranceRequest(
            @Schema(description = "of which policy", example = "ins-019a9e00-0000-7000-8000-000000000005")
            @NotBlank @Size(max = 60) String insurancePolicyId,

            @Schema(description = "what it would cover, as it would be recorded") @NotNull @Valid TriedTermsRequest terms) {}

    record TriedTermsRequest(
            @Schema(description = "during what it covers; everything that volunteers do without any", nullable = true)
            @Size(max = 6) @Nullable List<@NotNull Exposure> exposures,

            @Schema(description = "first age covered, in full years", example = "14", nullable = true)
            @Min(0) @Max(OLDEST) @Nullable Integer leastAge,

            @Schema(description = "last age covered", example = "75", nullable = true) @Min(0) @Max(OLDEST) @Nullable Integer mostAge,

            @Schema(description = "division codes within which it covers; the whole city without it", nullable = true)
            @Size(max = 100) @Nullable List<@NotBlank @Size(max = 12) String> territory,

            @Schema(description = "whether it covers who is sent elsewhere (外派)", nullable = true) @Nullable Boolean onDispatch,

            @Schema(
                    description = "how long before and after somebody may be on their way; 120 without it",
                    example = "120",
                    nullable = true)
            @Min(0) @Max(MOST_MINUTES) @Nullable Integer travelMinutes,

            @Schema(
                    description =
                            "within how many hours what shows that somebody served is still to be recorded; 48 without it",
                    example = "48",
                    nullable = true)
            @Min(0) @Max(MOST_HOURS) @Nullable Integer lateEvidenceHours) {

        private static final InsuranceTerms USUAL = InsuranceTerms.usual(Text.EMPTY);

        InsuranceTerms toTerms(Divisions divisions) {
            return new InsuranceTerms(
                    USUAL.insurers(),
                    exposures == null || exposures.isEmpty() ? USUAL.exposures() : exposures,
                    leastAge,
                    mostAge,
                    List.of(),
                    Objects.requireNonNullElse(territory, List.<String>of()).stream()
                            .map(code -> DivisionCode.of(divisions.require(code).code()))
                            .toList(),
                    Objects.requireNonNullElse(onDispatch, USUAL.onDispatch()),
                    Objects.requireNonNullElse(travelMinutes, USUAL.travelMinutes()),
                    Objects.requireNonNullElse(lateEvidenceHours, USUAL.lateEvidenceHours()));
        }
    }

    /**
     * The policy.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD} where none or several are given; {@link Problem#UNKNOWN_DIVISION},
     *     {@link Problem#UNKNOWN_SCHEME}, {@link Problem#UNKNOWN_INSURANCE_POLICY} where no such number can exist
     */
    TriedPolicy policy(Divisions divisions) {
        List<TriedPolicy> given = Stream.of(
                        Stream.ofNullable(stars).map(one -> tried(one, divisions)),
                        Stream.ofNullable(points).map(SimulationRequest::tried),
                        Stream.ofNullable(insurance).map(one -> tried(one, divisions)))
                .flatMap(one -> one)
                .toList();
        if (given.size() != 1) {
            throw new Refusal(Problem.INVALID_FIELD, "Name one policy to be tried: stars, points or insurance.");
        }
        return given.getFirst();
    }

    private static TriedPolicy tried(TriedStarsRequest stars, Divisions divisions) {
        return new TriedStarRules(
                DivisionCode.of(divisions.require(stars.jurisdiction()).code()),
                stars.on(),
                stars.rules().toRules());
    }

    private static TriedPolicy tried(TriedInsuranceRequest insurance, Divisions divisions) {
        return new TriedInsuranceTerms(
                InsurancePolicyId.of(insurance.insurancePolicyId()),
                insurance.terms().toTerms(divisions));
    }

    private static TriedPolicy tried(TriedPointsRequest points) {
        return new TriedSchemeRules(
                SchemeId.of(points.schemeId()),
                points.from(),
                points.on(),
                points.rules().toRules());
    }
}
