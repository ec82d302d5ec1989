package org.redvest.benchmarks.upgrade;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.DemoActor;
import org.redvest.platform.security.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * A town that goes on certifying, registering and asking, at a constant rate. Every command is one that must be accepted: whatever is
 * refused, answered as another or missing in what its caller reads afterwards is a complaint.
 */
final class Traffic implements AutoCloseable {

    private static final String ORGANISATION = "11350200MJB007228F";
    private static final String DIVISION = "350203001001";
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Sixteen services of half an hour fill a day up to its cap. */
    private static final int SERVICES_A_DAY = 16;

    private static final int MINUTES = 30;

    /** Callers of each kind; each of those who send commands has a volunteer whose hours nobody else certifies. */
    private static final int CALLERS = 8;

    /** Of so many commands one registers somebody. */
    private static final int REGISTRATIONS = 10;

    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(200);

    private static final int CREATED = 201;
    private static final int OK = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Proxy commands;
    private final Proxy questions;
    private final String officer;
    private final String auditor;
    private final String leader;
    private final List<String> volunteers;
    private final Map<String, String> ownersByRecord = new ConcurrentHashMap<>();
    private final Map<String, String> registered = new ConcurrentHashMap<>();
    private final Map<String, Written> lastWritten = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicLong persons = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    /** A record that was acknowledged, and the position at which it can be read. */
    private record Written(String record, String position) {}

