package org.redvest.command.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * Where something is, as a request gives it.
 *
 * @param longitude in degrees
 * @param latitude in degrees
 * @param datum the system in which they are
 */
public record GivenCoordinates(
        @Schema(description = "in degrees, the larger of the two in China", example = "118.095973") @NotNull BigDecimal longitude,

        @Schema(description = "in degrees", example = "24.576210") @NotNull BigDecimal latitude,

        @Schema(description = "the system in which they are: WGS84, CGCS2000, GCJ02", example = "WGS84")
        @NotBlank @Size(max = 40) String datum) {

    /**
     * What is kept of them; null where none were given.
     *
     * @throws Refusal {@link Problem#DATUM_UNKNOWN}, {@link Problem#COORDINATES_SWAPPED},
     *     {@link Problem#COORDINATES_OUT_OF_RANGE}
     */
    public static @Nullable Coordinates kept(@Nullable GivenCoordinates given) {
        return given == null ? null : Coordinates.of(given.longitude, given.latitude, Datum.named(given.datum));
    }
}
