package org.redvest.web.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.city.reference.query.CategoriesOfService;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.web.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.web.service.annotation.GetExchange;

/** What forms offer to choose from: the same for everybody, and asked for once in ten minutes. */
@Component
public class Reference {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Reference data of the API. */
    interface Queries {

        @GetExchange("/divisions")
        CityDivisions divisions();

        @GetExchange("/service-categories")
        CategoriesOfService categories();
    }

    private final LoadingCache<String, List<CityDivisions.Entry>> divisions;
    private final LoadingCache<String, List<CategoriesOfService.Category>> categories;

    Reference(Ledger ledger) {
        Queries queries = ledger.queries(Queries.class);
        this.divisions = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> queries.divisions()
                .divisions());
        this.categories = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> queries.categories()
                .categories());
    }

    /** All divisions, by their code. */
    public Map<String, String> divisions() {
        Map<String, String> names = new LinkedHashMap<>();
        divisions.get("").forEach(division -> names.put(division.code(), division.name()));
        return names;
    }

    /** The divisions of a level: {@code CITY}, {@code DISTRICT}, {@code STREET} or {@code COMMUNITY}. */
    public List<CityDivisions.Entry> ofLevel(String level) {
        return divisions.get("").stream()
                .filter(division -> division.level().equals(level))
                .toList();
    }

    /** Service categories, by name. */
    public Map<String, String> categories() {
        Map<String, String> names = new LinkedHashMap<>();
        categories.get("").forEach(category -> names.put(category.name(), category.name()));
        return names;
    }
}
