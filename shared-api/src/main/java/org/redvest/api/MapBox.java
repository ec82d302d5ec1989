package org.redvest.api;

/**
 * A part of the map, WGS84, its edges within. It does not reach over the 180th meridian.
 *
 * @param southWest its corner in the south-west
 * @param northEast its corner in the north-east
 */
public record MapBox(Coordinates southWest, Coordinates northEast) {

    /** Whether a place is on it. */
    public boolean contains(Coordinates place) {
        return southWest.longitude() <= place.longitude()
                && place.longitude() <= northEast.longitude()
                && southWest.latitude() <= place.latitude()
                && place.latitude() <= northEast.latitude();
    }
}
