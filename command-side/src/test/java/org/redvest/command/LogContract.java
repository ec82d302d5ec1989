package org.redvest.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.api.Problem;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.api.open.ranking.event.RankingFrozen;
import org.redvest.command.Http.Answer;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log is sealed, published and verified from outside, whatever store it is in. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LogContract {

    static final String LOG = "/api/v1/log";

    private final RunningCommandSide side;
    private final Actors actors;
    private final Http http;
    private final Http anybody;

    LogContract(Store store) {
        this.side = startOn(store);
        this.actors = new Actors(side);
        this.http = side.http();
        this.anybody = http.with("");
    }

    /** One that seals and publishes as often as it can. */
    static RunningCommandSide startOn(Store store) {
        return RunningCommandSide.start(
                store,
                "log",
                TestIssuer.shared(),
                "--redvest.public-address=https://volunteers.example.org",
                "--redvest.log.seal-every=100ms",
                "--redvest.log.publish-every=1s");
    }

    @AfterAll
    void stop() {
        side.close();
    }

    /** Waits for a checkpoint over everything that is recorded by now, and gives its size. */
    static long awaitCheckpoint(RunningCommandSide side) {
        long toSeal = side.http().get("/actuator/log").json().path("sealed").asLong()
                + side.http().get("/actuator/log").json().path("toSeal").asLong();
        return await().atMost(Duration.ofMinutes(1)).until(() -> newestSize(side), size -> size >= toSeal);
    }

    private static long newestSize(RunningCommandSide side) {
        Answer newest = side.http().get(LOG + "/checkpoint");
        return newest.status() == 200
                ? Long.parseLong(newest.body().lines().toList().get(1))
                : 0;
    }

    /** Holds the whole ledger against the tree, and tells what differs first. */
    static String checkWhole(RunningCommandSide side) {
        side.http().post("/actuator/log").done();
        JsonNode check = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> side.http().get("/actuator/log").json().path("check"),
                        progress -> progress.hasNonNull("finishedAt"));
        return check.hasNonNull("finding")
                ? check.path("finding").asString() + " at "
                        + check.path("position").asLong()
                : "sound";
    }

    /** The position of the first event of a stream that was appended since. */
    private long positionOf(TrackingToken mark, String stream) {
        return side.since(mark).stream()
                .filter(event ->
                        ((DomainEventMessage<?>) event).getAggregateIdentifier().equals(stream))
                .map(TrackedEventMessage::trackingToken)
                .mapToLong(LogPositions::of)
                .findFirst()
                .orElseThrow();
    }

    private long positionOf(TrackingToken mark, Class<?> payload) {
        return side.since(mark).stream()
                .filter(event -> payload.isInstance(event.getPayload()))
                .map(TrackedEventMessage::trackingToken)
                .mapToLong(LogPositions::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void publishesWhatAnybodyCanVerify(@TempDir Path folder) throws IOException, InterruptedException {
        TrackingToken mark = side.mark();
        String volunteer = actors.registerVolunteer();
        long position = positionOf(mark, volunteer);
        awaitCheckpoint(side);
        Verifier verifier = new Verifier(side, folder);
        verifier.keep().verified();
        verifier.record(position).verified();

        actors.registerVolunteer();
        awaitCheckpoint(side);

        verifier.keep().verified();
        verifier.record(position).verified();
        assertThat(checkWhole(side)).isEqualTo("sound");
    }

    @Test
    void namesTheLogByThePublicAddress() {
        awaitCheckpoint(side);
        String origin = "volunteers.example.org/api/v1/log";

        Answer newest = anybody.get(LOG + "/checkpoint").done();
        assertThat(newest.contentType()).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(newest.body()).startsWith(origin + "\n").contains("\n\n— " + origin + " ");
        assertThat(anybody.get(LOG + "/key").done().json().path("key").asString())
                .startsWith(origin + "+");
    }

    @Test
    void keepsEveryCheckpoint() {
        long first = awaitCheckpoint(side);
        actors.registerVolunteer();
        long second = awaitCheckpoint(side);
        assertThat(second).isGreaterThan(first);

        JsonNode page = anybody.get(LOG + "/checkpoints?limit=1").done().json();
        JsonNode next = anybody.get(LOG + "/checkpoints?limit=500&cursor="
                        + page.path("nextCursor").asLong())
                .done()
                .json();
        assertThat(page.path("checkpoints")).hasSize(1);
        assertThat(next.path("checkpoints"))
                .extracting(checkpoint -> checkpoint.path("size").asLong())
                .contains(first);
        assertThat(next.path("nextCursor").isNull()).isTrue();
        JsonNode kept = next.path("checkpoints").path(0);
        Answer verified = verification(kept.path("note").asString()).done();
        assertThat(verified.json().path("size")).isEqualTo(kept.path("size"));
        assertThat(verified.json().path("publishedAt")).isEqualTo(kept.path("publishedAt"));
    }

    private Answer verification(String note) {
        return anybody.post(LOG + "/verifications", "text/plain", note.getBytes(UTF_8), Map.of());
    }

    @Test
    void tellsAForgedCheckpointFromItsOwn() {
        awaitCheckpoint(side);
        String note = anybody.get(LOG + "/checkpoint").body();
        String size = note.lines().toList().get(1);

        verification(note).done();
        verification("").refused(400, Problem.MALFORMED_REQUEST);
        verification("no note").refused(400, Problem.CHECKPOINT_MALFORMED);
        verification(note.replace("\n" + size + "\n", "\nmany\n")).refused(400, Problem.CHECKPOINT_MALFORMED);
        verification(note.replace("volunteers.example.org", "another.example.org"))
                .refused(422, Problem.CHECKPOINT_FOREIGN);
        verification(note.replace("\n" + size + "\n", "\n1\n")).refused(422, Problem.CHECKPOINT_FORGED);
        anybody.post(LOG + "/verifications", Map.of("note", note)).refused(415, Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void provesNothingThatTheTreeNeverWas() {
        long size = awaitCheckpoint(side);

        anybody.get(LOG + "/proofs/inclusion?index=0&size=1").done();
        anybody.get(LOG + "/proofs/inclusion?index=1&size=1").refused(422, Problem.LOG_INDEX_BEYOND_SIZE);
        anybody.get(LOG + "/proofs/inclusion?index=0&size=1000000000").refused(422, Problem.LOG_SHORTER);
        anybody.get(LOG + "/proofs/inclusion?index=-1&size=1").refused(400, Problem.INVALID_FIELD);
        anybody.get(LOG + "/proofs/consistency?from=1&to=1000000000").refused(422, Problem.LOG_SHORTER);
        anybody.get(LOG + "/proofs/consistency?from=" + size + "&to=1").refused(422, Problem.LOG_SIZES_REVERSED);
        anybody.get(LOG + "/proofs/consistency?from=0&to=1").refused(400, Problem.INVALID_FIELD);
    }

    /** Auditors are shown any event, volunteers their own: nobody else's, and not who objected to them. */
    @Test
    void showsEventsToWhomTheyAreAbout() {
        TrackingToken mark = side.mark();
        String volunteer = actors.registerVolunteer();
        String other = actors.registerVolunteer();
        long own = positionOf(mark, volunteer);
        long foreign = positionOf(mark, other);
        awaitCheckpoint(side);
        Http oneself = Organisers.as(side, volunteer);

        JsonNode entry = oneself.get(LOG + "/entries/" + own).done().json();
        JsonNode event = JsonMapper.shared().readTree(entry.path("entry").asString());
        assertThat(event.path("stream").asString()).isEqualTo(volunteer);
        assertThat(new String(
                        Base64.getUrlDecoder().decode(event.path("payload").asString()), UTF_8))
                .contains(volunteer);
        assertThat(leafOf(entry))
                .isEqualTo(anybody.get(LOG + "/proofs/inclusion?index="
                                + entry.path("index").asLong() + "&size=" + newestSize(side))
                        .done()
                        .text("leafHash"));
        oneself.get(LOG + "/entries/" + foreign).refused(403, Problem.FORBIDDEN);
        oneself.get(LOG + "/entries/1000000000").refused(404, Problem.UNKNOWN_LOG_ENTRY);
        http.get(LOG + "/entries/" + foreign).done();
        http.get(LOG + "/entries/1000000000").refused(404, Problem.UNKNOWN_LOG_ENTRY);
        http.get(LOG + "/entries/-1").refused(404, Problem.UNKNOWN_LOG_ENTRY);
        http.get(LOG + "/entries/-9223372036854775808").refused(404, Problem.UNKNOWN_LOG_ENTRY);
        anybody.get(LOG + "/entries/" + own).refused(401, Problem.SIGN_IN_REQUIRED);
        assertThat(entry.path("envelope").isNull()).as("who registered one").isFalse();
    }

    private static String leafOf(JsonNode entry) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(Base64.getDecoder().decode(entry.path("salt").asString()));
            byte[] data = sha256.digest(entry.path("entry").asString().getBytes(UTF_8));
            sha256.update((byte) 0);
            return Base64.getEncoder().encodeToString(sha256.digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate, a frozen ranking and the opening of a case file carry a proof that is kept as a file, and needs nobody later. */
    @Test
    void provesDocumentsByFilesThatAreKept(@TempDir Path folder) throws IOException, InterruptedException {
        String volunteer = actors.registerVolunteer();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T10:00");
        Http oneself = Organisers.as(side, volunteer);
        TrackingToken mark = side.mark();
        oneself.post(
                        "/api/v1/certificates",
                        Map.of("volunteerId", volunteer, "from", "2024-03-01", "to", "2024-03-31", "purpose", "入党材料"))
                .created();
        http.post(
                        "/api/v1/frozen-rankings",
                        Map.of(
                                "title", "2024年各区志愿服务排行",
                                "level", "DISTRICT",
                                "measure", "MINUTES",
                                "attribution", "SERVICE",
                                "to", "2024-12-31"))
                .created();
        http.post("/api/v1/audit/case-files", Map.of("volunteerId", volunteer, "purpose", "核查积分异议"))
                .created();
        long issued = positionOf(mark, CertificateIssued.class);
        long frozen = positionOf(mark, RankingFrozen.class);
        long opened = positionOf(mark, CaseFileOpened.class);
        awaitCheckpoint(side);
        Verifier verifier = new Verifier(side, folder);
        verifier.keep().verified();

        Path ofCertificate = download(anybody, LogPositions.proofOf(issued), folder);
        Path ofRanking = download(anybody, LogPositions.proofOf(frozen), folder);
        Path ofCaseFile = download(anybody, LogPositions.proofOf(opened), folder);
        Path certificateEntry = download(oneself, LOG + "/entries/" + issued, folder);
        Path caseFileEntry = download(http, LOG + "/entries/" + opened, folder);

        verifier.proof(ofCertificate).verified();
        verifier.proof(ofCertificate, certificateEntry).verified("CertificateIssued", "contentHash");
        verifier.proof(ofRanking).verified("RankingFrozen", "2024年各区志愿服务排行");
        verifier.proof(ofCaseFile).verified();
        verifier.proof(ofCaseFile, caseFileEntry).verified("CaseFileOpened", "核查积分异议");

        verifier.proof(ofCertificate, caseFileEntry).notVerified("another");
        change(ofRanking, "\"position\":" + frozen, "\"position\":" + issued);
        verifier.proof(ofRanking).notVerified("another");
        change(ofCaseFile, "\"index\":", "\"index\":1");
        verifier.proof(ofCaseFile).notVerified("");
        anybody.get(LOG + "/proofs/1000000000").refused(404, Problem.UNKNOWN_LOG_ENTRY);
    }

    private static Path download(Http as, String address, Path folder) throws IOException {
        return Files.writeString(
                folder.resolve(address.replace('/', '-')),
                as.get(address).done().body());
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** The script's own Ed25519 is no decoration. */
    @Test
    void isNotTakenInByWhatWasKept(@TempDir Path folder) throws IOException, InterruptedException {
        long size = awaitCheckpoint(side);
        Verifier verifier = new Verifier(side, folder);
        verifier.keep().verified();
        Path kept = verifier.kept();
        String note = Files.readString(kept);
        String key = Files.readString(verifier.beside(".key"));
        long first = http.get("/actuator/log").json().path("first").asLong();
        verifier.record(first).verified();

        change(kept, "\n" + size + "\n", "\n" + (size - 1) + "\n");
        verifier.record(first).notVerified("FORGED");
        Files.writeString(kept, note);

        String signature = note.substring(note.lastIndexOf(' ') + 1).strip();
        byte[] bytes = Base64.getDecoder().decode(signature);
        bytes[bytes.length - 2] = (byte) (bytes[bytes.length - 2] ^ 1);
        change(kept, signature, Base64.getEncoder().encodeToString(bytes));
        verifier.record(first).notVerified("FORGED");
        Files.writeString(kept, note);

        Files.writeString(verifier.beside(".key"), key.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"));
        verifier.record(first).notVerified("key");
        Files.writeString(verifier.beside(".key"), anotherKey(key));
        verifier.record(first).notVerified("not signed with the key");
        Files.writeString(verifier.beside(".key"), key);

        Files.writeString(kept, note.replace("\n" + size + "\n", "\n0\n"));
        verifier.record(first).notVerified("no checkpoint");
        Files.writeString(kept, note);
        verifier.record(first + size).notVerified("not in the log");
        assertThat(verifier.recordAs("no token", first).status()).isEqualTo(2);
        verifier.record(first).verified();
    }

    /** Of the same name, in the form that it is kept in. */
    private static String anotherKey(String kept) {
        String name = kept.substring(0, kept.indexOf('+'));
        byte[] typed = new byte[33];
        typed[0] = 1;
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(UTF_8));
            String id = HexFormat.of().formatHex(sha256.digest(typed), 0, 4);
            return "%s+%s+%s%s"
                    .formatted(name, id, Base64.getEncoder().encodeToString(typed), kept.substring(kept.indexOf(' ')));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isReadWithinAnHour() throws IOException {
        assertThat(Files.readAllLines(Verifier.PROGRAM)).hasSizeLessThanOrEqualTo(200);
    }

    /** Destroying the key changes no event: the tree goes on, and what would open the person's leaves is told to nobody any more. */
    @Test
    void outlivesAnErasure(@TempDir Path folder) throws IOException, InterruptedException {
        TrackingToken mark = side.mark();
        String volunteer = actors.registerVolunteer();
        long position = positionOf(mark, volunteer);
        awaitCheckpoint(side);
        Verifier verifier = new Verifier(side, folder);
        verifier.keep().verified();

        assertThat(http.post("/api/v1/volunteers/" + volunteer + "/erasure").status())
                .isEqualTo(202);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> http.get(LOG + "/entries/" + position).refused(409, Problem.LOG_ENTRY_OF_ERASED));

        awaitCheckpoint(side);
        verifier.keep().verified();
        assertThat(checkWhole(side)).isEqualTo("sound");
    }
}
