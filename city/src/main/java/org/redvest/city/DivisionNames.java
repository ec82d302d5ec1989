package org.redvest.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redvest.city.Division.Level;

/**
 * How the offices write the divisions of one city: 厦门市思明区嘉莲街道, 嘉莲街道, 嘉莲. A name may begin with the names of what the
 * division lies in, outermost first, any of them left out.
 */
final class DivisionNames {

    /** A name of one character says nothing (城 of 城区). */
    private static final int SHORTEST_STEM = 2;

    /** What a division is called after its stem; the longer first, so that the longest is taken off. */
    private static final Map<Level, List<List<String>>> SUFFIXES = Map.of(
            Level.CITY, List.of(List.of("市")),
            Level.DISTRICT, List.of(List.of("区"), List.of("县"), List.of("市")),
            Level.STREET, List.of(List.of("街道办事处", "街道"), List.of("镇"), List.of("乡")),
            Level.COMMUNITY, List.of(List.of("社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区"), List.of("村民委员会", "村委会", "村")));

    private final Map<String, Division> byCode;

    /** What a name may end in. */
    private final Map<String, List<Division>> byFullName = new HashMap<>();

    private final Map<String, List<Division>> byStem = new HashMap<>();
    private final Map<Division, Forms> forms = new HashMap<>();

    /**
     * The names of one division.
     *
     * @param full with what kind of division it is
     * @param stem without; empty where it has none
     */
    private record Forms(List<String> full, List<String> stem) {

        static Forms of(Division division) {
            String name = division.name();
            for (List<String> suffixes : SUFFIXES.getOrDefault(division.level(), List.of())) {
                for (String suffix : suffixes) {
                    String stem = name.substring(0, Math.max(0, name.length() - suffix.length()));
                    if (name.endsWith(suffix) && stem.length() >= SHORTEST_STEM) {
                        return new Forms(
                                Stream.concat(Stream.of(name), suffixes.stream().map(stem::concat))
                                        .distinct()
                                        .toList(),
                                List.of(stem));
                    }
                }
            }
            return new Forms(List.of(name), List.of());
        }

        Stream<String> all() {
            return Stream.concat(full.stream(), stem.stream());
        }
    }

    DivisionNames(Map<String, Division> byCode) {
        this.byCode = byCode;
        for (Division division : byCode.values()) {
            Forms of = Forms.of(division);
            forms.put(division, of);
            of.full().forEach(name -> byFullName
                    .computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(division));
            of.stem().forEach(name -> byStem.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(division));
        }
    }

    /**
     * The divisions that are meant by a name: those whose kind it says, or where there are none those whose bare name it
     * is.
     */
    Collection<Division> meantBy(String name) {
        Collection<Division> full = endingIn(name, byFullName);
        return full.isEmpty() ? endingIn(name, byStem) : full;
    }

    private Collection<Division> endingIn(String name, Map<String, List<Division>> names) {
        List<Division> found = new ArrayList<>();
        for (int begin = 0; begin < name.length(); begin++) {
            String place = name.substring(0, begin);
            names.getOrDefault(name.substring(begin), List.of()).stream()
                    .filter(division -> !found.contains(division) && leadsTo(place, around(division)))
                    .forEach(found::add);
        }
        return found;
    }

    /** What a division lies in, outermost first. */
    private List<Division> around(Division division) {
        List<Division> around = new ArrayList<>();
        String parent = division.parent();
        while (parent != null) {
            Division outer = byCode.get(parent);
            if (outer == null) {
                throw new IllegalStateException("There is no division " + parent);
            }
            around.addFirst(outer);
            parent = outer.parent();
        }
        return around;
    }

    /** Whether a text is made of names of these, in their order. */
    private boolean leadsTo(String text, List<Division> around) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < around.size(); i++) {
            List<Division> inner = around.subList(i + 1, around.size());
            Forms outer = forms.getOrDefault(around.get(i), new Forms(List.of(), List.of()));
            if (outer.all().anyMatch(name -> text.startsWith(name) && leadsTo(text.substring(name.length()), inner))) {
                return true;
            }
        }
        return false;
    }
}
