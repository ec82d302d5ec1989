package org.redvest.city;

import java.util.List;
import java.util.Map;
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

    /** What is asked for as hours again and again and is none, and why. */
    private final Map<String, String> notVolunteering = ReferenceFile.read("not-volunteering.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getField("name"), row -> row.getField("reason")));

    /** All of them, sorted. */
    public List<String> names() {
        return names.stream().sorted().toList();
    }

    /**
     * The category, if hours can be of it.
     *
     * @throws Refusal {@link Problem#NOT_VOLUNTEERING} where it is known to be none, with the reason;
     *     {@link Problem#UNKNOWN_CATEGORY}
     */
    public String requireOfHours(String category) {
        String reason = notVolunteering.get(category);
        if (reason != null) {
            throw new Refusal(Problem.NOT_VOLUNTEERING, "%s：%s。".formatted(category, reason));
        }
        return require(category);
    }

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
