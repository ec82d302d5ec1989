package org.redvest.api;

import java.math.BigDecimal;

/**
 * Where something is, in WGS84 ({@link Datum}). Whole numbers, so that what was stored is what was meant: a millionth of a
 * degree is 11 cm.
 *
 * @param longitude in millionths of a degree, east of Greenwich
 * @param latitude in millionths of a degree, north of the equator
 */
public record Coordinates(int longitude, int latitude) {

    /** Parts of a degree. */
    public static final double MILLIONTHS = 1e6;

    /** Mean radius of the earth in metres (IUGG). */
    public static final double EARTH_RADIUS = 6_371_008.8;

    private static final double MOST_LONGITUDE = 180;
    private static final double MOST_LATITUDE = 90;

    /** Parts of a degree in which places are told: a centimetre, so that what is given back is where it came from. */
    private static final double TOLD = 1e7;

    /**
     * Coordinates as somebody tells them.
     *
     * @param longitude in degrees, east of Greenwich; west of it below zero
     * @param latitude in degrees, north of the equator; south of it below zero
     */
    public record Position(double longitude, double latitude) {}

    /**
     * Reads what a caller gave, in degrees.
     *
     * @throws Refusal {@link Problem#COORDINATES_SWAPPED} where the two lie in China one for the other, and only so;
     *     {@link Problem#COORDINATES_OUT_OF_RANGE}
     */
    public static Coordinates of(BigDecimal longitude, BigDecimal latitude, Datum datum) {
        double east = longitude.doubleValue();
        double north = latitude.doubleValue();
        if (Gcj02.isInChina(north, east) && !Gcj02.isInChina(east, north)) {
            throw new Refusal(Problem.COORDINATES_SWAPPED);
        }
        if (Math.abs(east) > MOST_LONGITUDE || Math.abs(north) > MOST_LATITUDE) {
            throw new Refusal(Problem.COORDINATES_OUT_OF_RANGE);
        }
        Gcj02.Degrees given = new Gcj02.Degrees(east, north);
        return switch (datum) {
            case WGS84, CGCS2000 -> of(given);
            case GCJ02 -> of(Gcj02.toWgs84(given));
        };
    }

    private static Coordinates of(Gcj02.Degrees degrees) {
        return new Coordinates(
                (int) Math.round(degrees.longitude() * MILLIONTHS), (int) Math.round(degrees.latitude() * MILLIONTHS));
    }

    /** The same place in a system, in degrees. */
    public Position in(Datum datum) {
        return switch (datum) {
            case WGS84, CGCS2000 -> new Position(longitude / MILLIONTHS, latitude / MILLIONTHS);
            case GCJ02 -> {
                Gcj02.Degrees shifted = Gcj02.of(new Gcj02.Degrees(longitude / MILLIONTHS, latitude / MILLIONTHS));
                yield new Position(told(shifted.longitude()), told(shifted.latitude()));
            }
        };
    }

    private static double told(double degrees) {
        return Math.rint(degrees * TOLD) / TOLD;
    }

    /** How far it is to another place, as the crow flies over a sphere (haversine): within half a per cent. */
    public double metresTo(Coordinates other) {
        double here = Math.toRadians(latitude / MILLIONTHS);
        double there = Math.toRadians(other.latitude / MILLIONTHS);
        double north = Math.sin((there - here) / 2);
        double east = Math.sin(Math.toRadians((other.longitude - (double) longitude) / MILLIONTHS) / 2);
        double h = north * north + Math.cos(here) * Math.cos(there) * east * east;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
