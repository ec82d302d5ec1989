package org.redvest.query.service.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.query.ProjectDetailsView;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.platform.asking.OnTheMap;
import org.springframework.stereotype.Component;

/** What was said of a project, as it is shown. */
@Component
class ShownDetails {

    /** The columns that are needed of a row {@code v} of query.project_version. */
    static final String COLUMNS = """
            v.name, v.theme, v.target_group, v.content, v.risk, v.risk_statement, v.agreement, v.division, v.address,
            v.longitude, v.latitude, v.contact, v.qualifications, v.least_age, v.exposure""";

    private final Divisions divisions;

    ShownDetails(Divisions divisions) {
        this.divisions = divisions;
    }

    ProjectDetailsView of(ResultSet row, Datum datum) throws SQLException {
        String division = row.getString("division");
        Coordinates place = OnTheMap.place(row);
        return new ProjectDetailsView(
                row.getString("name"),
                row.getString("theme"),
                row.getString("target_group"),
                row.getString("content"),
                Risk.valueOf(row.getString("risk")),
                row.getString("risk_statement"),
                row.getString("agreement"),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                row.getString("address"),
                place == null ? null : Point.of(place, datum),
                row.getString("contact"),
                List.of((String[]) row.getArray("qualifications").getArray()),
                row.getInt("least_age"),
                Exposure.valueOf(row.getString("exposure")));
    }
}
