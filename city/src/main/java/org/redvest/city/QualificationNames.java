package org.redvest.city;

import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.stereotype.Component;

/** What qualifications (资质) are called: one name each, so that what a project needs and what a certificate shows can meet. */
@Component
public class QualificationNames {

    private final Set<String> names = ReferenceFile.read("qualifications.csv").stream()
            .map(row -> row.getField("name"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * The name, if it is on the list.
     *
     * @throws Refusal {@link Problem#UNKNOWN_QUALIFICATION}
     */
    public String require(String name) {
        if (!names.contains(name)) {
            throw new Refusal(
                    Problem.UNKNOWN_QUALIFICATION,
                    "The qualifications on the city's list are %s."
                            .formatted(names.stream().sorted().collect(Collectors.joining("、"))));
        }
        return name;
    }
}
