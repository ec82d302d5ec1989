package org.redvest.web.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;

/**
 * A schematic map that the server draws: where what is listed is to each other, numbered as in the list, which is its
 * accessible form. Web Mercator, so that it is the shape that every map has.
 *
 * @param dots one for each of the list whose place is known
 */
public record ShiftMap(List<Dot> dots) {

    /** Width and height, in units of the SVG. */
    static final int SIZE = 320;

    private static final int EDGE = 20;

    /**
     * One of the list.
     *
     * @param number its place in the list, from 1
     * @param x from the west, in units of the SVG
     * @param y from the north, in units of the SVG
     * @param point the same place in degrees
     */
    public record Dot(int number, long x, long y, Point point) {}

    /** Number, longitude and latitude of each, for a map of a provider: {@code 1,118.08,24.47;2,…}. */
    public String located() {
        return dots.stream()
                .map(dot -> dot.number() + "," + dot.point().longitude() + ","
                        + dot.point().latitude())
                .collect(Collectors.joining(";"));
    }

    /** Of what is listed, where it is; null where nobody said so. */
    public static <T> ShiftMap of(List<T> listed, Function<T, @Nullable Point> where) {
        record At(int number, double x, double y, Point point) {}
        List<At> places = new ArrayList<>();
        for (int at = 0; at < listed.size(); at++) {
            Point point = where.apply(listed.get(at));
            if (point != null) {
                places.add(new At(at + 1, Math.toRadians(point.longitude()), mercator(point.latitude()), point));
            }
        }
        double west = places.stream().mapToDouble(At::x).min().orElse(0);
        double east = places.stream().mapToDouble(At::x).max().orElse(0);
        double south = places.stream().mapToDouble(At::y).min().orElse(0);
        double north = places.stream().mapToDouble(At::y).max().orElse(0);
        double span = Math.max(Math.max(east - west, north - south), 1e-6);
        double scale = (SIZE - 2 * EDGE) / span;
        return new ShiftMap(places.stream()
                .map(at -> new Dot(
                        at.number(),
                        Math.round(SIZE / 2.0 + (at.x() - (west + east) / 2) * scale),
                        Math.round(SIZE / 2.0 + ((south + north) / 2 - at.y()) * scale),
                        at.point()))
                .toList());
    }

    private static double mercator(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }
}
