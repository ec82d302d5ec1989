package org.redvest.benchmarks.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.crash.Act.Kind;

/**
 * Reads the ledger on from where it was, as any reader does that remembers a position. What it has passed it never sees
 * again: an event that were committed behind it would be missing here for good, and found by {@link #check}.
 */
final class LedgerReader {

    private static final int FETCH = 2_000;

    /** Findings that are kept word for word; more are only counted. */
    private static final int QUOTED = 10;

    private static final String NEWER = """
            SELECT global_index, aggregate_identifier, sequence_number, event_identifier, type,
                p ->> 'recordId' AS record, p ->> 'redemptionId' AS redemption,
                (p ->> 'recordSequence')::bigint AS record_sequence, (p ->> 'minutes')::bigint AS minutes,
                (p ->> 'points')::bigint AS points, p ->> 'signUpId' AS sign_up, p ->> 'shiftId' AS shift,
                p #>> '{evidence,id}' AS evidence, (p #>> '{terms,capacity}')::bigint AS capacity
            FROM (
                SELECT global_index, aggregate_identifier, sequence_number, event_identifier,
                    substring(payload_type FROM '[^.]+$') AS type, convert_from(payload, 'UTF8')::jsonb AS p
                FROM ledger.domain_event WHERE global_index > ?
            ) AS event
            ORDER BY global_index""";

    private final DatabaseServer server;
    private final Map<String, Long> lastSequences = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private final Map<String, Certified> certified = new HashMap<>();
    private final Set<String> credited = new HashSet<>();
    private final Map<String, Redeemed> redeemed = new HashMap<>();
    private final Set<String> signedUp = new HashSet<>();
    private final Set<String> checkedIn = new HashSet<>();

    /** How many places of each shift nobody has taken. */
    private final Map<String, Long> placesLeft = new HashMap<>();

    private final List<String> findings = new ArrayList<>();
    private long found;
    private long position;
    private long events;

    LedgerReader(DatabaseServer server) {
        this.server = server;
    }

    private record Certified(String volunteer, long sequence, long minutes) {}

    /** How many events of each kind a redemption has. */
    private record Redeemed(int placed, int pointsReserved, int stockReserved) {

        private static final Redeemed NOTHING = new Redeemed(0, 0, 0);
        private static final Redeemed ONCE = new Redeemed(1, 1, 1);

        Redeemed plus(String type) {
            return switch (type) {
                case "RedemptionPlaced" -> new Redeemed(placed + 1, pointsReserved, stockReserved);
                case "PointsReserved" -> new Redeemed(placed, pointsReserved + 1, stockReserved);
                case "StockReserved" -> new Redeemed(placed, pointsReserved, stockReserved + 1);
                default -> this;
            };
        }
    }

    /** Reads what is new. */
    synchronized void readOn() throws SQLException {
        try (Connection connection = server.connect()) {
            readOn(connection);
        }
    }

