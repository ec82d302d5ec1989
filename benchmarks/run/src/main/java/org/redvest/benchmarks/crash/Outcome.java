package org.redvest.benchmarks.crash;

import java.util.List;
import java.util.Map;

/**
 * What came of a scenario.
 *
 * @param scenario its name
 * @param rounds how often it hurt the system
 * @param acknowledged commands that were acknowledged in it
 * @param unknown answers that did not come or left the outcome open; each command was sent again until acknowledged
 * @param checks what must hold, at its end and where it was checked in between
 * @param more figures of its own
 * @param seconds how long it took
 */
record Outcome(
        String scenario,
        int rounds,
        int acknowledged,
        int unknown,
        List<Check> checks,
        Map<String, Object> more,
        double seconds) {

    /** Whether everything held. */
    boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }
}
