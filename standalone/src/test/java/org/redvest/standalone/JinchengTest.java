package org.redvest.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.DecimalHours;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.vault.Signer;
import org.redvest.platform.security.Role;
import org.redvest.standalone.PageVisitor.Page;
import tools.jackson.databind.JsonNode;

/**
 * 晋城, a hundredth of it: 1,362 volunteers with the minutes that their file states, beside the 3,714 records of the national
 * system's export. Who stands how is what the files were made with.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JinchengTest {

    private static final Path FILES = Path.of("../data/programmes/jincheng-2024");
    private static final int MINUTES_OF_A_DAY = 1440;

    /** Nobody in the file: who certifies must not be who served. */
    private static final String LEADER = "350205198506150022";

    private final Demo demo = Demo.start(
            "--redvest.city=jincheng", "--redvest.founding-policies.values.DAILY_CAP_MINUTES=" + MINUTES_OF_A_DAY);

    private final RunningRedVest redVest = demo.redVest();

    @AfterAll
    void stop() {
        demo.close();
    }

    private JsonNode imported(String kind, byte[] file) {
        HttpResponse<String> answer =
                redVest.sendFile("/api/v1/imports/" + kind, redVest.token(Role.CITY_OFFICER), file);
        return redVest.awaitImport(
                answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
    }

    /** Whole days, one after the other, and what is left over: the file states a sum, and a ledger has services. */
    private static byte[] services(List<String> volunteers) {
        StringBuilder services =
                new StringBuilder("志愿者证件号码,活动名称,服务类别,服务日期,开始时间,结束时间,服务地区划代码,服务地点,记录单位统一社会信用代码,活动负责人证件号码\n");
        for (String volunteer : volunteers) {
            String[] cells = volunteer.split(",", -1);
            LocalDate day = LocalDate.of(2024, 1, 1);
            for (int left = Integer.parseInt(cells[7]); left > 0; left -= MINUTES_OF_A_DAY) {
                int minutes = Math.min(left, MINUTES_OF_A_DAY);
                services.append("%s,社区值守,洁净家园,%s,00:00,%02d:%02d,140502,社区,%s,%s%n"
                        .formatted(cells[4], day, minutes / 60, minutes % 60, RunningRedVest.BUREAU, LEADER));
                day = day.plusDays(1);
            }
        }
        return services.toString().getBytes(UTF_8);
    }

    private void foundTheCity() throws IOException {
        redVest.created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "晋城市志愿服务联合会", "division": "140502"}""".formatted(RunningRedVest.BUREAU));
        String leader = redVest.created("/api/v1/volunteers", """
                        {"name": "张三", "documentKind": "CITIZEN_ID", "documentNumber": "%s",
                         "residence": "140502100008", %s}""".formatted(LEADER, RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
        assertThat(leader).isNotEmpty();
        byte[] volunteers = Files.readAllBytes(FILES.resolve("platform-volunteers.csv"));
        JsonNode registered = imported(
                "volunteers?consentForm=SIGNED_LIST&consentGivenOn=2024-01-01&consentScanSha256=" + "0".repeat(64),
                volunteers);
        assertThat(registered.path("accepted").asInt())
                .as(registered.toString())
                .isEqualTo(1_362);
        List<String> rows = new String(volunteers, UTF_8).lines().skip(1).toList();
        JsonNode certified = imported("service-records", services(rows));
        assertThat(certified.path("rejected").asInt()).as(certified.toString()).isZero();
    }

    private Map<String, Integer> counts(String reconciliation) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        redVest.get("/api/v1/reconciliations/" + reconciliation)
                .path("totals")
                .forEach(total -> counts.put(
                        total.path("kind").asString(), total.path("count").asInt()));
        return counts;
    }

    @Test
    void standsAsItsFilesWereMade() throws IOException {
        foundTheCity();
        byte[] export = Files.readAllBytes(FILES.resolve("national-export.csv"));
        PageVisitor officer = new PageVisitor(demo.port());
        String form = "/desk/imports/new/national-export";

        Page sent = officer.upload(
                officer.signIn("city-officer", form),
                form,
                Map.of("step", "send", "records", "3714"),
                "全国导出.csv",
                export);
        String address = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> officer.open(sent.address().getPath()),
                        page -> page.document().select("meter").isEmpty())
                .document()
                .select("a[href^=/office/reconciliations/]")
                .attr("href");
        String reconciliation = address.substring(address.lastIndexOf('/') + 1);
        redVest.awaitReadModels();

        // the leader is registered here too, and in no file
        assertThat(counts(reconciliation))
                .containsExactly(
                        Map.entry("ONLY_THERE", 2_438),
                        Map.entry("ONLY_HERE", 86 + 1),
                        Map.entry("NAME_DIFFERS", 37),
                        Map.entry("TIME_DIFFERS", 88),
                        Map.entry("EQUAL", 1_151));
        HttpResponse<String> again =
                redVest.sendFile("/api/v1/imports/national-export", redVest.token(Role.CITY_OFFICER), export);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("EXPORT_TAKEN_BEFORE", reconciliation);

        isDecided(officer, address);
        isExchanged(officer, reconciliation);
        assertThat(redVest.get("/api/v1/reconciliations/" + reconciliation + "/differences", "text/csv")
                        .body()
                        .lines())
                .hasSize(1 + 5 + 1 + 1 + 3_714 + 86 + 1);
        PageVisitor auditor = new PageVisitor(demo.port());
        auditor.signIn("auditor", address);
        assertThat(auditor.open(address + "/differences.csv").answer().body()).contains("TIME_DIFFERS,88,");
    }

    /** Two of those with other hours, by one form. */
    private void isDecided(PageVisitor officer, String address) {
        Page page = officer.open(address + "?kind=TIME_DIFFERS&open=true");
        List<String> lines = page.document()
                .select("input[name=difference]")
                .eachAttr("value")
                .subList(0, 2);
        Map<String, String> said = Map.of("verdict", "ACCEPTED", "words", "对方多出的九十分钟属实，待补录");

        Page decided = officer.submit(page, address + "/decisions", said, "difference", lines);

        assertThat(decided.status()).as(decided.document().text()).isEqualTo(200);
        redVest.awaitReadModels();
        Page shown = officer.open(address + "?kind=TIME_DIFFERS");
        assertThat(officer.open(address + "?kind=EQUAL").document().select("input[name=difference]"))
                .as("what is equal is not decided")
                .isEmpty();
        assertThat(shown.document().select("td strong").eachText()).containsExactly("采信对方", "采信对方");
        assertThat(officer.open("/office/reconciliations").document().select("a.whole"))
                .hasSize(1);
        Page unsaid = officer.submit(
                page, address + "/decisions", Map.of("verdict", "LEFT", "words", " "), "difference", lines);
        assertThat(unsaid.status()).isEqualTo(422);
    }

    /** One of those whose hours differ agrees and is linked: a record is otherwise there, and an officer decides by the page. */
    private void isExchanged(PageVisitor officer, String reconciliation) {
        VolunteerId volunteer = VolunteerId.of(
                redVest.get("/api/v1/reconciliations/" + reconciliation + "/differences?kind=TIME_DIFFERS&limit=1")
                        .path("differences")
                        .path(0)
                        .path("volunteerId")
                        .asString());
        Signer national = new Signer(new byte[32]);
        redVest.created("/api/v1/exchange/systems", """
                {"system": "national", "name": "全国志愿服务信息系统", "publicKey": "%s", "effectiveFrom": "2024-01-01",
                 "decimals": 1, "basis": "晋社工函〔2026〕8号"}""".formatted(national.publicKey()));
        assertThat(redVest.post("/api/v1/volunteers/" + volunteer + "/consents", """
                        {"purpose": "EXCHANGE", "evidence": {"form": "SIGNED_FORM", "givenOn": "2024-01-01", "scanSha256": "%s"}}""".formatted("0".repeat(64)))
                        .statusCode())
                .isEqualTo(200);
        redVest.created("/api/v1/volunteers/" + volunteer + "/links", """
                {"system": "national", "number": "140500000042"}""");
        AnswerMessage known = answer(volunteer, 1, MessageHash.NONE, AnswerKind.ACKNOWLEDGEMENT, 1);
        handIn(national, known);
        assertThat(redVest.post("/api/v1/exchange/systems/national/preparations", """
                        {"volunteers": ["%s"]}""".formatted(volunteer))
                        .statusCode())
                .isEqualTo(200);
        handIn(national, answer(volunteer, 2, known.hash(), AnswerKind.CONFLICT, 2));
        redVest.awaitReadModels();

        Page open = officer.open("/office/exchange?open=true");
        String record = open.document().select("input[name=record]").attr("value");
        Page decided = officer.submit(
                open,
                "/office/exchange/decisions",
                Map.of("record", record, "verdict", "SEND_AGAIN", "words", "以本地为准"));

        assertThat(decided.status()).as(decided.document().text()).isEqualTo(200);
        redVest.awaitReadModels();
        assertThat(officer.open("/office/exchange?open=true").document().select("input[name=record]"))
                .isEmpty();
        JsonNode latest = redVest.get("/api/v1/volunteers/" + volunteer + "/sent-records?limit=1")
                .path("records")
                .path(0);
        assertThat(latest.path("record").asString()).isEqualTo(record.substring(record.lastIndexOf('/') + 1));
        assertThat(latest.path("version").asInt()).isEqualTo(2);
        assertThat(latest.path("state").asString()).isEqualTo("SENT");
        isSentByNoRebuild();
    }

    /** What is handed on stands in the log: read models that are built anew hold the same bytes, and add nothing to it. */
    private void isSentByNoRebuild() {
        String address = "/api/v1/exchange/systems/national/messages";
        String outbox = redVest.get(address, "application/x-ndjson").body();
        long head = redVest.get("/actuator/readmodels").path("head").asLong();
        assertThat(outbox.lines()).hasSizeGreaterThan(2);

        redVest.post("/actuator/readmodels", "");
        redVest.awaitReadModels();

        assertThat(redVest.get(address, "application/x-ndjson").body()).isEqualTo(outbox);
        assertThat(redVest.get("/actuator/readmodels").path("head").asLong()).isEqualTo(head);
    }

    private static AnswerMessage answer(
            VolunteerId volunteer, long sequence, MessageHash before, AnswerKind kind, long answers) {
        boolean conflict = kind == AnswerKind.CONFLICT;
        return new AnswerMessage(
                AnswerMessage.VERSION,
                new PartnerCode("national"),
                new PartnerCode("140500"),
                volunteer,
                sequence,
                before,
                kind,
                answers,
                conflict ? new ExchangeNumber("other-hours") : null,
                conflict ? new DecimalHours("2.0") : null);
    }

    private void handIn(Signer system, AnswerMessage message) {
        byte[] bytes = message.bytes();
        HttpResponse<String> taken = redVest.post("/api/v1/exchange/systems/national/answers", """
                {"message": %s, "signature": "%s"}""".formatted(
                        new String(bytes, UTF_8), system.sign(bytes)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    }
}
