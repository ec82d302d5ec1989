package org.redvest.web.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.reference.query.CategoriesOfService;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.web.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.web.service.annotation.GetExchange;

/** What forms offer to choose from: the same for everybody, and asked for once in ten minutes. */
@Component
public class Reference {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final List<String> LEVELS = List.of("CITY", "DISTRICT", "STREET", "COMMUNITY");
    private static final int LEVELS_BENEATH = 2;

    /** Reference data of the API. */
    interface Queries {

        @GetExchange("/divisions")
        CityDivisions divisions();

        @GetExchange("/service-categories")
        CategoriesOfService categories();
    }

    private final LoadingCache<String, Map<String, CityDivisions.Entry>> divisions;
    private final LoadingCache<String, List<CategoriesOfService.Category>> categories;

    Reference(Ledger ledger) {
        Queries queries = ledger.queries(Queries.class);
        this.divisions = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> byCode(queries.divisions()));
        this.categories = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> queries.categories()
                .categories());
    }

    private static Map<String, CityDivisions.Entry> byCode(CityDivisions all) {
        Map<String, CityDivisions.Entry> byCode = new LinkedHashMap<>();
        all.divisions().forEach(division -> byCode.put(division.code(), division));
        return byCode;
    }

    /** All divisions, by their code. */
    public Map<String, String> divisions() {
        Map<String, String> names = new LinkedHashMap<>();
        divisions.get("").values().forEach(division -> names.put(division.code(), division.name()));
        return names;
    }

    /** The divisions of a level: {@code CITY}, {@code DISTRICT}, {@code STREET} or {@code COMMUNITY}. */
    public List<CityDivisions.Entry> ofLevel(String level) {
        return divisions.get("").values().stream()
                .filter(division -> division.level().equals(level))
                .toList();
    }

    /** Streets behind their districts, by their code. */
    public Map<String, String> streets() {
        Map<String, String> names = new LinkedHashMap<>();
        ofLevel("STREET").forEach(street -> names.put(street.code(), name(street.code())));
        return names;
    }

    /**
     * What is asked for next on the way to a community: the streets, then the communities of the one that was chosen; nothing
     * where none lie beneath it.
     */
    public Map<String, String> next(@Nullable String chosen) {
        if (chosen == null) {
            return streets();
        }
        Map<String, String> names = new LinkedHashMap<>();
        division(chosen).ifPresent(division -> beneath(division).forEach(one -> names.put(one.code(), one.name())));
        return names;
    }

    /** The same for somebody who acts by a power: where they have it, and what such a place lies in. */
    public Map<String, String> next(@Nullable String chosen, SignedIn me, Power power) {
        Map<String, String> names = next(chosen);
        List<Remit> remits = me.delegations().stream()
                .filter(held -> held.powers().contains(power))
                .map(SignedIn.Held::remit)
                .toList();
        names.keySet().removeIf(code -> {
            DivisionCode one = new DivisionCode(code);
            return remits.stream()
                    .noneMatch(remit -> remit.holds(one) || Remit.in(one).holds(remit.division()));
        });
        return names;
    }

    /** A division, those that it lies in, and those right beneath it, or beside it where none lie beneath. */
    public Map<String, String> around(String code) {
        Map<String, String> names = new LinkedHashMap<>();
        division(code).ifPresent(division -> {
            List<CityDivisions.Entry> above = above(division);
            List<CityDivisions.Entry> beneath = beneath(division);
            above.forEach(one -> names.put(one.code(), name(one.code())));
            names.put(code, name(code));
            (beneath.isEmpty() && !above.isEmpty() ? beneath(above.getLast()) : beneath)
                    .forEach(one -> names.put(one.code(), name(one.code())));
        });
        return names;
    }

    /** The code of the district that a division lies in; of the city, the city's. */
    public String district(String code) {
        return division(code)
                .map(division -> {
                    List<CityDivisions.Entry> above = above(division);
                    return above.size() < 2 ? division : above.get(1);
                })
                .orElseGet(this::city)
                .code();
    }

    /** The division with this code. */
    public Optional<CityDivisions.Entry> division(String code) {
        return Optional.ofNullable(divisions.get("").get(code));
    }

    /** The city, which is above all divisions. */
    public CityDivisions.Entry city() {
        return ofLevel(LEVELS.getFirst()).getFirst();
    }

    /** Those right beneath a division. */
    public List<CityDivisions.Entry> beneath(CityDivisions.Entry division) {
        return divisions.get("").values().stream()
                .filter(one -> division.code().equals(one.parent()))
                .toList();
    }

    /** Those above a division, the city first. */
    public List<CityDivisions.Entry> above(CityDivisions.Entry division) {
        String parent = division.parent();
        List<CityDivisions.Entry> above = new ArrayList<>();
        if (parent != null) {
            division(parent).ifPresent(one -> {
                above.addAll(above(one));
                above.add(one);
            });
        }
        return above;
    }

    /** A division's name behind those above it and below the city: 思明区 鸿山街道; the code where there is no such division. */
    public String name(String code) {
        Map<String, CityDivisions.Entry> all = divisions.get("");
        CityDivisions.Entry division = all.get(code);
        if (division == null) {
            return code;
        }
        CityDivisions.Entry above = division.parent() == null ? null : all.get(division.parent());
        return above == null || above.parent() == null ? division.name() : name(above.code()) + " " + division.name();
    }

    /** A division and those at most two levels beneath it, by their code: what lies deeper is for those to delegate. */
    public Map<String, String> within(String code) {
        Map<String, CityDivisions.Entry> all = divisions.get("");
        Map<String, String> names = new LinkedHashMap<>();
        CityDivisions.Entry whole = all.get(code);
        if (whole != null) {
            Remit remit = Remit.in(new DivisionCode(code));
            int deepest = LEVELS.indexOf(whole.level()) + LEVELS_BENEATH;
            all.values().stream()
                    .filter(division -> LEVELS.indexOf(division.level()) <= deepest)
                    .filter(division -> remit.holds(new DivisionCode(division.code())))
                    .forEach(division -> names.put(division.code(), name(division.code())));
        }
        return names;
    }

    /**
     * By which divisions a list is filtered: city, districts and streets, and the one that is chosen, which may be smaller. With
     * all communities a list would be ten times as long, on a phone and to draw.
     */
    public Map<String, String> filters(@Nullable String chosen) {
        Map<String, String> names = within(city().code());
        if (chosen != null && division(chosen).isPresent()) {
            names.putIfAbsent(chosen, name(chosen));
        }
        return names;
    }

    /** Divisions in which somebody has a power for everybody, by their code, and at most two levels beneath each. */
    public Map<String, String> where(SignedIn me, Power power) {
        Map<String, String> names = new LinkedHashMap<>();
        me.delegations().stream()
                .filter(held -> held.powers().contains(power) && held.organisation() == null)
                .forEach(held -> names.putAll(within(held.division())));
        return names;
    }

    /** Service categories, by name. */
    public Map<String, String> categories() {
        Map<String, String> names = new LinkedHashMap<>();
        categories.get("").forEach(category -> names.put(category.name(), category.name()));
        return names;
    }
}
