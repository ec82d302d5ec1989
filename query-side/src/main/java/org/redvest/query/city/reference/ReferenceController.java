package org.redvest.query.city.reference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.security.OpenToPublic;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What forms offer to choose from. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reference")
class ReferenceController {

    /**
     * The divisions of the city.
     *
     * @param divisions city, districts, streets, communities; each level in the order of its codes
     */
    record DivisionsOfCity(List<Division> divisions) {}

    /**
     * What counts as volunteering.
     *
     * @param categories sorted by name
     */
    record CategoriesOfService(List<Category> categories) {}

    /**
     * One category.
     *
     * @param name as records name it
     */
    record Category(String name) {}

    private final DivisionsOfCity divisions;
    private final CategoriesOfService categories;

    ReferenceController(Divisions divisions, ServiceCategories categories) {
        this.divisions = new DivisionsOfCity(Arrays.stream(Division.Level.values())
                .flatMap(level -> divisions.ofLevel(level).stream())
                .toList());
        this.categories = new CategoriesOfService(
                categories.names().stream().map(Category::new).toList());
    }

    @GetMapping("/divisions")
    @OpenToPublic
    @Operation(
            summary = "The city's divisions",
            description = "Codes by GB/T 2260 and the statistical codes below, as addresses and remits name them.")
    DivisionsOfCity divisions() {
        return divisions;
    }

    @GetMapping("/service-categories")
    @OpenToPublic
    @Operation(
            summary = "The closed list of service categories",
            description = "What is not on it is not volunteering (Decree 67 Art. 19).")
    CategoriesOfService categories() {
        return categories;
    }
}
