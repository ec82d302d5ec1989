package org.redvest.command.honour.brand;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.command.ChangeBrand;
import org.redvest.api.honour.brand.command.EndBrand;
import org.redvest.api.honour.brand.command.RegisterBrand;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Divisions;
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
@RequestMapping(path = "/api/v1/brands", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Brands and themes")
class BrandController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    BrandController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record RegisterBrandRequest(
            @Schema(example = "BRAND") @NotNull BrandKind kind,

            @Schema(example = "久久爱心") @NotBlank @Size(max = 60) String name,

            @Schema(example = "CITY") @NotNull BrandLevel level,

            @Schema(description = "division code", example = "350200") @NotBlank @Size(max = 12) String division,

            @Schema(
                    description = "the team that carries it; left out where it is nobody's alone",
                    example = "11350200MJB007228F",
                    nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(description = "what it is about", example = "每月探访空巢长者") @NotBlank @Size(max = 500) String description,

            @Schema(description = "first civil day, Asia/Shanghai", example = "2014-03-05") @NotNull LocalDate from,

            @Schema(
                    description = "last civil day; left out where none is known",
                    example = "2028-12-31",
                    nullable = true)
            @Nullable LocalDate until,

            @Schema(description = "the decision on which it rests", example = "厦文明办〔2014〕8号") @NotBlank @Size(max = 200) String basis) {}

    record ChangeBrandRequest(
            @Schema(example = "久久爱心·邻里") @NotBlank @Size(max = 60) String name,

            @Schema(
                    description = "the team that carries it then; left out where it is nobody's alone",
                    example = "11350200MJB007228F",
                    nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(description = "what it is about then", example = "每周探访空巢长者") @NotBlank @Size(max = 500) String description,

            @Schema(description = "first civil day on which that is so, Asia/Shanghai", example = "2020-01-01") @NotNull LocalDate from) {}

    record EndBrandRequest(
            @Schema(description = "last civil day, Asia/Shanghai", example = "2025-12-31") @NotNull LocalDate lastDay,

            @Schema(description = "why, in words", example = "并入“爱心厦门”") @NotBlank @Size(max = 200) String reason) {}

    record BrandAnswer(BrandId brandId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Register a brand or a theme (品牌, 主题)",
            description = "From a day on, which may be long past, and until a day where one is known.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.PERIOD_REVERSED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    ResponseEntity<BrandAnswer> register(@Valid @RequestBody RegisterBrandRequest request) {
        BrandId brand = BrandId.from(ids.ofThisRequest());
        commands.send(
                new RegisterBrand(
                        brand,
                        request.kind(),
                        text(request.name()),
                        request.level(),
                        DivisionCode.of(divisions.require(request.division()).code()),
                        organisation(request.organisationId()),
                        text(request.description()),
                        request.from(),
                        request.until(),
                        text(request.basis())),
                caller.envelope());
        return created.at("/api/v1/brands/" + brand, new BrandAnswer(brand));
    }

    private static @Nullable OrganisationId organisation(@Nullable String given) {
        return given == null ? null : OrganisationId.of(given);
    }

    @PostMapping("/{brandId}/changes")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Say what a brand is called and who carries it from a day on",
            description = "Of several said of one day, the last counts.")
    @Refuses({
        Problem.UNKNOWN_BRAND,
        Problem.PERIOD_REVERSED,
        Problem.BRAND_ENDED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    ResponseEntity<BrandAnswer> change(@PathVariable String brandId, @Valid @RequestBody ChangeBrandRequest request) {
        BrandId brand = BrandId.of(brandId);
        return send(
                brand,
                new ChangeBrand(
                        brand,
                        text(request.name()),
                        organisation(request.organisationId()),
                        text(request.description()),
                        request.from()));
    }

    @PostMapping("/{brandId}/end")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "End a brand or a theme", description = "With a last day, once; it stays on record.")
    @Refuses({Problem.UNKNOWN_BRAND, Problem.PERIOD_REVERSED, Problem.BRAND_ENDED})
    ResponseEntity<BrandAnswer> end(@PathVariable String brandId, @Valid @RequestBody EndBrandRequest request) {
        BrandId brand = BrandId.of(brandId);
        return send(brand, new EndBrand(brand, request.lastDay(), text(request.reason())));
    }

    private ResponseEntity<BrandAnswer> send(BrandId brand, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new BrandAnswer(brand));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
