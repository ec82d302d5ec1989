package org.redvest.command.service.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.product.command.ChangeProduct;
import org.redvest.api.service.product.command.PutProductOnShelf;
import org.redvest.api.service.product.command.TakeProductOffShelf;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/service-products", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Service products")
class ProductController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final ServiceCategories categories;

    ProductController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            ServiceCategories categories) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.categories = categories;
    }

    record RemoveProductRequest(
            @Schema(description = "why, in words", example = "队员外出，暂停服务") @NotBlank @Size(max = 200) String reason) {}

    record ProductAnswer(ServiceProductId productId) {}

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Put a service product on the shelf (志愿服务超市)",
            description =
                    "A team's, served in a project of its own, or a volunteer's own, for which the organisation answers in whose"
                            + " project it is served. Residents choose it with an order.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_NOT_PUBLISHED,
        Problem.PROJECT_CLOSED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.UNKNOWN_STATION,
        Problem.PRODUCT_PROJECT_NOT_ONES_OWN,
        Problem.PRODUCT_TIMES_INVALID,
        Problem.PRODUCT_MINUTES_INVALID,
        Problem.PRODUCT_PLACES_INVALID
    })
    ResponseEntity<ProductAnswer> put(@Valid @RequestBody PutProductRequest request) {
        ServiceProductId product = ServiceProductId.from(ids.ofThisRequest());
        commands.send(
                new PutProductOnShelf(
                        product,
                        provider(request.organisationId()),
                        ProjectId.of(request.projectId()),
                        request.details().toDetails(divisions, categories)),
                caller.envelope());
        return created.at("/api/v1/service-products/" + product, new ProductAnswer(product));
    }

    private Provider provider(@Nullable String organisation) {
        return organisation == null
                ? caller.onlyOneself()
                        .map(number -> Provider.of(VolunteerId.of(number)))
                        .orElseThrow(
                                () -> new Refusal(Problem.INVALID_FIELD, "Name the team whose it is: organisationId."))
                : Provider.of(OrganisationId.of(organisation));
    }

    @PostMapping("/{productId}/change")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Change a service product of one's own, or of one's team",
            description = "Orders that were placed stay as they are.")
    @Refuses({
        Problem.UNKNOWN_SERVICE_PRODUCT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.PRODUCT_NOT_ONES_OWN,
        Problem.PRODUCT_OFF_SHELF,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.UNKNOWN_STATION,
        Problem.PRODUCT_TIMES_INVALID,
        Problem.PRODUCT_MINUTES_INVALID,
        Problem.PRODUCT_PLACES_INVALID
    })
    ResponseEntity<ProductAnswer> change(
            @PathVariable String productId, @Valid @RequestBody ProductDetailsRequest request) {
        ServiceProductId product = ServiceProductId.of(productId);
        return ask(product, new ChangeProduct(product, oneself(), request.toDetails(divisions, categories)));
    }

    @PostMapping("/{productId}/removal")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Take a service product off the shelf",
            description =
                    "Its provider may, and the organisation in whose project it is served. Orders that were placed go on.")
    @Refuses({Problem.UNKNOWN_SERVICE_PRODUCT, Problem.UNKNOWN_VOLUNTEER, Problem.PRODUCT_NOT_ONES_OWN})
    ResponseEntity<ProductAnswer> remove(
            @PathVariable String productId, @Valid @RequestBody RemoveProductRequest request) {
        ServiceProductId product = ServiceProductId.of(productId);
        return ask(
                product,
                new TakeProductOffShelf(
                        product, oneself(), Text.of(request.reason().strip())));
    }

    /** Who acts for themselves only; null for whoever acts for an organisation. */
    private @Nullable VolunteerId oneself() {
        return caller.onlyOneself().map(VolunteerId::of).orElse(null);
    }

    private ResponseEntity<ProductAnswer> ask(ServiceProductId product, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new ProductAnswer(product));
    }
}
