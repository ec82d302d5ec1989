package org.redvest.api;

/**
 * The offset of GCJ02 from WGS84, by the formula that is published of it, on Krasovsky's ellipsoid. No rule makes it
 * official; maps and phones in China agree with it.
 */
final class Gcj02 {

    /** Semi-major axis in metres. */
    private static final double A = 6_378_245.0;

    /** Square of the eccentricity. */
    private static final double E2 = 0.006693421622965943;

    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;

    /** The offset hardly differs between two places that lie one offset apart, so that three or four rounds are enough. */
    private static final int ROUNDS = 30;

    /** In degrees: a tenth of a millimetre. */
    private static final double EXACT = 1e-9;

    private Gcj02() {}

    /** A pair of degrees. */
    record Degrees(double longitude, double latitude) {

        private Degrees plus(Degrees other) {
            return new Degrees(longitude + other.longitude, latitude + other.latitude);
        }

        private Degrees minus(Degrees other) {
            return new Degrees(longitude - other.longitude, latitude - other.latitude);
        }

        private boolean isExactly(Degrees other) {
            return Math.abs(longitude - other.longitude) < EXACT && Math.abs(latitude - other.latitude) < EXACT;
        }
    }

    /** Whether a pair lies in the box about China in which the offset is applied. */
    static boolean isInChina(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    /** A place given in WGS84, in GCJ02. */
    static Degrees of(Degrees place) {
        return place.plus(offset(place));
    }

    /** A place given in GCJ02, in WGS84: there is no formula for the way back, but what it must come from is found. */
    static Degrees toWgs84(Degrees given) {
        if (!isInChina(given.longitude(), given.latitude())) {
            return given;
        }
        Degrees found = given;
        for (int round = 0; round < ROUNDS; round++) {
            Degrees better = given.minus(offset(found));
            if (better.isExactly(found)) {
                return better;
            }
            found = better;
        }
        return found;
    }

    private static Degrees offset(Degrees place) {
        if (!isInChina(place.longitude(), place.latitude())) {
            return new Degrees(0, 0);
        }
        double x = place.longitude() - 105;
        double y = place.latitude() - 35;
        double phi = Math.toRadians(place.latitude());
        double w2 = 1 - E2 * Math.sin(phi) * Math.sin(phi);
        double w = Math.sqrt(w2);
        return new Degrees(
                Math.toDegrees(metresEast(x, y) / (A / w * Math.cos(phi))),
                Math.toDegrees(metresNorth(x, y) / (A * (1 - E2) / (w2 * w))));
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y / 30 * Math.PI)) * 2 / 3;
    }

    private static double waves(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }
}
