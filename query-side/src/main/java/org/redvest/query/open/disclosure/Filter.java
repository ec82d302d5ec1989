package org.redvest.query.open.disclosure;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.city.Division;
import org.redvest.query.facts.organisation.Succession;

/**
 * Of which service records the public asks; what is null is not asked about.
 *
 * @param division within which they took place
 * @param from first service date
 * @param to last service date
 * @param organisation code of who recorded them, or inherited them from who did
 * @param category service category
 */
record Filter(
        @Nullable Division division,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String organisation,
        @Nullable String category) {

    /** A condition on a row {@code r} of query.service_record, and its parameter. */
    private record Part(String condition, String name, Object value) {

        static Stream<Part> of(String condition, String name, @Nullable Object value) {
            return value == null ? Stream.empty() : Stream.of(new Part(condition, name, value));
        }
    }

    private Stream<Part> parts() {
        return Stream.of(
                        within(division),
                        Part.of("r.service_date >= :from", "from", from),
                        Part.of("r.service_date <= :to", "to", to),
                        Part.of("r.organisation_id = " + Succession.INHERITED, "organisation", organisation),
                        Part.of("r.category = :category", "category", category))
                .flatMap(parts -> parts);
    }

    private static Stream<Part> within(@Nullable Division division) {
        if (division == null) {
            return Stream.empty();
        }
        String code = division.code();
        return switch (division.level()) {
            // where everything took place
            case CITY -> Stream.empty();
            case DISTRICT -> Part.of("r.district = :district", "district", code);
            case STREET -> Part.of("r.street = :street", "street", code);
            // found by the index of its street
            case COMMUNITY ->
                Stream.concat(
                        Part.of(
                                "r.street = :street",
                                "street",
                                Division.Level.STREET.of(code).orElse(code)),
                        Part.of("r.division = :community", "community", code));
        };
    }

    /** In SQL, on a row {@code r} of query.service_record. */
    String condition() {
        return parts().map(Part::condition)
                .collect(
                        Collectors.collectingAndThen(Collectors.joining(" AND "), all -> all.isEmpty() ? "true" : all));
    }

    /** The parameters of the condition. */
    Map<String, Object> parameters() {
        return parts().collect(Collectors.toMap(Part::name, Part::value));
    }
}
