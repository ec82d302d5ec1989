package org.redvest.api.city.reference.query;

import java.util.List;

/**
 * What counts as volunteering (Decree 67 Art. 19).
 *
 * @param categories sorted by name
 */
public record CategoriesOfService(List<Category> categories) {

    /**
     * One category.
     *
     * @param name as records name it
     */
    public record Category(String name) {}
}
