package org.redvest.query.honour.brand;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.query.BrandView;
import org.redvest.api.honour.brand.query.Brands;
import org.redvest.api.honour.brand.query.FindBrand;
import org.redvest.api.honour.brand.query.FindBrands;
import org.redvest.api.id.BrandId;
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
@RequestMapping("/api/v1/brands")
@Tag(name = "Brands and themes")
class BrandsController {

    private final Queries queries;

    BrandsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @OpenToPublic
    @Operation(
            summary = "Brands and themes (品牌, 主题) of a day",
            description = "As they were called and carried on that day; on the first page how many there were.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    Brands brands(
            @Parameter(description = "within this division", example = "350200")
                    @RequestParam(required = false)
                    @Nullable String division,
            @RequestParam(required = false) @Nullable BrandKind kind,
            @RequestParam(required = false) @Nullable BrandLevel level,
            @Parameter(description = "civil day, Asia/Shanghai; today without it", example = "2018-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindBrands(division, kind, level, on, cursor, limit));
    }

    @GetMapping("/{brandId}")
    @OpenToPublic
    @Operation(summary = "One brand or theme", description = "As it was on a day, also after its end.")
    @Refuses(Problem.UNKNOWN_BRAND)
    BrandView brand(
            @PathVariable String brandId,
            @Parameter(description = "civil day, Asia/Shanghai; today without it", example = "2018-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate on) {
        return queries.ask(new FindBrand(BrandId.of(brandId), on));
    }
}
