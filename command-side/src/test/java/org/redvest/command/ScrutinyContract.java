package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Problem;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.service.scrutiny.Draw;
import org.redvest.api.service.scrutiny.FindingVerdict;
import org.redvest.api.service.scrutiny.event.FindingDecided;
import org.redvest.api.service.scrutiny.event.ScrutinyRuleEvent;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;
import org.redvest.api.service.scrutiny.event.SpotCheckEvent;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Spot-checks and rules over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ScrutinyContract {

    private static final String SPOT_CHECKS = "/api/v1/spot-checks";
    private static final String RULES = "/api/v1/scrutiny-rules";

    private final RunningCommandSide side;
    private final Actors actors;
    private final Http http;
    private final Http checker;

    ScrutinyContract(Store store) {
        this.side = RunningCommandSide.start(store, "scrutiny");
        this.actors = new Actors(side);
        this.http = side.http();
        this.checker = http.with(TestIssuer.shared().token("another", Role.CITY_OFFICER));
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static Map<String, Object> announcement(Instant seedFrom) {
        Map<String, Object> announcement = new LinkedHashMap<>();
        announcement.put("division", "350203");
        announcement.put("from", "2024-01-01");
        announcement.put("to", "2024-12-31");
        announcement.put("perTenThousand", Draw.MOST);
        announcement.put("seedSource", "双色球2026140期");
        announcement.put("seedFrom", seedFrom.toString());
        return announcement;
    }

    private static Map<String, Object> result(String volunteer) {
        return Map.of("volunteerId", volunteer, "outcome", "CONFIRMED", "note", "电话回访属实");
    }

    @Test
    void areAnnouncedDrawnAndTakeResults() {
        String volunteer = actors.registerVolunteer();
        String record = actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T09:00");
        long head = side.head();
        Instant seedFrom = Instant.now().plus(Duration.ofHours(1));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        String spotCheck =
                http.post(SPOT_CHECKS, announcement(seedFrom), key).created().text("spotCheckId");
        assertThat(http.post(SPOT_CHECKS, announcement(seedFrom), key).created().text("spotCheckId"))
                .isEqualTo(spotCheck);
        String address = SPOT_CHECKS + "/" + spotCheck;
        String ofTheRecord = address + "/records/" + record + "/result";
        Map<String, Object> seed = Map.of("seed", "03 09 14 21 27 33 08");

        assertThat(actors.events(spotCheck, SpotCheckAnnounced.class))
                .extracting(SpotCheckAnnounced::position)
                .containsExactly(head);
        actors.assertRefused(409, Problem.SEED_TOO_EARLY, () -> http.post(address + "/drawing", seed));
        actors.assertRefused(409, Problem.SPOT_CHECK_NOT_DRAWN, () -> checker.post(ofTheRecord, result(volunteer)));
        side.clock().later(Duration.ofHours(2), () -> http.post(address + "/drawing", seed)
                .done());
        actors.assertRefused(
                409, Problem.SPOT_CHECK_DRAWN, () -> http.post(address + "/drawing", Map.of("seed", "another")));
        actors.assertRefused(403, Problem.CHECKER_IS_PARTY, () -> http.post(ofTheRecord, result(volunteer)));
        actors.assertRefused(
                404, Problem.UNKNOWN_SERVICE_RECORD, () -> checker.post(ofTheRecord, result(actors.leader())));
        checker.post(ofTheRecord, result(volunteer)).done();
        checker.post(ofTheRecord, result(volunteer)).done();

        assertThat(actors.events(spotCheck, SpotCheckEvent.class)).hasSize(3);
        String later = actors.certify(volunteer, "2024-03-10T08:00", "2024-03-10T09:00");
        actors.assertRefused(
                422,
                Problem.RECORD_NOT_DRAWN,
                () -> checker.post(address + "/records/" + later + "/result", result(volunteer)));
    }

    @Test
    void areAnnouncedByWhoMayAndRightly() {
        Http nobody = http.with(TestIssuer.shared().token("nobody-in-particular", Role.CITY_OFFICER));
        Instant later = Instant.now().plus(Duration.ofDays(1));
        Map<String, Object> reversed = announcement(later);
        reversed.put("to", "2023-12-31");

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> nobody.post(SPOT_CHECKS, announcement(later)));
        actors.assertRefused(
                422,
                Problem.SEED_NOT_AFTER_ANNOUNCEMENT,
                () -> http.post(SPOT_CHECKS, announcement(Instant.now().minus(Duration.ofMinutes(1)))));
        actors.assertRefused(422, Problem.WINDOW_REVERSED, () -> http.post(SPOT_CHECKS, reversed));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_SPOT_CHECK,
                () -> http.post(SPOT_CHECKS + "/spc-" + UUID.randomUUID() + "/drawing", Map.of("seed", "1")));
    }

    private static Map<String, Object> rings(int persons) {
        return Map.of("kind", "MUTUAL_CERTIFICATION", "parameters", Map.of("PERSONS", persons, "DAYS", 30));
    }

    @Test
    void rulesAreAdoptedSwitchedAndTheirFindingsDecidedOn() {
        String volunteer = actors.registerVolunteer();
        String record = actors.certify(volunteer, "2024-05-04T08:00", "2024-05-04T09:00");
        actors.assertRefused(422, Problem.RULE_FIGURES_WRONG, () -> http.post(RULES, rings(5)));

        String rule = http.post(RULES, rings(3)).created().text("ruleId");
        String address = RULES + "/" + rule;
        Map<String, Object> from = Map.of("from", "2024-01-01");
        http.post(address + "/on", from).done();
        actors.assertRefused(
                409, Problem.SCRUTINY_RULE_ON, () -> http.post(address + "/on", Map.of("from", "2024-02-01")));
        actors.assertRefused(422, Problem.PERIOD_REVERSED, () -> http.post(address + "/off", from));
        http.post(address + "/off", Map.of("from", "2024-07-01")).done();
        assertThat(actors.events(rule, ScrutinyRuleEvent.class)).hasSize(3);
        actors.assertRefused(
                404, Problem.UNKNOWN_SCRUTINY_RULE, () -> http.post(RULES + "/scr-" + UUID.randomUUID() + "/on", from));

        FindingId finding = FindingId.of(ScrutinyRuleId.of(rule), List.of(ServiceRecordId.of(record)));
        String decision = address + "/findings/" + finding + "/decision";
        actors.assertRefused(403, Problem.CHECKER_IS_PARTY, () -> http.post(decision, decision(volunteer, record)));
        actors.assertRefused(
                422,
                Problem.FINDING_OF_OTHER_RECORDS,
                () -> checker.post(
                        address + "/findings/fnd-" + UUID.randomUUID() + "/decision", decision(volunteer, record)));
        checker.post(decision, decision(volunteer, record)).done();
        checker.post(decision, decision(volunteer, record)).done();
        assertThat(actors.events(finding.value(), FindingDecided.class))
                .extracting(FindingDecided::verdict)
                .containsExactly(FindingVerdict.DISMISSED);
    }

    private static Map<String, Object> decision(String volunteer, String record) {
        return Map.of(
                "division", "350203",
                "records", List.of(Map.of("volunteerId", volunteer, "serviceRecordId", record)),
                "verdict", "DISMISSED",
                "reason", "现场照片可证");
    }
}
