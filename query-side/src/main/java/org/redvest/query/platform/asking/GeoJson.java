package org.redvest.query.platform.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;

/** Answers for any map (RFC 7946): longitude first, WGS84 unless the question names another system. */
public final class GeoJson {

    /** Their media type. */
    public static final String MEDIA_TYPE = "application/geo+json";

    private GeoJson() {}

    /**
     * Where something is.
     *
     * @param type Point
     * @param coordinates longitude and latitude, in degrees
     */
    public record Point(String type, List<Double> coordinates) {}

    /**
     * Something on the map.
     *
     * @param type Feature
     * @param id its id
     * @param geometry where it is; null where that is not known
     * @param properties what else is known of it
     */
    public record Feature(String type, String id, @Nullable Point geometry, Object properties) {}

    /**
     * All that was asked for, or a page of it.
     *
     * @param type FeatureCollection
     * @param coordinateSystem in which the coordinates are; RFC 7946 knows WGS84 only, so that a map must be told of another
     * @param features what is on the map
     * @param total how many there are, over all pages; only on the first
     * @param nextCursor where the next page begins; null on the last
     * @param position of the log, on which the answer rests
     */
    public record FeatureCollection(
            String type,
            Datum coordinateSystem,
            List<Feature> features,
            @Nullable Long total,
            @Nullable String nextCursor,
            long position) {}

    /** Something that is there. */
    public static Feature feature(String id, Coordinates.@Nullable Position place, Object properties) {
        return new Feature(
                "Feature",
                id,
                place == null ? null : new Point("Point", List.of(place.longitude(), place.latitude())),
                properties);
    }

    /** All of these. */
    public static FeatureCollection collection(
            Datum datum, List<Feature> features, @Nullable Long total, @Nullable String nextCursor, long position) {
        return new FeatureCollection("FeatureCollection", datum, features, total, nextCursor, position);
    }
}
