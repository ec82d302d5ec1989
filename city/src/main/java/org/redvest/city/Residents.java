package org.redvest.city;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Residents of the districts, with the year and the source of every figure. */
@Component
public class Residents {

    /**
     * One published figure.
     *
     * @param year to which it applies
     * @param residents how many
     * @param source who published it
     */
    public record Figure(int year, long residents, String source) {}

    private final Map<String, List<Figure>> byDistrict = ReferenceFile.read("residents.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.getField("code"),
                    Collectors.mapping(
                            row -> new Figure(
                                    Integer.parseInt(row.getField("year")),
                                    Long.parseLong(row.getField("residents")),
                                    row.getField("source")),
                            Collectors.toList())));

    /** The newest figure that is not newer than the year, else the oldest; empty where none is known. */
    public Optional<Figure> of(String district, int year) {
        List<Figure> figures = byDistrict.getOrDefault(district, List.of());
        return figures.stream()
                .filter(figure -> figure.year() <= year)
                .max(Comparator.comparingInt(Figure::year))
                .or(() -> figures.stream().min(Comparator.comparingInt(Figure::year)));
    }
}
