package org.redvest.query.service.product;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.StationId;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.WeeklyTime;

/** What a service product is: where a test does not say otherwise, help for the elderly at any time, of an hour, three at once. */
final class Offering {

    private final List<DivisionCode> divisions;
    private String category = "扶老助残";
    private final List<WeeklyTime> times = new ArrayList<>();
    private @Nullable StationId station;
    private int most = 3;
    private Set<Achievement> shown = Set.of();

    private Offering(List<DivisionCode> divisions) {
        this.divisions = divisions;
    }

    static Offering in(String... divisions) {
        return new Offering(Stream.of(divisions).map(DivisionCode::new).toList());
    }

    Offering of(String what) {
        this.category = what;
        return this;
    }

    Offering on(DayOfWeek day, String from, String until) {
        times.add(new WeeklyTime(day, LocalTime.parse(from), LocalTime.parse(until)));
        return this;
    }

    Offering at(StationId shelf) {
        this.station = shelf;
        return this;
    }

    Offering most(int atOnce) {
        this.most = atOnce;
        return this;
    }

    Offering showing(Achievement... achievements) {
        this.shown = Set.of(achievements);
        return this;
    }

    ProductDetails details() {
        return new ProductDetails(
                new Text("上门理发"),
                new Text("为行动不便的老人理发"),
                new Text(category),
                new Text("高龄老人"),
                divisions,
                station,
                times,
                60,
                most,
                shown);
    }
}
