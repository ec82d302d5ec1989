package org.redvest.web.shift;

import java.util.ArrayList;
import java.util.List;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.api.service.shift.query.OpenShifts;

/**
 * A schematic map that the server draws: where the listed shifts are to each other, numbered as in the list, which is its
 * accessible form. Web Mercator, so that it is the shape that every map has.
 *
 * @param dots one for each shift whose place is known
 */
public record ShiftMap(List<Dot> dots) {

    /** Width and height, in units of the SVG. */
    static final int SIZE = 320;

    private static final int EDGE = 20;

    /**
     * One shift.
     *
     * @param number its place in the list, from 1
     * @param x from the west, in units of the SVG
     * @param y from the north, in units of the SVG
     */
    public record Dot(int number, long x, long y) {}

    static ShiftMap of(List<OpenShifts.Entry> shifts) {
        record At(int number, double x, double y) {}
        List<At> places = new ArrayList<>();
        for (int at = 0; at < shifts.size(); at++) {
            Point point = shifts.get(at).shift().coordinates();
            if (point != null) {
                places.add(new At(at + 1, Math.toRadians(point.longitude()), mercator(point.latitude())));
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
                        Math.round(SIZE / 2.0 + ((south + north) / 2 - at.y()) * scale)))
                .toList());
    }

    private static double mercator(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }
}
