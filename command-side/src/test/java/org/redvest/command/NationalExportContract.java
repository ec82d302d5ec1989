package org.redvest.command;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Problem;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.exchange.national.event.DifferenceDecided;
import org.redvest.api.exchange.national.event.ReconciliationCompleted;
import org.redvest.api.exchange.national.event.ReconciliationOpened;
import org.redvest.api.exchange.national.event.RecordsCompared;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.Http.Answer;

/** Another system's export is looked up in the ledger, whatever store it stands on; how people stand is the query side's answer. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class NationalExportContract {

    private static final String EXPORTS = "/api/v1/imports/national-export";
    private static final String HEADER = "全国志愿者编号,姓名,证件号码,区划代码,累计时长(小时)\r\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final RunningCommandSide side;
    private final Actors actors;
    private final Http http;

    NationalExportContract(Store store) {
        this.side = RunningCommandSide.start(store, "national-export");
        this.actors = new Actors(side);
        this.http = side.http();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static String row(String name, String document, String division, String hours) {
        return "350200000042,%s,%s,%s,%s\r\n".formatted(name, document, division, hours);
    }

    /** Of nobody who is registered. */
    private static String stranger(String division, String hours) {
        return row("王五", Invented.citizenId(), division, hours);
    }

    private static byte[] file(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(UTF_8);
    }

    private Answer compared(byte[] file) {
        return actors.finished(http.upload(EXPORTS, file, Map.of()));
    }

    private static String reconciliation(Answer finished) {
        return "rcn-" + finished.text("importId");
    }

    private List<ComparedRecord> records(String reconciliation) {
        return actors.events(reconciliation, RecordsCompared.class).stream()
                .flatMap(event -> event.records().stream())
                .toList();
    }

    @Test
    void findsWhoIsHereWithTheDocumentAndWhetherByTheSameName() {
        Map<String, Object> citizen = Invented.citizen();
        String document = String.valueOf(citizen.get("documentNumber"));
        String name = String.valueOf(citizen.get("name"));
        VolunteerId volunteer = VolunteerId.of(
                http.post("/api/v1/volunteers", citizen).created().text("volunteerId"));
        Map<String, Object> another = Invented.citizen();
        VolunteerId ofAnotherName = VolunteerId.of(
                http.post("/api/v1/volunteers", another).created().text("volunteerId"));

        Answer finished = compared(file(
                stranger("350203001001", "110.5"),
                row(name, document, "350203", "0"),
                row("詹毅源", "'" + another.get("documentNumber"), "350203001001", "２３"),
                stranger("350203001001", "0.1")));

        assertThat(finished.json().path("accepted").asInt()).as(finished.body()).isEqualTo(4);
        String reconciliation = reconciliation(finished);
        assertThat(records(reconciliation))
                .extracting(
                        ComparedRecord::line,
                        ComparedRecord::volunteerId,
                        ComparedRecord::sameName,
                        ComparedRecord::minutes)
                .containsExactly(
                        tuple(2L, null, false, 6_630L),
                        tuple(3L, volunteer, true, 0L),
                        tuple(4L, ofAnotherName, false, 1_380L),
                        tuple(5L, null, false, 6L));
        assertThat(actors.events(reconciliation, ReconciliationOpened.class))
                .singleElement()
                .returns(4L, ReconciliationOpened::records);
        assertThat(actors.events(reconciliation, ReconciliationCompleted.class)).hasSize(1);
    }

    @Test
    void isRecordedByFiveHundredsHoweverManyRowsThereAre() {
        String[] rows = IntStream.range(0, 1_203)
                .mapToObj(i -> stranger("350203001001", i + ".5"))
                .toArray(String[]::new);

        Answer finished = compared(file(rows));

        assertThat(finished.json().path("rowsTotal").asInt()).isEqualTo(1_203);
        assertThat(actors.events(reconciliation(finished), RecordsCompared.class))
                .extracting(event -> event.records().size())
                .containsExactly(500, 500, 203);
        assertThat(records(reconciliation(finished)))
                .extracting(ComparedRecord::line)
                .isSorted()
                .hasSize(1_203);
    }

    @Test
    void refusesTheRowsThatCannotBeCompared() {
        Answer finished = compared(file(
                stranger("350203001001", "-0.5"),
                stranger("140502100008", "3.0"),
                stranger("350203001001", "\"12,5\""),
                stranger("350203001001", "许多"),
                row("王五", "350203199001010019", "350203001001", "1"),
                stranger("350203001001", "4.0"),
                stranger("350203001001", "−1.5"),
                stranger("350203001001", "")));

        String rejections = http.get("/api/v1/imports/" + finished.text("importId") + "/rejections", "text/csv")
                .body();
        assertThat(rejections
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("^([^,]*),([^,]*).*$", "$1 $2"))
                        .toList())
                .containsExactly(
                        "2 EXPORT_TIME_NEGATIVE",
                        "3 EXPORT_OF_ANOTHER_CITY",
                        "4 INVALID_FIELD",
                        "5 INVALID_FIELD",
                        "6 DOCUMENT_CHECK_DIGIT",
                        "8 EXPORT_TIME_NEGATIVE",
                        "9 INVALID_FIELD");
        assertThat(rejections).as("strangers' rows are kept nowhere").doesNotContain("王五", "350203199001010019");
        assertThat(records(reconciliation(finished)))
                .extracting(ComparedRecord::line)
                .containsExactly(7L);
    }

    /** They are in the export, and must not be told as only here. */
    @Test
    void recordsWhoIsInARowThatIsRefusedForSomethingElse() {
        Map<String, Object> citizen = Invented.citizen();
        String document = String.valueOf(citizen.get("documentNumber"));
        VolunteerId volunteer = VolunteerId.of(
                http.post("/api/v1/volunteers", citizen).created().text("volunteerId"));

        Answer finished = compared(file(
                row("王五", document, "350203001001", "许多"),
                stranger("350203001001", "许多"),
                stranger("350203001001", "1.0")));

        assertThat(finished.json().path("rejected").asInt()).as(finished.body()).isEqualTo(2);
        assertThat(actors.events(reconciliation(finished), RecordsCompared.class))
                .singleElement()
                .returns(List.of(volunteer), RecordsCompared::unread);
    }

    @Test
    void comparesTheFirstRowOfADocument() {
        String document = Invented.citizenId();
        String[] rows = IntStream.range(0, 501)
                .mapToObj(i -> i == 0 || i == 499 || i == 500
                        ? row("王五", i == 499 ? "'" + document : document, "350203001001", i + ".0")
                        : stranger("350203001001", i + ".0"))
                .toArray(String[]::new);

        Answer finished = compared(file(rows));

        assertThat(finished.json().path("rejectedFor").valueStream())
                .extracting(reason -> reason.path("code").asString(), reason -> reason.path("rows")
                        .asInt())
                .containsExactly(tuple("EXPORT_DOCUMENT_TWICE", 2));
        assertThat(records(reconciliation(finished)))
                .extracting(ComparedRecord::line)
                .hasSize(499)
                .contains(2L)
                .doesNotContain(501L, 502L);
    }

    @Test
    void takesHoursAsOfficesWriteThem() {
        Answer finished = compared(file(
                stranger("350203001001", "\"1,234.5\""),
                stranger("350203001001", "3.25"),
                stranger("350203001001", "1.33")));

        assertThat(records(reconciliation(finished)))
                .extracting(ComparedRecord::minutes)
                .containsExactly(74_070L, 195L, 80L);
        assertThat(actors.events(reconciliation(finished), ReconciliationOpened.class))
                .as("finer than tenths: to the minute")
                .singleElement()
                .returns(1, ReconciliationOpened::unit);
    }

    @Test
    void takesFilesAsProgramsWriteThem() {
        String lowerCase = "35020319900101019x";
        String other = "姓名;区划代码;累计时长(小时);证件号码\n\n\"王五\";350203001001;1.0;%s\n\n".formatted(lowerCase) + "合计：1\n";
        assertThat(records(reconciliation(compared(other.getBytes(UTF_8))))).hasSize(1);
        OfficeFiles.forms(OfficeFiles.table(HEADER + stranger("350203001001", "2.5")))
                .forEach((form, file) -> assertThat(records(reconciliation(compared(file))))
                        .as(form)
                        .extracting(ComparedRecord::minutes)
                        .containsExactly(150L));
        assertThat(http.upload(
                                EXPORTS + "?records=1",
                                (HEADER + row("王五", Invented.citizenId(), "350203", "5.0") + "合计：1\r\n")
                                        .getBytes(UTF_8),
                                Map.of())
                        .status())
                .as("a line beneath the records is none")
                .isEqualTo(202);
    }

    @Test
    void isComparedOnceAndSaysSo() {
        byte[] file = file(stranger("350203001001", "1.0"));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = http.upload(EXPORTS, file, key);
        String id = actors.finished(first).text("importId");

        assertThat(http.upload(EXPORTS, file, key).text("importId")).isEqualTo(id);
        Answer again =
                actors.assertRefused(409, Problem.EXPORT_TAKEN_BEFORE, () -> http.upload(EXPORTS, file, Map.of()));
        assertThat(again.body()).contains("rcn-" + id);
        actors.assertRefused(
                422,
                Problem.IDEMPOTENCY_KEY_REUSED,
                () -> http.upload(EXPORTS, file(stranger("350203001001", "2.0")), key));
    }

    @Test
    void isComparedOnceThoughItComesTwiceAtOnce() throws InterruptedException, ExecutionException {
        byte[] file = file(stranger("350203001001", "1.0"));
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> upload = () -> http.upload(EXPORTS, file, Map.of());
            for (Future<Answer> answer : two.invokeAll(List.of(upload, upload))) {
                answers.add(answer.get());
            }
        }

        List<Answer> taken =
                answers.stream().filter(answer -> answer.status() == 202).toList();
        assertThat(taken).isNotEmpty();
        assertThat(answers).extracting(Answer::status).isSubsetOf(202, 409);
        assertThat(taken)
                .extracting(answer -> answer.text("importId"))
                .containsOnly(taken.getFirst().text("importId"));
        String reconciliation = reconciliation(actors.finished(taken.getFirst()));
        assertThat(actors.events(reconciliation, ReconciliationOpened.class)).hasSize(1);
        assertThat(records(reconciliation)).hasSize(1);
    }

    @Test
    void isRefusedWhereItIsCutOff() {
        String whole = new String(file(stranger("350203001001", "11.5"), stranger("350203001001", "7.0")), UTF_8);
        byte[] inAName = HEADER.concat(row("王五", Invented.citizenId(), "350203001001", "1"))
                .concat("350200000042,王")
                .getBytes(GB18030);
        byte[] workbook = OfficeFiles.workbook(OfficeFiles.table(whole));
        for (byte[] cut : List.of(
                whole.substring(0, whole.length() - 3).getBytes(UTF_8),
                whole.substring(0, whole.length() - 30).concat("\r\n").getBytes(UTF_8),
                Arrays.copyOf(inAName, inAName.length - 1),
                HEADER.concat("350200000042,\"王\r\n").getBytes(UTF_8),
                Arrays.copyOf(workbook, workbook.length - 100),
                Arrays.copyOf(("\uFEFF" + whole).getBytes(UTF_16LE), 2 * whole.length() - 2))) {
            actors.assertRefused(422, Problem.EXPORT_CUT_OFF, () -> http.upload(EXPORTS, cut, Map.of()));
            actors.assertRefused(
                    422,
                    Problem.EXPORT_CUT_OFF,
                    () -> http.upload("/api/v1/imports/national-export/previews", cut, Map.of()));
        }
        actors.assertRefused(422, Problem.EXPORT_CUT_OFF, () -> http.upload(EXPORTS + "?records=2", file(), Map.of()));
        actors.assertRefused(
                422,
                Problem.EXPORT_CUT_OFF,
                () -> http.upload(EXPORTS + "?records=3", whole.getBytes(UTF_8), Map.of()));

        byte[] withoutTheLastBreak = whole.substring(0, whole.length() - 2).getBytes(UTF_8);
        assertThat(http.upload(EXPORTS + "?records=2", withoutTheLastBreak, Map.of())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void isRefusedWhereItIsOfAnotherCity() {
        actors.assertRefused(
                422,
                Problem.EXPORT_OF_ANOTHER_CITY,
                () -> http.upload(EXPORTS, file(stranger("140502100008", "1.0")), Map.of()));
        actors.assertRefused(422, Problem.FILE_EMPTY, () -> http.upload(EXPORTS, file(), Map.of()));
    }

    @Test
    void isDecidedDifferenceByDifference() {
        String onlyHere = actors.registerVolunteer();
        Answer finished = compared(file(stranger("350203001001", "1.0"), stranger("350203001001", "2.0")));
        String reconciliation = reconciliation(finished);
        String decisions = "/api/v1/reconciliations/" + reconciliation + "/decisions";

        Answer decided = http.post(
                decisions,
                Map.of(
                        "lines",
                        List.of(2, 9),
                        "volunteers",
                        List.of(onlyHere, "vol-x"),
                        "verdict",
                        "LEFT",
                        "words",
                        "尚在核实"));

        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(decided.json().path("differences").valueStream())
                .extracting(one -> one.path("effect").asString(""), one -> one.path("code")
                        .asString(""))
                .containsExactly(
                        tuple("RECORDED", ""),
                        tuple("", "UNKNOWN_DIFFERENCE"),
                        tuple("RECORDED", ""),
                        tuple("", "UNKNOWN_VOLUNTEER"));
        assertThat(actors.events(reconciliation, DifferenceDecided.class)).hasSize(2);
        actors.assertRefused(
                404,
                Problem.UNKNOWN_RECONCILIATION,
                () -> http.post(
                        "/api/v1/reconciliations/rcn-" + UUID.randomUUID() + "/decisions",
                        Map.of("lines", List.of(2), "verdict", "LEFT", "words", "无")));
    }

    @Test
    void leavesNothingOfTheFileInTheLog() {
        String document = Invented.citizenId();
        Answer finished = compared(file(row("欧阳詹源", document, "350203001001", "1.0")));

        String written = actors.events(reconciliation(finished), Object.class).toString();

        assertThat(written).contains("line=2").doesNotContain("欧阳詹源", document, "350200000042");
    }
}
