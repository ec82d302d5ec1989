package org.redvest.query.service.product;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.service.order.query.Needs.Need;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.WeeklyTime;
import org.redvest.api.service.product.query.Matches.Ground;
import org.redvest.city.Division;

/** Why a product fits a need: what speaks for it, as anybody can check it. */
final class Fit {

    /** After so many days every time of the week has come whole. */
    private static final int DAYS = 7;

    private Fit() {}

    /**
     * What speaks for a match in the product itself; nothing, where it is to be had elsewhere, or neither category nor times fit.
     *
     * @param now from when on something can be served
     */
    static List<Ground> grounds(Need need, ProductDetails product, Instant now) {
        Optional<Ground> place = place(need.division(), product.divisions());
        List<Ground> others = new ArrayList<>();
        if (need.category().equals(product.category().value())) {
            others.add(Ground.SAME_CATEGORY);
        }
        time(need, product, now).ifPresent(others::add);
        return place.isEmpty() || others.isEmpty()
                ? List.of()
                : Stream.concat(place.stream(), others.stream()).toList();
    }

    static int points(Collection<Ground> grounds) {
        return grounds.stream().mapToInt(Ground::points).sum();
    }

    /** The nearest of the places where it is to be had. */
    private static Optional<Ground> place(String asked, List<DivisionCode> had) {
        return had.stream().flatMap(each -> place(asked, each).stream()).min(Ground::compareTo);
    }

    private static Optional<Ground> place(String asked, DivisionCode had) {
        String code = had.value();
        if (code.equals(asked) && Division.Level.COMMUNITY.of(code).isPresent()) {
            return Optional.of(Ground.SAME_COMMUNITY);
        }
        if (isSame(Division.Level.STREET, asked, code)) {
            return Optional.of(Ground.SAME_STREET);
        }
        return isSame(Division.Level.DISTRICT, asked, code) || Remit.in(had).holds(DivisionCode.stored(asked))
                ? Optional.of(Ground.SAME_DISTRICT)
                : Optional.empty();
    }

    private static boolean isSame(Division.Level level, String one, String other) {
        Optional<String> of = level.of(one);
        return of.isPresent() && of.equals(level.of(other));
    }

    private static Optional<Ground> time(Need need, ProductDetails product, Instant now) {
        if (product.times().isEmpty()) {
            return Optional.of(Ground.ANY_TIME);
        }
        Instant from = need.from().isBefore(now) ? now : need.from();
        Duration service = Duration.ofMinutes(product.minutes());
        LocalDate first = CivilTime.dateOf(from);
        return Stream.iterate(first, day -> day.plusDays(1)).limit(DAYS + 1L).anyMatch(day -> product.times().stream()
                        .anyMatch(time -> hasRoomFor(service, time, day, from, need.until())))
                ? Optional.of(Ground.TIMES_MEET)
                : Optional.empty();
    }

    private static boolean hasRoomFor(Duration service, WeeklyTime time, LocalDate day, Instant from, Instant until) {
        if (time.day() != day.getDayOfWeek()) {
            return false;
        }
        Instant begins =
                later(from, day.atTime(time.from()).atZone(CivilTime.ZONE).toInstant());
        Instant ends =
                earlier(until, day.atTime(time.until()).atZone(CivilTime.ZONE).toInstant());
        return !begins.plus(service).isAfter(ends);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
