package org.redvest.command.service.product;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.StationId;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.WeeklyTime;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;

/** What a service product is, as somebody enters it. */
record ProductDetailsRequest(
        @Schema(description = "what it is called", example = "上门理发") @NotBlank @Size(max = 100) String title,

        @Schema(description = "what is done", example = "为行动不便的老人上门理发") @NotBlank @Size(max = 500) String content,

        @Schema(description = "service category, of the city's list", example = "扶老助残") @NotBlank @Size(max = 50) String category,

        @Schema(description = "for whom", example = "行动不便的老人") @NotBlank @Size(max = 200) String targetGroup,

        @Schema(
                description = "division codes of where it is to be had; each stands for all beneath it",
                example = "[\"350203001\"]")
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 12) String> divisions,

        @Schema(
                description = "the station on whose shelf it lies; on none without it",
                example = "sta-019a9e00-0000-7000-8000-000000000001",
                nullable = true)
        @Size(max = 60) @Nullable String station,

        @Schema(description = "when it is to be had; any time by agreement without any", nullable = true)
        @Size(max = 50) @Nullable List<@NotNull @Valid WeeklyTimeRequest> times,

        @Schema(description = "how many minutes one service takes, 10 to 1440", example = "40") @NotNull Integer minutes,

        @Schema(description = "how many orders there may be at once that are not served yet, 1 to 1000", example = "3")
        @NotNull Integer most,

        @Schema(
                description = "what the provider lets be seen beside it: HOURS, STAR, REVIEWS",
                example = "[\"HOURS\", \"REVIEWS\"]",
                nullable = true)
        @Nullable Set<@NotNull Achievement> shown) {

    /** A time of every week, civil times of China. */
    record WeeklyTimeRequest(
            @Schema(example = "SATURDAY") @NotNull DayOfWeek day,

            @Schema(type = "string", example = "09:00") @NotNull LocalTime from,

            @Schema(type = "string", description = "later than from", example = "11:30") @NotNull LocalTime until) {}

    /**
     * The same in the ledger's types.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CATEGORY}, {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_STATION}
     */
    ProductDetails toDetails(Divisions known, ServiceCategories categories) {
        return new ProductDetails(
                Text.of(title.strip()),
                Text.of(content.strip()),
                Text.of(categories.require(category.strip())),
                Text.of(targetGroup.strip()),
                divisions.stream()
                        .map(code -> DivisionCode.of(known.require(code).code()))
                        .distinct()
                        .toList(),
                station == null ? null : StationId.of(station),
                times == null
                        ? List.of()
                        : times.stream()
                                .map(time -> new WeeklyTime(time.day(), time.from(), time.until()))
                                .toList(),
                minutes,
                most,
                shown == null ? Set.of() : shown);
    }
}
