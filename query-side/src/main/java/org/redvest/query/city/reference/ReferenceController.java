package org.redvest.query.city.reference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import org.redvest.api.city.reference.query.CategoriesOfService;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.security.OpenToPublic;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What forms offer to choose from. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reference")
class ReferenceController {

    /** It changes with a release alone. */
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final CityDivisions divisions;
    private final CategoriesOfService categories;

    ReferenceController(Divisions divisions, ServiceCategories categories) {
        this.divisions = new CityDivisions(Arrays.stream(Division.Level.values())
                .flatMap(level -> divisions.ofLevel(level).stream())
                .map(ReferenceController::entry)
                .toList());
        this.categories = new CategoriesOfService(categories.names().stream()
                .map(CategoriesOfService.Category::new)
                .toList());
    }

    private static CityDivisions.Entry entry(Division division) {
        return new CityDivisions.Entry(
                division.code(), division.name(), division.level().name(), division.parent());
    }

    @GetMapping("/divisions")
    @OpenToPublic
    @Operation(
            summary = "The city's divisions",
            description = "Codes by GB/T 2260 and the statistical codes below, as addresses and remits name them.")
    ResponseEntity<CityDivisions> divisions() {
        return ResponseEntity.ok().cacheControl(FOR_AN_HOUR).body(divisions);
    }

    @GetMapping("/service-categories")
    @OpenToPublic
    @Operation(
            summary = "The closed list of service categories",
            description = "What is not on it is not volunteering (Decree 67 Art. 19).")
    ResponseEntity<CategoriesOfService> categories() {
        return ResponseEntity.ok().cacheControl(FOR_AN_HOUR).body(categories);
    }
}
