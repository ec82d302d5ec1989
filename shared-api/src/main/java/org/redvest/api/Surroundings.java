package org.redvest.api;

/**
 * All places no farther from one than a distance, as the crow flies.
 *
 * @param centre the place
 * @param metres the distance
 */
public record Surroundings(Coordinates centre, int metres) {

    private static final int MOST_LONGITUDE = 180_000_000;
    private static final int MOST_LATITUDE = 90_000_000;

    /** A part of the map that holds all of them, and no more than an index needs to find them by. */
    public MapBox box() {
        double angle = metres / Coordinates.EARTH_RADIUS;
        int north = millionths(angle);
        int east = east(angle);
        return new MapBox(
                new Coordinates(
                        bounded((long) centre.longitude() - east, MOST_LONGITUDE),
                        bounded((long) centre.latitude() - north, MOST_LATITUDE)),
                new Coordinates(
                        bounded((long) centre.longitude() + east, MOST_LONGITUDE),
                        bounded((long) centre.latitude() + north, MOST_LATITUDE)));
    }

    /** How far it goes east; all round where a pole is within. */
    private int east(double angle) {
        double part = Math.sin(angle) / Math.cos(Math.toRadians(centre.latitude() / Coordinates.MILLIONTHS));
        return angle < Math.PI / 2 && part < 1 ? millionths(Math.asin(part)) : 2 * MOST_LONGITUDE;
    }

    private static int millionths(double radians) {
        return (int) Math.ceil(Math.toDegrees(radians) * Coordinates.MILLIONTHS) + 1;
    }

    private static int bounded(long millionths, int most) {
        return Math.clamp(millionths, -most, most);
    }
}
