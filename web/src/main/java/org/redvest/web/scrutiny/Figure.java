package org.redvest.web.scrutiny;

import java.util.List;
import java.util.Locale;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;

/**
 * A figure that a kind of rule needs, as a field.
 *
 * @param parameter which
 */
record Figure(RuleParameter parameter) {

    /** Those of a kind, in the order of their declaration. */
    static List<Figure> of(RuleKind kind) {
        return kind.parameters().stream().sorted().map(Figure::new).toList();
    }

    /** What the field is called, as the API calls the same of a trial. */
    public String field() {
        return parameter == RuleParameter.KM_PER_HOUR
                ? "kmPerHour"
                : parameter.name().toLowerCase(Locale.ROOT);
    }
}
