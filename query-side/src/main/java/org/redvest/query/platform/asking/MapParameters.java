package org.redvest.query.platform.asking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.Fault;
import org.redvest.api.MapBox;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Surroundings;
import org.redvest.platform.web.InvalidPart;

/** Where on the map something is looked for, as an address gives it: in degrees, longitude first. */
public final class MapParameters {

    /** In which system coordinates are where the caller does not say. */
    public static final String DEFAULT_DATUM = "WGS84";

    /** How far is near where the caller does not say, in metres. */
    public static final String DEFAULT_RADIUS = "1000";

    /** How far is near at most, in metres. */
    public static final int MOST_RADIUS = 50_000;

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
    private static final String NEAR = "near";
    private static final String BBOX = "bbox";

    private MapParameters() {}

    /**
     * The system that is asked for; {@link #DEFAULT_DATUM} where none is.
     *
     * @throws Refusal {@link Problem#DATUM_UNKNOWN}
     */
    public static Datum datum(@Nullable String name) {
        return Datum.named(name == null ? DEFAULT_DATUM : name);
    }

    /**
     * All within a distance of a place; null where none is asked about.
     *
     * @param place longitude and latitude, as 118.0894,24.4798
     * @throws Refusal {@link Problem#COORDINATES_OUT_OF_RANGE}, {@link Problem#COORDINATES_SWAPPED}
     */
    public static @Nullable Surroundings near(@Nullable String place, int metres, Datum datum) {
        if (place == null) {
            return null;
        }
        List<BigDecimal> degrees = degrees(NEAR, place, 2, "118.0894,24.4798: longitude, latitude");
        return new Surroundings(Coordinates.of(degrees.get(0), degrees.get(1), datum), metres);
    }

    /**
     * A part of the map; null where none is asked about.
     *
     * @param box west, south, east, north, as 118.0,24.4,118.2,24.6
     * @throws Refusal {@link Problem#COORDINATES_OUT_OF_RANGE}, {@link Problem#COORDINATES_SWAPPED}
     */
    public static @Nullable MapBox box(@Nullable String box, Datum datum) {
        if (box == null) {
            return null;
        }
        List<BigDecimal> degrees = degrees(BBOX, box, 4, "118.0,24.4,118.2,24.6: west, south, east, north");
        Coordinates southWest = Coordinates.of(degrees.get(0), degrees.get(1), datum);
        Coordinates northEast = Coordinates.of(degrees.get(2), degrees.get(3), datum);
        if (southWest.longitude() > northEast.longitude() || southWest.latitude() > northEast.latitude()) {
            throw new InvalidPart(
                    BBOX, Fault.FIELD_INVALID, "Its west lies west of its east, and its south south of its north.");
        }
        return new MapBox(southWest, northEast);
    }

    /** Requires that not both are asked for: what is near has an order of its own. */
    public static void requireNotBoth(@Nullable String near, @Nullable String box) {
        if (near != null && box != null) {
            throw new InvalidPart(BBOX, Fault.FIELD_INVALID, "Ask for what is near a place or for what is in a box.");
        }
    }

    private static List<BigDecimal> degrees(String parameter, String given, int count, String example) {
        List<String> parts = Arrays.asList(given.split(",", -1));
        if (parts.size() != count
                || !parts.stream().allMatch(part -> DEGREES.matcher(part).matches())) {
            throw new InvalidPart(parameter, Fault.NUMBER_INVALID, "must be degrees as " + example);
        }
        return parts.stream().map(BigDecimal::new).toList();
    }
}
