package org.redvest.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Fault;
import org.redvest.api.Fit;
import org.redvest.api.Text;
import org.redvest.platform.web.ProblemBody.FieldError;
import org.springframework.beans.TypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which {@link Fault} a failure of the libraries that read requests is. */
final class Faults {

    /** By the simple name of a Bean Validation constraint. */
    private static final Map<String, Fault> OF_CONSTRAINTS = Map.of(
            "NotNull", Fault.FIELD_MISSING,
            "NotBlank", Fault.FIELD_MISSING,
            "NotEmpty", Fault.FIELD_MISSING,
            "Min", Fault.NUMBER_INVALID,
            "Max", Fault.NUMBER_INVALID,
            "Digits", Fault.NUMBER_INVALID,
            "Positive", Fault.NUMBER_INVALID,
            "PositiveOrZero", Fault.NUMBER_INVALID);

    /** What has not one meaning for all: an offset's plus is written differently in an address. */
    private static final String INSTANT =
            "must be an instant with its offset as 2026-03-01T09:00:00%2B08:00: in an address the plus is written %2B";

    /** The parser has one exception for all that is not JSON, and a duplicate is JSON. */
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*?)\"(?s:.*)");

    private Faults() {}

    static Fault ofConstraint(@Nullable String simpleName) {
        return simpleName == null ? Fault.FIELD_INVALID : OF_CONSTRAINTS.getOrDefault(simpleName, Fault.FIELD_INVALID);
    }

    /** The last of the codes under which Spring looks for a message is the constraint's own name. */
    static Fault ofCodes(String @Nullable [] codes) {
        return ofConstraint(codes == null || codes.length == 0 ? null : codes[codes.length - 1]);
    }

    /** What is wrong with a parameter that could not be read as what it has to be. */
    static FieldError of(TypeMismatchException failure) {
        Class<?> type = failure.getRequiredType() == null ? Object.class : failure.getRequiredType();
        Fault fault = ofType(type);
        String message =
                switch (fault) {
                    case TIME_INVALID -> type == Instant.class ? INSTANT : "must be a date as 2026-03-01";
                    case NUMBER_INVALID -> "must be a whole number in digits";
                    case VALUE_UNKNOWN -> "must be one of " + List.of(type.getEnumConstants());
                    default -> fault.english();
                };
        return new FieldError(String.valueOf(failure.getPropertyName()), fault, message);
    }

    /** What is wrong with a field of the body; nothing where the body is no JSON at all. */
    static @Nullable FieldError of(JacksonException failure) {
        JacksonException origin = failure.getCause() instanceof JacksonException cause ? cause : failure;
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(origin.getOriginalMessage()));
        if (duplicate.matches()) {
            return error(Fit.mend(duplicate.group(1), Text.MOST), Fault.FIELD_DUPLICATE);
        }
        return switch (origin) {
            case InputCoercionException _ -> error(path(failure), Fault.NUMBER_INVALID);
            case StreamReadException _ -> null;
            case UnrecognizedPropertyException _ -> error(path(failure), Fault.FIELD_UNKNOWN);
            case MismatchedInputException wrong -> error(path(failure), ofType(wrong.getTargetType()));
            default -> error(path(failure), Fault.FIELD_INVALID);
        };
    }

    private static FieldError error(String field, Fault fault) {
        return new FieldError(field, fault, fault.english());
    }

    private static Fault ofType(@Nullable Class<?> type) {
        if (type == null) {
            return Fault.FIELD_INVALID;
        }
        if (type == Instant.class || type == LocalDate.class) {
            return Fault.TIME_INVALID;
        }
        if (type.isEnum()) {
            return Fault.VALUE_UNKNOWN;
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return Fault.NUMBER_INVALID;
        }
        return type == String.class ? Fault.TEXT_UNFIT : Fault.FIELD_INVALID;
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(Fit.mend(step.getPropertyName(), Text.MOST));
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "(body)" : path.toString();
    }
}
