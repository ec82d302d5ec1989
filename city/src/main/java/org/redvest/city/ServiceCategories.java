package org.redvest.city;

import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.stereotype.Component;

/** The closed list of service categories: what is not on it is not volunteering (Decree 67 Art. 19). */
@Component
public class ServiceCategories {

    private final Set<String> names = ReferenceFile.read("service-categories.csv").stream()
            .map(row -> row.getField("name"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * The category, if it is on the list.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CATEGORY}
     */
    public String require(String category) {
        if (!names.contains(category)) {
            throw new Refusal(
                    Problem.UNKNOWN_CATEGORY,
                    "The city's service categories are %s."
                            .formatted(names.stream().sorted().collect(Collectors.joining("、"))));
        }
        return category;
    }
}
