package org.redvest.web.shelf;

import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.query.StationView;
import org.redvest.api.city.station.query.Stations;
import org.redvest.api.service.product.query.Matches;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.api.service.product.query.Products;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.project.query.Projects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells of service products, and of the projects and stations that they belong to. */
public interface ShelfQueries {

    /** Those on the shelf; with {@code removedToo} those that were taken off it as well. */
    @GetExchange("/service-products")
    Products products(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable String volunteerId,
            @RequestParam(required = false) @Nullable Boolean removedToo,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/service-products/{id}")
    ProductView product(@PathVariable String id);

    /** Products and needs that fit each other: of an order, of a product, or of a station. */
    @GetExchange("/matches")
    Matches matches(
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam int limit);

    /** Projects in which one can serve. */
    @GetExchange("/projects")
    Projects projects(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/projects/{id}")
    ProjectView project(@PathVariable String id);

    /** Stations that are open now. */
    @GetExchange("/stations")
    Stations stations(@RequestParam(required = false) @Nullable String division, @RequestParam int limit);

    /** One of them. */
    @GetExchange("/stations/{id}")
    StationView station(@PathVariable String id);
}
