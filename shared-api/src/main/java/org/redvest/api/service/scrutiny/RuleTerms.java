package org.redvest.api.service.scrutiny;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * What a rule over the log looks for, with its figures.
 *
 * @param kind what it looks for
 * @param parameters a figure for each that the kind needs
 */
public record RuleTerms(RuleKind kind, Map<RuleParameter, Integer> parameters) {

    /** Takes them as they are, in the order of their declaration. */
    public RuleTerms {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * What a caller gave.
     *
     * @throws Refusal {@link Problem#RULE_FIGURES_WRONG} where a figure is missing, out of bounds, or none of this kind's
     */
    public static RuleTerms of(RuleKind kind, Map<RuleParameter, Integer> given) {
        if (!given.keySet().equals(kind.parameters())
                || given.entrySet().stream().anyMatch(each -> isOutOfBounds(each.getKey(), each.getValue()))) {
            throw new Refusal(
                    Problem.RULE_FIGURES_WRONG,
                    "%s needs these figures and no others: %s.".formatted(kind, neededBy(kind)));
        }
        return new RuleTerms(kind, given);
    }

    private static boolean isOutOfBounds(RuleParameter parameter, int value) {
        return value < parameter.least() || value > parameter.most();
    }

    private static String neededBy(RuleKind kind) {
        return kind.parameters().stream()
                .sorted()
                .map(parameter -> "%s from %d to %d".formatted(parameter, parameter.least(), parameter.most()))
                .collect(Collectors.joining(", "));
    }

    /** The figure of this name, which the kind needs. */
    public int figure(RuleParameter parameter) {
        Integer figure = parameters.get(parameter);
        if (figure == null) {
            throw new IllegalArgumentException(kind + " has no " + parameter);
        }
        return figure;
    }
}
