package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two numbers of one person, from the commands to every answer: as one, and apart again after twenty further events. */
class MergedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VOLUNTEERS = "/api/v1/volunteers/";

    @Test
    void answersAsOneUntilThatIsTakenBack() {
        try (Demo demo = Demo.start()) {
            RunningRedVest redVest = demo.redVest();
            City city = new City(redVest);
            String one = city.register("350203199001010018");
            String other = city.register("350205198506150022");
            city.certify(one, "2024-03-09T08:00", "2024-03-09T10:00");
            city.certify(other, "2024-03-09T09:00", "2024-03-09T11:00");
            city.certify(other, "2024-03-10T08:00", "2024-03-10T09:00");
            city.awaitPoints(one, 20);
            city.awaitPoints(other, 30);
            List<JsonNode> before = city.answers(other);

            String mergeCase = redVest.created("/api/v1/merge-cases", """
                    {"volunteerId": "%s", "otherVolunteerId": "%s"}""".formatted(one, other))
                    .path("mergeCaseId")
                    .asString();
            city.decide(mergeCase, "merger", "{\"survivor\": \"" + one + "\"}");

            city.awaitPoints(one, 30);
            city.awaitPoints(other, 30);
            Stream.of(one, other).map(city::card).forEach(card -> {
                assertThat(card.path("minutes").asInt()).isEqualTo(180);
                assertThat(card.path("serviceRecords").asInt()).isEqualTo(2);
            });
            city.awaitMinutesOfTheCity(180);
            assertThat(city.card(other).path("survivor").asString()).isEqualTo(one);
            JsonNode shown = redVest.get("/api/v1/merge-cases/" + mergeCase);
            assertThat(shown.path("state").asString()).isEqualTo("MERGED");
            assertThat(shown.path("objections")).hasSize(1);

            for (int day = 11; day <= 30; day++) {
                city.certify(one, "2024-03-%dT08:00".formatted(day), "2024-03-%dT09:00".formatted(day));
            }
            city.awaitPoints(other, 230);
            city.decide(mergeCase, "separation", "");

            city.awaitPoints(other, 30);
            city.awaitPoints(one, 220);
            assertThat(city.answers(other)).isEqualTo(before);
            assertThat(city.card(one).path("minutes").asInt()).isEqualTo(120 + 20 * 60);
            assertThat(redVest.get("/api/v1/merge-cases/" + mergeCase).path("recordedWhileMerged"))
                    .hasSize(20);

            redVest.post("/actuator/readmodels", "");
            redVest.awaitReadModels();
            assertThat(city.answers(other)).as("built anew").isEqualTo(before);
            city.awaitMinutesOfTheCity(120 + 20 * 60 + 180);
        }
    }

    /** What happens in the city. */
    private record City(RunningRedVest redVest, String leader) {

        City(RunningRedVest redVest) {
            this(redVest, register(redVest, "350203198001010013"));
            redVest.created("/api/v1/organisations", """
                    {"organisationId": "%s", "name": "人社局", "division": "350203"}""".formatted(RunningRedVest.BUREAU));
        }

        private static String register(RunningRedVest redVest, String number) {
            return redVest.created("/api/v1/volunteers", """
                    {"name": "沈奕瑄", "documentKind": "CITIZEN_ID", "documentNumber": "%s",
                     "residence": "350203001001", %s}""".formatted(number, RunningRedVest.SIGNED))
                    .path("volunteerId")
                    .asString();
        }

        String register(String number) {
            return register(redVest, number);
        }

        void certify(String volunteer, String start, String end) {
            redVest.created(
                    "/api/v1/service-records", """
                    {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                     "category": "洁净家园", "start": "%s:00+08:00", "end": "%s:00+08:00",
                     "division": "350203001001", "place": "社区"}""".formatted(volunteer, RunningRedVest.BUREAU, leader, start, end));
        }

        void decide(String mergeCase, String decision, String body) {
            assertThat(redVest.post("/api/v1/merge-cases/" + mergeCase + "/" + decision, body)
                            .statusCode())
                    .isEqualTo(200);
            redVest.awaitReadModels();
        }

        JsonNode card(String volunteer) {
            return redVest.get(VOLUNTEERS + volunteer);
        }

        private JsonNode passbook(String volunteer) {
            return redVest.get(VOLUNTEERS + volunteer + "/passbook");
        }

        void awaitPoints(String volunteer, int points) {
            await().atMost(PATIENCE)
                    .until(() -> passbook(volunteer).path("free").asInt() == points);
        }

        /** What does not name a position in the log. */
        List<JsonNode> answers(String volunteer) {
            return List.of(
                    card(volunteer),
                    passbook(volunteer).path("free"),
                    passbook(volunteer).path("spent"));
        }

        /** What the public is told may be a second old. */
        void awaitMinutesOfTheCity(int minutes) {
            await().atMost(PATIENCE)
                    .until(() -> redVest.get("/api/v1/disclosure/service-records?limit=1")
                                    .path("totals")
                                    .path("minutes")
                                    .asInt()
                            == minutes);
        }
    }
}
