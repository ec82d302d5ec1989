package org.redvest.query.city.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.id.StationId;
import org.redvest.city.Division;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;

/** 端州区 of 肇庆: a practice centre, an office and a point for each of its 4 streets, a station for each of its 60 communities. */
final class Duanzhou {

    /** Its practice centre. */
    static final StationId CENTRE = id("441202");

    private static final String DISTRICT = "441202";
    private static final int STREET_DIGITS = 9;

    private Duanzhou() {}

    static StationId id(String number) {
        return StationId.ofNumber(new Text("DZ-" + number));
    }

    /** How all of them came on record. */
    static List<StationOpened> opened() {
        Divisions divisions = new Divisions("zhaoqing");
        List<StationOpened> opened = new ArrayList<>();
        opened.add(opened(DISTRICT, "端州区新时代文明实践中心", StationKind.CENTRE, DISTRICT, null));
        for (Division street : divisions.ofLevel(Level.STREET)) {
            if (street.code().startsWith(DISTRICT)) {
                StationId office = id(street.code());
                opened.add(opened(street.code(), street.name() + "实践所", StationKind.OFFICE, street.code(), CENTRE));
                opened.add(
                        opened(street.code() + "-P", street.name() + "服务点", StationKind.POINT, street.code(), office));
            }
        }
        for (Division community : divisions.ofLevel(Level.COMMUNITY)) {
            if (community.code().startsWith(DISTRICT)) {
                opened.add(opened(
                        community.code(),
                        community.name() + "实践站",
                        StationKind.STATION,
                        community.code(),
                        id(community.code().substring(0, STREET_DIGITS))));
            }
        }
        return opened;
    }

    private static StationOpened opened(
            String number, String name, StationKind kind, String division, @Nullable StationId parent) {
        return new StationOpened(
                id(number),
                new Text("DZ-" + number),
                new Text(name),
                kind,
                new Site(new DivisionCode(division), Text.EMPTY, null),
                null,
                LocalDate.of(2019, 10, 1),
                parent);
    }
}
