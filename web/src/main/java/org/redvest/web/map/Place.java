package org.redvest.web.map;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.api.service.shift.query.ShiftView;

/**
 * Something on the map: a division, or in a community a shift.
 *
 * @param address of its page
 * @param name what it is called
 * @param shifts how many there are
 * @param placesLeft of all of them
 * @param next when the first of them begins; null where there is none
 * @param point in the midst of them; null where nobody said where they are
 */
record Place(
        String address,
        String name,
        int shifts,
        int placesLeft,
        @Nullable Instant next,
        @Nullable Point point) {

    /** One shift. */
    static Place of(OpenShifts.Entry one) {
        ShiftView shift = one.shift();
        return new Place(
                "/shifts/" + shift.shiftId(), one.project(), 1, shift.placesLeft(), shift.start(), shift.coordinates());
    }

    /** A division, with those of the shifts that take place within it. */
    static Place of(CityDivisions.Entry division, List<OpenShifts.Entry> shifts) {
        Remit whole = Remit.in(new DivisionCode(division.code()));
        List<ShiftView> within = shifts.stream()
                .map(OpenShifts.Entry::shift)
                .filter(shift -> whole.holds(new DivisionCode(shift.division())))
                .toList();
        return new Place(
                "/map/" + division.code(),
                division.name(),
                within.size(),
                within.stream().mapToInt(ShiftView::placesLeft).sum(),
                within.stream()
                        .map(ShiftView::start)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                middle(within.stream()
                        .map(ShiftView::coordinates)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static @Nullable Point middle(List<Point> points) {
        return points.isEmpty()
                ? null
                : new Point(
                        points.stream().mapToDouble(Point::longitude).average().orElseThrow(),
                        points.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                        points.getFirst().datum());
    }
}
