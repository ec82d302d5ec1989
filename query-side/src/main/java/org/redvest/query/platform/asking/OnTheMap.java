package org.redvest.query.platform.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.MapBox;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Surroundings;

/**
 * In SQL, which rows {@code v} are on a part of the map, or near a place and how far away. Their columns {@code longitude} and
 * {@code latitude} are whole millionths of a degree, WGS84, and have a GiST index on {@code point(longitude, latitude)}.
 *
 * @param metres how far a row is from the place; 0 where none was asked about
 * @param conditions each with AND before it; none where nothing was asked about
 * @param parameters those of the two
 */
public record OnTheMap(String metres, String conditions, Map<String, Object> parameters) {

    /** How far everything is where no place was asked about. */
    public static final String HERE = "0::float8";

    /** As {@link Coordinates#metresTo}. */
    private static final String DISTANCE = """
            2 * :radius_of_earth::float8 * asin(least(1, sqrt(
                power(sin(radians((v.latitude - :latitude::float8) / 2e6::float8)), 2)
                + cos(radians(:latitude::float8 / 1e6::float8)) * cos(radians(v.latitude / 1e6::float8))
                    * power(sin(radians((v.longitude - :longitude::float8) / 2e6::float8)), 2))))""";

    /** By the index on the same expression. */
    private static final String IN_BOX =
            " AND point(v.longitude, v.latitude) <@ box(point(:west, :south), point(:east, :north))";

    /** Takes parameters that nobody changes. */
    public OnTheMap {
        parameters = Map.copyOf(parameters);
    }

    /** What is near, or in a box; everything where neither is asked about. */
    public static OnTheMap of(@Nullable Surroundings near, @Nullable MapBox within) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder conditions = new StringBuilder();
        MapBox box = within;
        if (near != null) {
            box = near.box();
            conditions.append(" AND ").append(DISTANCE).append(" <= :metres");
            parameters.put("metres", near.metres());
            parameters.put("radius_of_earth", Coordinates.EARTH_RADIUS);
            parameters.put("longitude", (double) near.centre().longitude());
            parameters.put("latitude", (double) near.centre().latitude());
        }
        if (box != null) {
            conditions.append(IN_BOX);
            parameters.put("west", (double) box.southWest().longitude());
            parameters.put("south", (double) box.southWest().latitude());
            parameters.put("east", (double) box.northEast().longitude());
            parameters.put("north", (double) box.northEast().latitude());
        }
        return new OnTheMap(near == null ? HERE : DISTANCE, conditions.toString(), parameters);
    }

    /** Where a row is; null where nobody said so. */
    public static @Nullable Coordinates place(ResultSet row) throws SQLException {
        Integer longitude = row.getObject("longitude", Integer.class);
        Integer latitude = row.getObject("latitude", Integer.class);
        return longitude == null || latitude == null ? null : new Coordinates(longitude, latitude);
    }

    /** The same in a system. */
    public static Coordinates.@Nullable Position place(ResultSet row, Datum datum) throws SQLException {
        Coordinates place = place(row);
        return place == null ? null : place.in(datum);
    }

    /**
     * Where a page begins: after this row.
     *
     * @param rank by which rows are ordered first: how far away the last one of the page before was, where that was asked
     * @param position its place in the log
     */
    public record After(double rank, long position) implements Comparable<After> {

        private static final Comparator<After> IN_ORDER =
                Comparator.comparingDouble(After::rank).thenComparingLong(After::position);

        private static final After NOTHING = new After(-1, -1);

        private static final Pattern FORM =
                Pattern.compile("([0-9]{1,10}(?:\\.[0-9]{1,20})?(?:E-?[0-9]{1,3})?)_([0-9]{1,18})");

        /**
         * Reads a cursor; the first page has none.
         *
         * @throws Refusal {@link Problem#INVALID_FIELD} where it is none
         */
        public static After of(@Nullable String cursor) {
            if (cursor == null) {
                return NOTHING;
            }
            Matcher read = FORM.matcher(cursor);
            if (!read.matches()) {
                throw new Refusal(
                        Problem.INVALID_FIELD, "The cursor is the nextCursor of the page before, as it came.");
            }
            return new After(Double.parseDouble(read.group(1)), Long.parseLong(read.group(2)));
        }

        @Override
        public int compareTo(After other) {
            return IN_ORDER.compare(this, other);
        }

        /** The cursor that {@link #of} reads. */
        public String cursor() {
            return rank + "_" + position;
        }
    }
}
