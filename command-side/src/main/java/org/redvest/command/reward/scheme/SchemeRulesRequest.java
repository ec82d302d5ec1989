package org.redvest.command.reward.scheme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.service.hours.EvidenceClass;

/** The rules of a scheme as a caller gives them. */
record SchemeRulesRequest(
        @Schema(description = "points for 60 counted minutes", example = "10") @NotNull Integer pointsPerHour,

        @Schema(description = "other rates, by service category", nullable = true) @Nullable List<@NotNull @Valid CategoryRateRequest> categoryRates,

        @Schema(
                description = "other rates, by what the hours rest on; they go before those of the category",
                nullable = true)
        @Nullable List<@NotNull @Valid ClassRateRequest> classRates,

        @Schema(description = "how minutes become counted minutes; to the minute where not given", nullable = true)
        @Nullable @Valid RoundingRequest rounding,

        @Schema(description = "minutes that count on one day at most", nullable = true, example = "480") @Nullable Integer mostMinutesPerDay,

        @Schema(description = "for how long points last; for ever where not given", nullable = true) @Nullable @Valid ExpiryRequest expiry,

        @Schema(
                description = "days for which points go on that come back after they expired; 0 where not given",
                nullable = true,
                example = "30")
        @Nullable Integer graceDays,

        @Schema(description = "what goods give, by the piece (折算表)", nullable = true) @Nullable List<@NotNull @Valid ValuationRequest> valuations,

        @Schema(
                description = "points for 60 minutes of professional service; 0 where not given",
                nullable = true,
                example = "16")
        @Nullable Integer professionalPointsPerHour) {

    record CategoryRateRequest(
            @Schema(example = "文明交通") @NotBlank @Size(max = 100) String category,

            @Schema(example = "12") @NotNull Integer pointsPerHour) {}

    record ClassRateRequest(
            @Schema(example = "BACK_FILLED") @NotNull EvidenceClass evidence,

            @Schema(example = "0") @NotNull Integer pointsPerHour) {}

    record RoundingRequest(
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

    record ExpiryRequest(
            @Schema(
                    description =
                            "YEAR_END: to the end of a year, so many after that of the service; MONTHS: to the same day so"
                                    + " many months after it; NEVER",
                    example = "YEAR_END")
            @NotNull Expiry.Kind kind,

            @Schema(description = "years or months; 0 where not given", nullable = true, example = "2") @Nullable Integer number) {}

    record ValuationRequest(
            @Schema(example = "雨伞") @NotBlank @Size(max = 100) String goods,

            @Schema(description = "for one piece", example = "15") @NotNull Integer points) {}

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
                        .map(line ->
                                new SchemeRules.Valuation(Text.of(line.goods().strip()), line.points()))
                        .toList(),
                Objects.requireNonNullElse(professionalPointsPerHour, 0));
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
