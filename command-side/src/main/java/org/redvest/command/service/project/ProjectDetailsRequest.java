package org.redvest.command.service.project;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.GivenCoordinates;

/** What a project is, as somebody enters it. */
record ProjectDetailsRequest(
        @Schema(example = "感恩生活、爱心思明——城市义工志愿行动") @NotBlank @Size(max = 100) String name,

        @Schema(description = "service category, of the city's list", example = "洁净家园") @NotBlank @Size(max = 50) String theme,

        @Schema(description = "whom it serves; needed before it is submitted", example = "社区", nullable = true)
        @Size(max = 200) @Nullable String targetGroup,

        @Schema(description = "what is done; needed before it is submitted", example = "楼道清理", nullable = true)
        @Size(max = 500) @Nullable String content,

        @Schema(
                description = "HIGH and RESCUE: adults only, and published only under an insurance policy in force",
                example = "LOW")
        @NotNull Risk risk,

        @Schema(
                description =
                        "what can happen, as everybody is told before they sign up; needed before it is submitted",
                example = "可能接触尖锐物，请佩戴手套",
                nullable = true)
        @Size(max = 500) @Nullable String riskStatement,

        @Schema(description = "what is agreed with everybody who signs up", nullable = true) @Size(max = 500) @Nullable String agreement,

        @Schema(description = "division code of the place", example = "350203001001") @NotBlank @Size(max = 12) String division,

        @Schema(example = "鸿山社区居委会门口") @NotBlank @Size(max = 200) String address,

        @Schema(nullable = true) @Valid @Nullable GivenCoordinates coordinates,

        @Schema(
                description = "an office's line, for everybody to read; needed before it is submitted",
                example = "思明区城市义工协会 0592-5881234",
                nullable = true)
        @Size(max = 100) @Nullable String contact,

        @Schema(description = "what everybody who serves must have", example = "[\"应急救护员\"]", nullable = true)
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 50) String> qualifications,

        @Schema(description = "age in years from which one may serve", example = "16", nullable = true)
        @Min(0) @Max(120) @Nullable Integer minAge,

        @Schema(
                description =
                        "during what its volunteers are insured, where that is no service: TRAINING, RETRAINING or DRILL",
                example = "DRILL",
                nullable = true)
        @Nullable Exposure exposure) {

    /**
     * The same in the ledger's types.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CATEGORY}, {@link Problem#UNKNOWN_DIVISION},
     *     {@link Problem#COORDINATES_OUT_OF_RANGE}, {@link Problem#COORDINATES_SWAPPED}, {@link Problem#DATUM_UNKNOWN}
     */
    ProjectDetails toDetails(Divisions divisions, ServiceCategories themes) {
        return new ProjectDetails(
                Text.of(name.strip()),
                Text.of(themes.require(theme)),
                orEmpty(targetGroup),
                orEmpty(content),
                risk,
                orEmpty(riskStatement),
                orEmpty(agreement),
                new Site(
                        DivisionCode.of(divisions.require(division).code()),
                        Text.of(address.strip()),
                        GivenCoordinates.kept(coordinates)),
                orEmpty(contact),
                qualifications == null
                        ? List.of()
                        : qualifications.stream()
                                .map(qualification -> Text.of(qualification.strip()))
                                .distinct()
                                .toList(),
                minAge,
                exposure);
    }

    private static Text orEmpty(@Nullable String given) {
        return given == null ? Text.EMPTY : Text.of(given.strip());
    }
}
