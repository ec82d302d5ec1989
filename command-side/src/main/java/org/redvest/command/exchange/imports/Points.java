package org.redvest.command.exchange.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** Points on a map in the columns 经度, 纬度 and 坐标系, which belong together. */
final class Points {

    private Points() {}

    /**
     * The point of a row; null where it has none.
     *
     * @throws Refusal {@link Problem#DATUM_UNKNOWN}, {@link Problem#COORDINATES_OUT_OF_RANGE},
     *     {@link Problem#COORDINATES_SWAPPED}
     */
    static @Nullable Coordinates coordinates(Row row) {
        String longitude = row.optional("经度");
        String latitude = row.optional("纬度");
        if (longitude == null && latitude == null) {
            return null;
        }
        String datum = row.optional("坐标系");
        if (datum == null) {
            throw new Refusal(Problem.DATUM_UNKNOWN);
        }
        return Coordinates.of(degrees("经度", longitude), degrees("纬度", latitude), Datum.named(datum));
    }

    private static BigDecimal degrees(String column, @Nullable String given) {
        if (given != null) {
            try {
                return new BigDecimal(Normalizer.normalize(given, Normalizer.Form.NFKC));
            } catch (NumberFormatException e) {
                // said below
            }
        }
        throw new Refusal(
                Problem.INVALID_FIELD, "The column %s is not a number of degrees, as 118.095973.".formatted(column));
    }
}
