package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redvest.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One in a hundred goes: every count stays as it was, and so it does when the whole log is replayed without their keys. */
class ErasedAtRandomTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> TOTALS = List.of(
            "/api/v1/disclosure/service-records?limit=1",
            "/api/v1/rankings?level=district&measure=minutes&attribution=service",
            "/api/v1/rankings?level=street&measure=persons&attribution=residence");

    @Test
    void leavesEveryTotalAsItWas() {
        try (Demo demo = Demo.start()) {
            RunningRedVest redVest = demo.redVest();
            JdbcClient jdbc = demo.bean(JdbcClient.class);
            redVest.importRosters();
            redVest.awaitReadModels();
            List<String> before = totals(redVest);
            long seed = new Random().nextLong();

            List<String> erased = oneInAHundred(jdbc, seed);
            erased.forEach(volunteer -> assertThat(redVest.send(
                                    "POST",
                                    "/api/v1/volunteers/" + volunteer + "/erasure",
                                    redVest.token(Role.CITY_OFFICER),
                                    "")
                            .statusCode())
                    .isEqualTo(202));
            await().atMost(PATIENCE).until(() -> keysOf(jdbc, erased) == 0);
            redVest.awaitReadModels();

            assertThat(erased).hasSize(7);
            assertThat(totals(redVest)).as("seed %d", seed).isEqualTo(before);
            redVest.post("/actuator/readmodels", "");
            redVest.awaitReadModels();
            assertThat(totals(redVest)).as("replayed, seed %d", seed).isEqualTo(before);
        }
    }

    private static List<String> totals(RunningRedVest redVest) {
        return TOTALS.stream()
                .map(path -> path.contains("disclosure")
                        ? redVest.get(path).path("totals").toString()
                        : redVest.get(path).path("entries").toString())
                .toList();
    }

    private static List<String> oneInAHundred(JdbcClient jdbc, long seed) {
        List<String> all = new ArrayList<>(jdbc.sql("SELECT volunteer_id FROM query.person ORDER BY 1")
                .query(String.class)
                .list());
        Collections.shuffle(all, new Random(seed));
        return all.subList(0, all.size() / 100);
    }

    private static int keysOf(JdbcClient jdbc, List<String> volunteers) {
        return jdbc.sql("SELECT count(*) FROM vault.person_key WHERE volunteer_id IN (:volunteers)")
                .param("volunteers", volunteers)
                .query(Integer.class)
                .single();
    }
}
