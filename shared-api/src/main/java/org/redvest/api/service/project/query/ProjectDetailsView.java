package org.redvest.api.service.project.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.service.project.Risk;

/**
 * What a project is. Texts that nothing was said in are empty.
 *
 * @param name what it is called
 * @param theme service category
 * @param targetGroup whom it serves
 * @param content what is done
 * @param risk what can happen to those who serve, as a class
 * @param riskStatement the same in words
 * @param agreement what is agreed with everybody who signs up
 * @param division division code of where it takes place
 * @param divisionName name of that division
 * @param address where exactly
 * @param coordinates the same as a point; null where none was given
 * @param contact whom to ask: an office's line
 * @param qualifications what everybody who serves must have
 * @param minAge age in years from which one may serve; 0 where nothing was said, 18 at the least where it is dangerous
 * @param insuredDuring during what its volunteers are insured
 */
public record ProjectDetailsView(
        String name,
        String theme,
        String targetGroup,
        String content,
        Risk risk,
        String riskStatement,
        String agreement,
        String division,
        String divisionName,
        String address,
        @Nullable Point coordinates,
        String contact,
        List<String> qualifications,
        int minAge,
        Exposure insuredDuring) {

    /**
     * A point.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     * @param datum the system in which the two are meant
     */
    public record Point(double longitude, double latitude, Datum datum) {

        /** A place as it is told in a system. */
        public static Point of(Coordinates place, Datum datum) {
            Coordinates.Position told = place.in(datum);
            return new Point(told.longitude(), told.latitude(), datum);
        }

        /** Where that is, in its own system; null where nobody said so. */
        public static Coordinates.@Nullable Position position(@Nullable Point point) {
            return point == null ? null : new Coordinates.Position(point.longitude(), point.latitude());
        }
    }

    /** The same with its place told otherwise. */
    public ProjectDetailsView at(@Nullable Point place) {
        return new ProjectDetailsView(
                name,
                theme,
                targetGroup,
                content,
                risk,
                riskStatement,
                agreement,
                division,
                divisionName,
                address,
                place,
                contact,
                qualifications,
                minAge,
                insuredDuring);
    }
}
