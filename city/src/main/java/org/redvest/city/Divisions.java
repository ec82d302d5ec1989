package org.redvest.city;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.city.Division.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The divisions of the city that RedVest serves (National Bureau of Statistics, 2023). */
@Component
public class Divisions {

    /** Where the files of the cities lie. */
    static final String FOLDER = "divisions";

    private final Map<String, Division> byCode;
    private final Division city;
    private final DivisionNames names;

    @Autowired
    Divisions(CityProperties properties) {
        this(properties.city());
    }

    /** The divisions of the city whose file is named so. */
    public Divisions(String cityFile) {
        this.byCode = ReferenceFile.read(FOLDER + "/" + cityFile + ".csv").stream()
                .map(row -> new Division(
                        row.getField("code"),
                        row.getField("name"),
                        Level.valueOf(row.getField("level")),
                        row.getField("parent").isEmpty() ? null : row.getField("parent")))
                .collect(Collectors.toUnmodifiableMap(Division::code, Function.identity()));
        this.city = byCode.values().stream()
                .filter(division -> division.level() == Level.CITY)
                .findFirst()
                .orElseThrow();
        this.names = new DivisionNames(byCode);
    }

    /**
     * The division of this code.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}
     */
    public Division require(String code) {
        return find(code).orElseThrow(() -> new Refusal(Problem.UNKNOWN_DIVISION));
    }

    /**
     * The division of this code, or of this name where only one is meant by it: 厦门市思明区嘉莲街道, 嘉莲街道, 嘉莲.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#DIVISION_AMBIGUOUS}
     */
    public Division requireCodeOrName(String codeOrName) {
        Optional<Division> ofCode = find(codeOrName);
        if (ofCode.isPresent()) {
            return ofCode.get();
        }
        List<Division> meant = names.meantBy(codeOrName).stream()
                .sorted(Comparator.comparing(Division::code))
                .toList();
        return switch (meant.size()) {
            case 0 -> throw new Refusal(Problem.UNKNOWN_DIVISION);
            case 1 -> meant.getFirst();
            default ->
                throw new Refusal(
                        Problem.DIVISION_AMBIGUOUS,
                        "The name can mean %s: give the code of the one that is meant."
                                .formatted(meant.stream().map(Division::code).collect(Collectors.joining(", "))));
        };
    }

    /** The division of this code; empty where the city has none. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All divisions of a level, in the order of their codes. */
    public List<Division> ofLevel(Level level) {
        return byCode.values().stream()
                .filter(division -> division.level() == level)
                .sorted(Comparator.comparing(Division::code))
                .toList();
    }

    /** Those of a level that lie within a division, or are it, in the order of their codes. */
    public List<Division> ofLevel(Level level, Division within) {
        String prefix = prefixOf(within);
        return ofLevel(level).stream()
                .filter(division ->
                        division.code().startsWith(prefix) && division.level().compareTo(within.level()) >= 0)
                .toList();
    }

    /** What the codes of everything within a division begin with. */
    public String prefixOf(Division division) {
        // the city's code ends in 00, its districts' codes share only the first four digits with it
        return division.equals(city) ? city.code().substring(0, 4) : division.code();
    }
}
