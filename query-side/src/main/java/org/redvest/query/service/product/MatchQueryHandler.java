package org.redvest.query.service.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;
import org.redvest.api.service.order.query.Needs.Need;
import org.redvest.api.service.product.query.FindMatches;
import org.redvest.api.service.product.query.Matches;
import org.redvest.api.service.product.query.Matches.Ground;
import org.redvest.api.service.product.query.Matches.Match;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.query.facts.order.OpenNeeds;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.facts.qualification.Holding;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.service.product.Providers.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks open needs and products for each other by a table of grounds (ADR 55). What is looked at is bounded. */
@Component
class MatchQueryHandler {

    /** Pairs that are looked at. */
    private static final int PAIRS = 2_000;

    /** Products of a station that are looked at, so that many needs are as well. */
    private static final int PRODUCTS_OF_A_STATION = 50;

    private static final String OLDEST_PRODUCTS = " ORDER BY s.position LIMIT :rows";

    private static final String OLDEST_NEEDS = " ORDER BY o.position LIMIT :rows";

    private static final String WITHIN =
            " AND EXISTS (SELECT FROM unnest(:prefixes::text[]) AS x WHERE starts_with(o.division, x))";

    /** Those of these products whose volunteer holds something on the day that their project asks for. */
    private static final String QUALIFIED =
            """
            SELECT e.product_id FROM query.service_product e
            JOIN query.project p ON p.project_id = e.project_id
            CROSS JOIN LATERAL (%s) AS v
            CROSS JOIN LATERAL (SELECT ARRAY(SELECT m.number FROM (%s) AS m) AS numbers OFFSET 0) AS g
            WHERE e.product_id = ANY (:products) AND e.volunteer_id IS NOT NULL AND EXISTS (
                SELECT FROM query.qualification q
                WHERE q.volunteer_id = ANY (g.numbers) AND q.title = ANY (v.qualifications) AND %s)""".formatted(Programme.IN_FORCE, Persons.personOf("e.volunteer_id"), Holding.ON_THE_DAY);

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::points)
            .reversed()
            .thenComparingLong(match -> match.need().position())
            .thenComparingLong(match -> match.product().position());

    private final JdbcClient jdbc;
    private final OpenNeeds needs;
    private final Shelf shelf;
    private final Providers providers;
    private final Divisions divisions;

    MatchQueryHandler(
            @OfThePublic JdbcClient jdbc, OpenNeeds needs, Shelf shelf, Providers providers, Divisions divisions) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.shelf = shelf;
        this.providers = providers;
        this.divisions = divisions;
    }

    /** What is to be matched: each need with each product. */
    private record Candidates(List<Need> needs, List<ProductView> products) {

        private static final Candidates NONE = new Candidates(List.of(), List.of());
    }

    /**
     * The best matches.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_PRODUCT}, {@link Problem#UNKNOWN_STATION}; {@link Problem#INVALID_FIELD}
     *     where not one of the three is asked about
     */
    @QueryHandler
    Matches handle(FindMatches query) {
        long position = ReadModels.positionOver(jdbc);
        return new Matches(best(candidates(query), query.at(), query.limit()), position);
    }

    private Candidates candidates(FindMatches query) {
        OrderId order = query.orderId();
        ServiceProductId product = query.productId();
        StationId station = query.station();
        if (order != null && product == null && station == null) {
            return forNeed(order, query.at());
        }
        if (order == null && product != null && station == null) {
            return forProduct(product, query.at());
        }
        if (order == null && product == null && station != null) {
            return atStation(station, query.at());
        }
        throw new Refusal(Problem.INVALID_FIELD, "Ask about one: an order, a product or a station.");
    }

    private Candidates forNeed(OrderId order, Instant now) {
        return needs.where("o.order_id = :order", Map.of("order", order.value()), now).stream()
                .findFirst()
                .flatMap(need ->
                        district(need.division()).map(district -> new Candidates(List.of(need), productsIn(district))))
                .orElse(Candidates.NONE);
    }

    private List<ProductView> productsIn(Division district) {
        Map<String, Object> parameters = new HashMap<>(shelf.hadIn(district));
        parameters.put("rows", PAIRS);
        return shelf.where(Shelf.CAN_BE_ORDERED + " AND " + Shelf.IS_HAD_IN + OLDEST_PRODUCTS, parameters);
    }

    private Candidates forProduct(ServiceProductId id, Instant now) {
        ProductView product = shelf.find(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_PRODUCT));
        return product.left() == 0
                ? Candidates.NONE
                : new Candidates(
                        needsIn(
                                product.details().divisions().stream()
                                        .flatMap(division -> district(division.value()).stream())
                                        .map(divisions::prefixOf)
                                        .collect(Collectors.toSet()),
                                PAIRS,
                                now),
                        List.of(product));
    }

    private List<Need> needsIn(Set<String> prefixes, int most, Instant now) {
        return needs.where(
                OpenNeeds.PUBLISHED + WITHIN + OLDEST_NEEDS,
                Map.of("prefixes", prefixes.toArray(String[]::new), "rows", most),
                now);
    }

    private Candidates atStation(StationId station, Instant now) {
        String code = jdbc.sql("SELECT t.division FROM query.station t WHERE t.station_id = :station")
                .param("station", station.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_STATION));
        return divisions
                .find(code)
                .map(division -> atStation(station, division, now))
                .orElse(Candidates.NONE);
    }

    private Candidates atStation(StationId station, Division division, Instant now) {
        Map<String, Object> parameters = new HashMap<>(shelf.hadIn(division));
        parameters.put("station", station.value());
        parameters.put("rows", PRODUCTS_OF_A_STATION);
        List<ProductView> products = shelf.where(
                Shelf.CAN_BE_ORDERED + " AND (v.station_id = :station OR " + Shelf.IS_HAD_IN + ")" + OLDEST_PRODUCTS,
                parameters);
        return products.isEmpty()
                ? Candidates.NONE
                : new Candidates(needsIn(Set.of(divisions.prefixOf(division)), PAIRS / products.size(), now), products);
    }

    /** The district that holds a division; the city holds itself. */
    private Optional<Division> district(String code) {
        return Division.Level.DISTRICT.of(code).flatMap(divisions::find);
    }

    private List<Match> best(Candidates candidates, Instant now, int limit) {
        Set<String> qualified = qualified(candidates.products(), CivilTime.dateOf(now));
        Map<String, Reviews> reviews = providers.reviews(candidates.products());
        List<Match> best = candidates.needs().stream()
                .flatMap(need -> candidates.products().stream()
                        .map(product -> match(need, product, grounds(need, product, qualified, reviews, now))))
                .filter(match -> !match.grounds().isEmpty())
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
        return withAchievements(best);
    }

    private static Match match(Need need, ProductView product, List<Ground> grounds) {
        return new Match(need, product, Fit.points(grounds), grounds);
    }

    private static List<Ground> grounds(
            Need need, ProductView product, Set<String> qualified, Map<String, Reviews> reviews, Instant now) {
        List<Ground> grounds = Fit.grounds(need, product.details(), now);
        if (grounds.isEmpty()) {
            return grounds;
        }
        List<Ground> all = new ArrayList<>(grounds);
        if (qualified.contains(product.productId().value())) {
            all.add(Ground.QUALIFIED);
        }
        if (Providers.isSeenToBeGood(product, reviews)) {
            all.add(Ground.WELL_REVIEWED);
        }
        return List.copyOf(all);
    }

    private Set<String> qualified(List<ProductView> products, LocalDate on) {
        return products.isEmpty()
                ? Set.of()
                : jdbc.sql(QUALIFIED)
                        .param(
                                "products",
                                products.stream()
                                        .map(product -> product.productId().value())
                                        .toArray(String[]::new))
                        .param("on", on)
                        .query(String.class)
                        .set();
    }

    private List<Match> withAchievements(List<Match> matches) {
        Map<ServiceProductId, ProductView> shown =
                providers.shown(matches.stream().map(Match::product).distinct().toList()).stream()
                        .collect(Collectors.toMap(ProductView::productId, Function.identity()));
        return matches.stream()
                .map(match -> new Match(
                        match.need(),
                        shown.getOrDefault(match.product().productId(), match.product()),
                        match.points(),
                        match.grounds()))
                .toList();
    }
}
