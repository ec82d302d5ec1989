package org.redvest.benchmarks.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Ids, cursors and codes that answers have shown: with them a request gets beyond the first check. */
final class Known {

    /** Of each name: the first half stays, and the other half are the newest. */
    private static final int KEPT = 100;

    private final Map<String, List<String>> byName = new TreeMap<>();

    /** Remembers what an answer shows. */
    synchronized void learn(JsonNode answer) {
        answer.properties().forEach(property -> {
            if (!property.getValue().asString("").isEmpty() && isWorthIt(property.getKey())) {
                List<String> values = byName.computeIfAbsent(property.getKey(), name -> new ArrayList<>());
                values.add(property.getValue().asString());
                if (values.size() > KEPT) {
                    values.remove(KEPT / 2);
                }
            }
        });
        answer.forEach(this::learn);
    }

    private static boolean isWorthIt(String name) {
        return name.endsWith("Id") || name.endsWith("Code") || name.endsWith("Cursor");
    }

    /** A value of this name; another where none is known. */
    synchronized String value(String name, Random random, String otherwise) {
        List<String> values = byName.getOrDefault(isNameOfOne(name) ? "volunteerId" : name, List.of());
        return values.isEmpty() ? otherwise : Oddities.one(values, random);
    }

    /** What requests call a volunteer beside {@code volunteerId}. */
    private static boolean isNameOfOne(String name) {
        return List.of(
                        "certifiedBy",
                        "otherVolunteerId",
                        "survivor",
                        "witness",
                        "beneficiary",
                        "server",
                        "relative",
                        "recipient",
                        "heir")
                .contains(name);
    }

    /** A number as citizens' documents have it (GB 11643), of an adult. */
    static String citizenNumber(Random random) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String digits = "350203%04d%02d%02d%03d"
                .formatted(
                        1950 + random.nextInt(50),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1_000));
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
