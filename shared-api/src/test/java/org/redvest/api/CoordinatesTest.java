package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.redvest.api.Refusals.assertRefused;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.api.Coordinates.Position;

class CoordinatesTest {

    /** The last digit in which the vectors are written. */
    private static final Offset<Double> A_MILLIONTH = within(0.6e-6);

    private static final double TEN_CENTIMETRES = 0.1;

    private static Coordinates given(String longitude, String latitude, Datum datum) {
        return Coordinates.of(new BigDecimal(longitude), new BigDecimal(latitude), datum);
    }

    @ParameterizedTest
    @EnumSource(names = {"WGS84", "CGCS2000"})
    void keepsMillionthsOfADegree(Datum datum) {
        Coordinates station = given("118.095973", "24.576210", datum);

        assertThat(station).isEqualTo(new Coordinates(118_095_973, 24_576_210));
        assertThat(station.in(datum)).isEqualTo(new Position(118.095973, 24.57621));
    }

    @Nested
    class OfChineseMaps {

        @ParameterizedTest
        @CsvSource({
            "118.0894, 24.4798, 118.094377, 24.477153",
            "116.404, 39.915, 116.410244, 39.916404",
            "112.4653, 23.0472, 112.470554, 23.044578"
        })
        void areWhereTheFormulaHasThem(String longitude, String latitude, double east, double north) {
            Position shifted = given(longitude, latitude, Datum.WGS84).in(Datum.GCJ02);

            assertThat(shifted.longitude()).isCloseTo(east, A_MILLIONTH);
            assertThat(shifted.latitude()).isCloseTo(north, A_MILLIONTH);
        }

        @Test
        void areBroughtBackToTheHalfMetre() {
            assertThat(given("118.080406", "24.451704", Datum.GCJ02))
                    .isEqualTo(new Coordinates(118_075_435, 24_454_356));
        }

        @ParameterizedTest
        @CsvSource({"139.767, 35.681", "2.3522, 48.8566", "-74.006, 40.7128", "151.2, -33.87"})
        void areThoseOfTheRestOfTheWorldElsewhere(String longitude, String latitude) {
            assertThat(given(longitude, latitude, Datum.GCJ02)).isEqualTo(given(longitude, latitude, Datum.WGS84));
            assertThat(given(longitude, latitude, Datum.WGS84).in(Datum.GCJ02))
                    .isEqualTo(new Position(Double.parseDouble(longitude), Double.parseDouble(latitude)));
        }
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource({
            "180.000001, 24.5",
            "-180.1, 24.5",
            "118.1, 90.000001",
            "118.1, -91",
            "1180959, 245762",
            "1E+999999999, 1",
            "1, -1E+999999999"
        })
        void whatLiesNowhere(String longitude, String latitude) {
            assertRefused(Problem.COORDINATES_OUT_OF_RANGE, () -> given(longitude, latitude, Datum.WGS84));
        }

        @ParameterizedTest
        @CsvSource({"24.576210, 118.095973", "39.915, 116.404", "23.0472, 112.4653", "43.8, 87.6"})
        void longitudeAndLatitudeOneForTheOther(String longitude, String latitude) {
            for (Datum datum : Datum.values()) {
                assertRefused(Problem.COORDINATES_SWAPPED, () -> given(longitude, latitude, datum));
            }
        }

        @ParameterizedTest
        @CsvSource({"180, 90", "-180, -90", "0, 0", "1E-999999999, 1"})
        void nothingElse(String longitude, String latitude) {
            assertThat(given(longitude, latitude, Datum.WGS84).longitude()).isBetween(-180_000_000, 180_000_000);
        }
    }

    @Nested
    class Distance {

        @ParameterizedTest
        @CsvSource({
            "118.0894, 24.4798, 118.0894, 24.4798, 0",
            "118.0894, 24.4798, 118.0894, 24.4808, 111.2",
            "118.0894, 24.4798, 118.094377, 24.477153, 583.4",
            "0, 0, 180, 0, 20015114.4"
        })
        void isThatOfAGreatCircle(String fromEast, String fromNorth, String toEast, String toNorth, double metres) {
            Coordinates from = given(fromEast, fromNorth, Datum.WGS84);
            Coordinates to = given(toEast, toNorth, Datum.WGS84);

            assertThat(from.metresTo(to)).isCloseTo(metres, within(0.1));
            assertThat(to.metresTo(from)).isEqualTo(from.metresTo(to));
        }
    }

    @Nested
    class Around {

        @Test
        void aBoxIsNotMuchLargerThanItMustBe() {
            MapBox box = new Surroundings(new Coordinates(118_089_400, 24_479_800), 1_000).box();

            assertThat(box.northEast().latitude() - box.southWest().latitude()).isBetween(17_980, 17_992);
            assertThat(box.northEast().longitude() - box.southWest().longitude())
                    .isBetween(19_750, 19_770);
        }

        @Test
        void aPoleEveryLongitudeIsNear() {
            MapBox box = new Surroundings(new Coordinates(0, 89_999_000), 50_000).box();

            assertThat(box.southWest().longitude()).isEqualTo(-180_000_000);
            assertThat(box.northEast()).isEqualTo(new Coordinates(180_000_000, 90_000_000));
        }
    }

    /** What was given in GCJ02 is told in GCJ02 as it was given, to less than a tenth of a metre. */
    @Property
    void areToldAsTheyWereGiven(
            @ForAll @IntRange(min = 73_000_000, max = 137_000_000) int longitude,
            @ForAll @IntRange(min = 2_000_000, max = 55_000_000) int latitude) {
        BigDecimal east = BigDecimal.valueOf(longitude, 6);
        BigDecimal north = BigDecimal.valueOf(latitude, 6);

        Position told = Coordinates.of(east, north, Datum.GCJ02).in(Datum.GCJ02);

        assertThat(told.longitude()).isCloseTo(east.doubleValue(), A_MILLIONTH);
        assertThat(told.latitude()).isCloseTo(north.doubleValue(), A_MILLIONTH);
    }

    @Property
    void leadBackToThePlaceThatTheyWereMadeOf(
            @ForAll @IntRange(min = 73_000_000, max = 137_000_000) int longitude,
            @ForAll @IntRange(min = 2_000_000, max = 55_000_000) int latitude) {
        Coordinates place = new Coordinates(longitude, latitude);
        Position shifted = place.in(Datum.GCJ02);

        Coordinates again = Coordinates.of(
                BigDecimal.valueOf(shifted.longitude()), BigDecimal.valueOf(shifted.latitude()), Datum.GCJ02);

        assertThat(again.metresTo(place)).isLessThan(TEN_CENTIMETRES);
    }

    @Property
    void areInTheBoxAboutEveryPlaceThatIsNearEnough(
            @ForAll @IntRange(min = -179_000_000, max = 179_000_000) int longitude,
            @ForAll @IntRange(min = -88_000_000, max = 88_000_000) int latitude,
            @ForAll @IntRange(min = -500_000, max = 500_000) int east,
            @ForAll @IntRange(min = -500_000, max = 500_000) int north,
            @ForAll @IntRange(min = 0, max = 50_000) int metres) {
        Coordinates centre = new Coordinates(longitude, latitude);
        Coordinates other = new Coordinates(longitude + east, latitude + north);
        MapBox box = new Surroundings(centre, metres).box();

        if (centre.metresTo(other) <= metres) {
            assertThat(other.longitude())
                    .isBetween(box.southWest().longitude(), box.northEast().longitude());
            assertThat(other.latitude())
                    .isBetween(box.southWest().latitude(), box.northEast().latitude());
        }
    }
}