    private Traffic(Proxy commands, Proxy questions, Issuer issuer) throws IOException {
        this.commands = commands;
        this.questions = questions;
        this.officer = issuer.authorizationOf("city-officer", Role.CITY_OFFICER);
        this.auditor = issuer.authorizationOf("auditor", Role.AUDITOR);
        created(
                "/api/v1/organisations",
                "organisationId",
                Map.of("organisationId", ORGANISATION, "name", "厦门市人社局志愿服务队", "division", "350203"));
        this.leader = created("/api/v1/volunteers", "volunteerId", person());
        this.volunteers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            volunteers.add(created("/api/v1/volunteers", "volunteerId", person()));
        }
    }

    /** Founds the town; nothing is sent before {@link #begin}. */
    static Traffic found(Proxy commands, Proxy questions, Issuer issuer) throws IOException {
        return new Traffic(commands, questions, issuer);
    }

    void begin() {
        for (int caller = 0; caller < CALLERS; caller++) {
            int number = caller;
            threads.execute(() -> repeat(turn -> command(number, turn)));
            threads.execute(() -> repeat(turn -> question(number, turn)));
        }
    }

    private interface Turn {
        void take(int turn) throws InterruptedIOException;
    }

    private void repeat(Turn each) {
        try {
            for (int turn = 0; !stopping; turn++) {
                long begun = System.nanoTime();
                each.take(turn);
                Duration rest = BETWEEN_REQUESTS.minusNanos(System.nanoTime() - begun);
                Thread.sleep(rest.isNegative() ? Duration.ZERO : rest);
            }
        } catch (InterruptedException | InterruptedIOException e) {
            stopping = true;
        } catch (RuntimeException e) {
            complaints.add("a caller gave up: " + e);
            throw e;
        }
    }

    private void command(int caller, int turn) throws InterruptedIOException {
        if (turn % REGISTRATIONS == REGISTRATIONS - 1) {
            String id = acknowledged("/api/v1/volunteers", "volunteerId", person());
            if (id != null && registered.put(id, id) != null) {
                complaints.add("two registrations were acknowledged as " + id);
            }
            return;
        }
        String volunteer = volunteers.get(caller);
        OffsetDateTime start = FIRST_DAY
                .plusDays(turn / SERVICES_A_DAY)
                .atTime(8, 0)
                .plusMinutes((long) MINUTES * (turn % SERVICES_A_DAY))
                .atOffset(CHINA);
        acknowledgedRecord(
                volunteer,
                Map.of(
                        "volunteerId",
                        volunteer,
                        "organisationId",
                        ORGANISATION,
                        "certifiedBy",
                        leader,
                        "activity",
                        "“洁净家园”环境整治",
                        "category",
                        "洁净家园",
                        "start",
                        start.toInstant().toString(),
                        "end",
                        start.plusMinutes(MINUTES).toInstant().toString(),
                        "division",
                        DIVISION,
                        "place",
                        "社区公共区域"));
    }

    private void acknowledgedRecord(String volunteer, Map<String, Object> service) throws InterruptedIOException {
        Proxy.Answer answer = post("/api/v1/service-records", service);
        if (answer == null || answer.status() != CREATED) {
            complainOf("/api/v1/service-records", answer);
            return;
        }
        String record = answer.body().path("serviceRecordId").asString();
        if (ownersByRecord.put(record, volunteer) != null) {
            complaints.add("two services were acknowledged as " + record);
        }
        String position = answer.position();
        if (position != null) {
            lastWritten.put(volunteer, new Written(record, position));
        }
    }

    private void question(int caller, int turn) throws InterruptedIOException {
        String volunteer = volunteers.get(caller);
        switch (turn % 5) {
            case 0 -> ask("/api/v1/disclosure/service-records?limit=20", officer);
            case 1 -> ask("/api/v1/volunteers/" + volunteer + "/passbook", officer);
            case 2 ->
                ask(
                        "/api/v1/rankings?level=district&measure=minutes&attribution=service&from=2001-01-01&to=2026-12-31",
                        officer);
            case 3 -> ask("/api/v1/audit/volunteers/" + volunteer + "/history?limit=20", auditor);
            default -> readWhatOneWrote(volunteer);
        }
    }

    private void ask(String path, String authorization) throws InterruptedIOException {
        Proxy.Answer answer = questions.send(path, request -> request.header("Authorization", authorization));
        if (answer == null || answer.status() != OK) {
            complainOf(path, answer);
        }
    }

    private void readWhatOneWrote(String volunteer) throws InterruptedIOException {
        Written written = lastWritten.get(volunteer);
        if (written == null) {
            return;
        }
        String path = "/api/v1/volunteers/" + volunteer + "/service-records?limit=100";
        Proxy.Answer answer = questions.send(
                path, request -> request.header("Authorization", officer).header("Log-Position", written.position()));
        if (answer == null || answer.status() != OK) {
            complainOf(path, answer);
        } else if (!answer.body().toString().contains(written.record())) {
            complaints.add("%s was acknowledged at %s, and was not in an answer that waited for it"
                    .formatted(written.record(), written.position()));
        }
    }

    private Map<String, Object> person() {
        return Map.of(
                "name", "志愿者",
                "documentKind", "PASSPORT",
                "documentNumber", "E%08d".formatted(persons.getAndIncrement()),
                "issuingState", "CHN",
                "birthDate", "1960-01-01",
                "residence", DIVISION,
                "consent", DemoActor.SIGNED);
    }

    private String created(String path, String idField, Map<String, Object> body) throws IOException {
        String id = acknowledged(path, idField, body);
        if (id == null) {
            throw new IOException("The town is not founded: " + complaints);
        }
        return id;
    }

    private @Nullable String acknowledged(String path, String idField, Map<String, Object> body)
            throws InterruptedIOException {
        Proxy.Answer answer = post(path, body);
        if (answer == null || answer.status() != CREATED) {
            complainOf(path, answer);
            return null;
        }
        return answer.body().path(idField).asString();
    }

    private Proxy.@Nullable Answer post(String path, Map<String, Object> body) throws InterruptedIOException {
        String key = UUID.randomUUID().toString();
        return commands.send(path, (HttpRequest.Builder request) -> request.header("Authorization", officer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private void complainOf(String path, Proxy.@Nullable Answer answer) {
        complaints.add(
                answer == null
                        ? path + " was not answered"
                        : "%s was answered %d %s".formatted(path, answer.status(), answer.body()));
    }

    /** Whose record each is that was acknowledged. */
    Map<String, String> ownersByRecord() {
        return Map.copyOf(ownersByRecord);
    }

    /** Volunteers who were registered while it went on. */
    int registrations() {
        return registered.size();
    }

    /** Those whose hours are certified. */
    List<String> volunteers() {
        return volunteers;
    }

    /** Begins to count what goes wrong. */
    void forgetComplaints() {
        complaints.clear();
    }

    /** What went wrong. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Lets every caller wait for the answer at hand, and sends no more. */
    @Override
    public void close() {
        stopping = true;
        threads.close();
    }
}
