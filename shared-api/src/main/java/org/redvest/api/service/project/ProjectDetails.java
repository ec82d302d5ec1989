package org.redvest.api.service.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.Exposure;

/**
 * What a project is (685号 Art. 11, 12). Texts that may be empty are empty until the project is submitted.
 *
 * @param name what it is called
 * @param theme service category, of the city's list
 * @param targetGroup whom it serves; may be empty
 * @param content what is done; may be empty
 * @param risk what can happen to those who serve, as a class
 * @param riskStatement the same in words, which everybody is told before they sign up; may be empty
 * @param agreement what is agreed with everybody who signs up; empty where nothing is
 * @param site where it takes place
 * @param contact whom to ask: an office's line, for everybody to read; may be empty
 * @param qualifications what everybody who serves must have
 * @param minAge age in years from which one may serve, as it was said; null where nothing was. What counts is
 *     {@link #leastAge()}
 * @param exposure during what its volunteers are insured, as it was said; null where nothing was. What counts is
 *     {@link #insuredDuring()}
 */
public record ProjectDetails(
        Text name,
        Text theme,
        Text targetGroup,
        Text content,
        Risk risk,
        Text riskStatement,
        Text agreement,
        Site site,
        Text contact,
        List<Text> qualifications,
        @Nullable Integer minAge,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Exposure exposure) {

    private static final int ADULT = 18;

    /** Takes them as they are. */
    public ProjectDetails {
        qualifications = List.copyOf(qualifications);
    }

    /** Age in years from which one may serve: 18 where it is dangerous, whatever was said; 0 where nothing was. */
    public int leastAge() {
        int said = minAge == null ? 0 : minAge;
        return risk.dangerous() ? Math.max(ADULT, said) : said;
    }

    /** During what its volunteers are insured: service where nothing was said, and never a way, which is nobody's project. */
    public Exposure insuredDuring() {
        return exposure == null || exposure.isWay() ? Exposure.SERVICE : exposure;
    }

    /** What has to be said and is not yet, by the names of the fields. */
    public List<String> missing() {
        Map<String, Text> needed = Map.of(
                "targetGroup", targetGroup,
                "content", content,
                "riskStatement", riskStatement,
                "contact", contact);
        return needed.entrySet().stream()
                .filter(said -> said.getValue().value().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether the two differ in words only, and in nothing that a reviewer answers for. */
    public boolean differsInWordsOnlyFrom(ProjectDetails other) {
        return hasTheTermsOf(other)
                && site.equals(other.site)
                && qualifications.equals(other.qualifications)
                && Objects.equals(minAge, other.minAge)
                && insuredDuring() == other.insuredDuring();
    }

    /** Whether whoever agreed to one has agreed to the other: the agreement, and what can happen. */
    public boolean hasTheTermsOf(ProjectDetails other) {
        return risk == other.risk && riskStatement.equals(other.riskStatement) && agreement.equals(other.agreement);
    }
}
