package org.redvest.query.service.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.product.query.FindProduct;
import org.redvest.api.service.product.query.FindProducts;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.api.service.product.query.Products;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/service-products")
@Tag(name = "Service products")
class ProductsController {

    private final Queries queries;

    ProductsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @OpenToPublic
    @Operation(
            summary = "The shelf of service products (服务产品, 志愿服务超市)",
            description =
                    "The newest first: what teams and volunteers offer, where and when it is to be had, how many can still be ordered,"
                            + " and what they let be seen of what they have done. Volunteers appear by their masked names where they agreed to"
                            + " be published. With a station, what lies on its shelf (资源展示区).")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.UNKNOWN_STATION,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    Products products(
            @Parameter(description = "to be had in this division, or in a part of it", example = "350203001001")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(example = "扶老助残") @RequestParam(required = false) @Nullable String category,
            @Parameter(description = "on the shelf of this station") @RequestParam(required = false) @Nullable String station,
            @Parameter(
                            description = "of this team, and of volunteers for whom this organisation answers",
                            example = "51350200MJB729386C")
                    @RequestParam(required = false)
                    @Nullable String organisationId,
            @Parameter(description = "of this volunteer") @RequestParam(required = false) @Nullable String volunteerId,
            @Parameter(description = "those that were taken off the shelf as well")
                    @RequestParam(defaultValue = "false")
                    boolean removedToo,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindProducts(
                division,
                category,
                station == null ? null : StationId.of(station),
                organisationId == null
                        ? null
                        : OrganisationId.of(organisationId).code(),
                volunteerId == null ? null : VolunteerId.of(volunteerId),
                removedToo,
                cursor,
                limit));
    }

    @GetMapping("/{productId}")
    @OpenToPublic
    @Operation(summary = "One service product, whether it lies on the shelf or did")
    @Refuses(Problem.UNKNOWN_SERVICE_PRODUCT)
    ProductView product(@PathVariable String productId) {
        return queries.ask(new FindProduct(ServiceProductId.of(productId)));
    }
}
