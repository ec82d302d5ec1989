package org.redvest.query.service.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.product.query.FindProduct;
import org.redvest.api.service.product.query.FindProducts;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.api.service.product.query.Products;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProductQueryHandler {

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Providers providers;
    private final Divisions divisions;
    private final ServiceCategories categories;

    ProductQueryHandler(
            @OfThePublic JdbcClient jdbc,
            Shelf shelf,
            Providers providers,
            Divisions divisions,
            ServiceCategories categories) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.providers = providers;
        this.divisions = divisions;
        this.categories = categories;
    }

    /**
     * A page of products.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}
     */
    @QueryHandler
    Products handle(FindProducts query) {
        long position = ReadModels.positionOver(jdbc);
        StringBuilder conditions = new StringBuilder(query.removedToo() ? "TRUE" : Shelf.LIES_THERE);
        Map<String, Object> parameters = new HashMap<>();
        String division = query.division();
        if (division != null) {
            conditions.append(" AND ").append(Shelf.IS_HAD_IN);
            parameters.putAll(shelf.hadIn(divisions.require(division)));
        }
        String category = query.category();
        if (category != null) {
            conditions.append(" AND v.category = :category");
            parameters.put("category", categories.require(category));
        }
        StationId station = query.station();
        if (station != null) {
            conditions.append(" AND v.station_id = :station");
            parameters.put("station", station.value());
        }
        String organisation = query.organisationId();
        if (organisation != null) {
            conditions.append(" AND w.organisation_id = :organisation");
            parameters.put("organisation", organisation);
        }
        VolunteerId volunteer = query.volunteerId();
        if (volunteer != null) {
            conditions.append(" AND s.volunteer_id ").append(Persons.ANY_NUMBER);
            parameters.put("volunteer", volunteer.value());
        }
        Long cursor = query.cursor();
        conditions.append(" AND s.position < :cursor ORDER BY s.position DESC LIMIT :rows");
        parameters.put("cursor", cursor == null ? Long.MAX_VALUE : cursor);
        parameters.put("rows", query.limit() + 1);
        Pages.Page<ProductView, Long> page =
                Pages.of(shelf.where(conditions.toString(), parameters), query.limit(), ProductView::position);
        return new Products(providers.shown(page.items()), page.next(), position);
    }

    /**
     * One product, whether it lies on the shelf or did.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_PRODUCT}
     */
    @QueryHandler
    ProductView handle(FindProduct query) {
        ProductView found =
                shelf.find(query.productId()).orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_PRODUCT));
        return providers.shown(List.of(found)).getFirst();
    }
}