    /** Reads what is new, on this connection. */
    synchronized void readOn(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(NEWER)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read(row);
                }
            }
        }
        connection.commit();
    }

    private void read(ResultSet row) throws SQLException {
        long at = row.getLong("global_index");
        if (at != position + 1) {
            find("after position %d comes %d".formatted(position, at));
        }
        position = at;
        events++;
        String stream = row.getString("aggregate_identifier");
        long sequence = row.getLong("sequence_number");
        long expected = lastSequences.getOrDefault(stream, -1L) + 1;
        if (sequence != expected) {
            find("at position %d stream %s goes on with %d, not %d".formatted(at, stream, sequence, expected));
        }
        lastSequences.put(stream, sequence);
        if (!eventIds.add(row.getString("event_identifier"))) {
            find("the event id at position %d is another's".formatted(at));
        }
        readFact(row, at, stream, sequence);
    }

    private void readFact(ResultSet row, long at, String stream, long sequence) throws SQLException {
        String type = row.getString("type");
        String redemption = row.getString("redemption");
        switch (type) {
            case "HoursCertified" -> {
                String record = row.getString("record");
                if (certified.put(record, new Certified(stream, sequence, row.getLong("minutes"))) != null) {
                    find("%s is certified twice, again at position %d".formatted(record, at));
                }
            }
            case "PointsCredited" -> readCredit(row, at);
            case "RedemptionPlaced", "PointsReserved", "StockReserved" ->
                redeemed.merge(redemption, Redeemed.NOTHING.plus(type), (before, one) -> before.plus(type));
            case "ShiftOpened" -> placesLeft.put(row.getString("shift"), row.getLong("capacity"));
            case "PlaceTaken", "WaitingJoined" -> readSignUp(row, at, type);
            case "CheckedIn" -> {
                if (!checkedIn.add(row.getString("evidence"))) {
                    find("%s checks in twice, again at position %d".formatted(row.getString("evidence"), at));
                }
            }
            default -> {
                // nothing that is counted
            }
        }
    }

    private void readCredit(ResultSet row, long at) throws SQLException {
        String record = row.getString("record");
        Certified hours = certified.get(record);
        if (!credited.add(record)) {
            find("%s is credited twice, again at position %d".formatted(record, at));
        }
        // ten points an hour
        if (hours == null
                || hours.sequence() != row.getLong("record_sequence")
                || row.getLong("points") != hours.minutes() * 10 / 60) {
            find("the credit at position %d does not follow from a certification before it".formatted(at));
        }
    }

    /** Nobody gives up a place here: who comes has one as long as one is left, and waits after that. */
    private void readSignUp(ResultSet row, long at, String type) throws SQLException {
        String signUp = row.getString("sign_up");
        String shift = row.getString("shift");
        if (!signedUp.add(signUp)) {
            find("%s is signed up twice, again at position %d".formatted(signUp, at));
        }
        long left = placesLeft.getOrDefault(shift, 0L);
        boolean hasPlace = type.equals("PlaceTaken");
        if (hasPlace != left > 0) {
            find("%s at position %d, where %d places of %s were left".formatted(type, at, left, shift));
        }
        if (hasPlace) {
            placesLeft.put(shift, left - 1);
        }
    }

    private void find(String what) {
        found++;
        if (findings.size() < QUOTED) {
            findings.add(what);
        }
    }

    /** Whether every certification read so far has its points. */
    synchronized boolean isCredited() {
        return credited.size() == certified.size();
    }

    /** The position of the last event that was read. */
    synchronized long position() {
        return position;
    }

    /** What is acknowledged and not in what was read. */
    synchronized Check acknowledgedAreThere(Acts acts) {
        return Check.that("what was acknowledged is there", join(kind -> missing(acts.acknowledged(kind), read(kind))));
    }

    /** Holds what was read to the list, when nothing on it is open any more, and to itself. */
    synchronized List<Check> check(Acts acts) throws SQLException {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.that(
                "positions from 1 without holes, streams from 0 without holes, every event, fact and place once",
                found == 0 ? null : found + " findings: " + String.join("; ", findings)));
        checks.add(Check.that(
                "nothing was committed behind a reader",
                same(Long.toString(events), server.ask("SELECT count(*) FROM ledger.domain_event"))));
        checks.add(acknowledgedAreThere(acts));
        checks.add(Check.that(
                "what was not acknowledged is not there", join(kind -> missing(read(kind), acts.acknowledged(kind)))));
        checks.add(Check.that("every certification has its points", missing(certified.keySet(), credited)));
        checks.add(Check.that(
                "a redemption takes points and stock once, or leaves nothing",
                first(redeemed.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(Redeemed.ONCE))
                        .map(Map.Entry::toString)
                        .toList())));
        List<String> complaints = acts.takeComplaints();
        checks.add(Check.that("every answer was one that is due", first(complaints)));
        return checks;
    }

    private static @Nullable String same(String expected, String actual) {
        return expected.equals(actual) ? null : "read %s, stored %s".formatted(expected, actual);
    }

    private static @Nullable String missing(Set<String> expected, Set<String> actual) {
        return first(expected.stream().filter(id -> !actual.contains(id)).toList());
    }

    private static @Nullable String first(List<String> wrong) {
        return wrong.isEmpty()
                ? null
                : wrong.size() + ": " + String.join("; ", wrong.subList(0, Math.min(QUOTED, wrong.size())));
    }

    private static @Nullable String join(Function<Kind, @Nullable String> finding) {
        List<String> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String what = finding.apply(kind);
            if (what != null) {
                found.add(what);
            }
        }
        return found.isEmpty() ? null : String.join("; ", found);
    }

    private Set<String> read(Kind kind) {
        return switch (kind) {
            case CERTIFY -> certified.keySet();
            case REDEEM -> redeemed.keySet();
            case SIGN_UP -> signedUp;
            case CHECK_IN -> checkedIn;
        };
    }
}
