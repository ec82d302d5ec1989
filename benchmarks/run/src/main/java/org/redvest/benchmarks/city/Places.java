package org.redvest.benchmarks.city;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redvest.city.Division;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.city.Residents;

/** The communities of the real city: a district is met as often as people live in it. */
final class Places {

    private static final int YEAR = 2020;
    private static final String OFFICE = "居委会";

    private final TreeMap<Long, List<Division>> communitiesByResidentsBelow = new TreeMap<>();
    private final Map<String, String> names;
    private long residents;

    Places(Divisions divisions, Residents figures) {
        List<Division> communities = divisions.ofLevel(Level.COMMUNITY);
        this.names = communities.stream().collect(Collectors.toUnmodifiableMap(Division::code, Places::shortName));
        for (Division district : divisions.ofLevel(Level.DISTRICT)) {
            List<Division> ofDistrict = communities.stream()
                    .filter(community -> community.code().startsWith(district.code()))
                    .toList();
            communitiesByResidentsBelow.put(residents, ofDistrict);
            residents += figures.of(district.code(), YEAR).orElseThrow().residents();
        }
    }

    Division community(Dice dice) {
        return dice.oneOf(communitiesByResidentsBelow
                .floorEntry(dice.random().nextLong(residents))
                .getValue());
    }

    /** A community's name as people say it: without the word for its office. */
    String nameOf(String community) {
        return names.getOrDefault(community, community);
    }

    private static String shortName(Division community) {
        String name = community.name();
        return name.endsWith(OFFICE) ? name.substring(0, name.length() - OFFICE.length()) : name;
    }
}
