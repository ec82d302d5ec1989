package org.redvest.benchmarks.crash;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.crash.Act.Kind;

/**
 * The list: what was acknowledged, and what nobody knows the outcome of. The latter is sent again, with the same key,
 * until it is acknowledged too; then the ledger must hold exactly what is listed here.
 */
final class Acts {

    /** Of so many acknowledged commands one is sent again, to hear whether the answer is still the same. */
    private static final int DOUBTED = 50;

    /** Of so many new commands one redeems points, */
    private static final int OF_NEW = 30;

    /** so many sign up for a shift, */
    private static final int SIGN_UPS = 6;

    /** and so many check in. */
    private static final int CHECK_INS = 3;

    private final Cast cast;
    private final RandomGenerator random;
    private final Map<String, String> idsByKey = new ConcurrentHashMap<>();
    private final Map<Kind, Set<String>> acknowledged = new EnumMap<>(Kind.class);
    private final Queue<Act> owed = new ConcurrentLinkedQueue<>();
    private final Queue<Act> repeats = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicLong keys = new AtomicLong();

    Acts(Cast cast, RandomGenerator random) {
        this.cast = cast;
        this.random = random;
        for (Kind kind : Kind.values()) {
            acknowledged.put(kind, ConcurrentHashMap.newKeySet());
        }
        acknowledged(Kind.SIGN_UP).addAll(cast.duty().signedUpBefore());
    }

    /** What to send now: first what is repeated, then something new. */
    Act next() {
        Act again = nextRepeat();
        if (again != null) {
            return again;
        }
        String key = "act-" + keys.incrementAndGet();
        int which = random.nextInt(OF_NEW);
        if (which == 0) {
            return new Act(Kind.REDEEM, key, "/api/v1/redemptions", cast.redemption(random), null);
        }
        Act ofDuty = which <= SIGN_UPS
                ? cast.duty().signUp(key)
                : which <= SIGN_UPS + CHECK_INS ? cast.duty().checkIn(key) : null;
        return ofDuty == null
                ? new Act(Kind.CERTIFY, key, "/api/v1/service-records", cast.service(random), null)
                : ofDuty;
    }

    /** What to repeat now, or null where nothing is left. */
    @Nullable Act nextRepeat() {
        return repeats.poll();
    }

    /** Lets everything without an answer be sent again. */
    void repeatOwed() {
        for (Act act = owed.poll(); act != null; act = owed.poll()) {
            repeats.add(act);
        }
    }

    /** Whether nothing waits for its answer. */
    boolean isSettled() {
        return owed.isEmpty() && repeats.isEmpty();
    }

    /** No answer came, or one that leaves the outcome open. */
    void unanswered(Act act) {
        unknown.incrementAndGet();
        owed.add(act);
    }

    /** Notes an answer; false where it leaves the outcome open. */
    boolean answered(Act act, Api.Answer answer) {
        String code = answer.body().path("code").asString("");
        if (answer.status() == 201) {
            acknowledge(act, answer.body().path(act.kind().idField()).asString());
        } else if (answer.status() >= 500) {
            unanswered(act);
            return false;
        } else if (code.equals("REQUEST_IN_PROGRESS")) {
            owed.add(act);
            return false;
        } else if (!(act.kind() == Kind.REDEEM && code.equals("POINTS_INSUFFICIENT"))) {
            // points may not be there yet; but everything else in this list is due
            complaints.add("refused with %d %s: %s".formatted(answer.status(), code, act));
        }
        return true;
    }

    private void acknowledge(Act act, String id) {
        String before = idsByKey.put(act.key(), id);
        if (before == null) {
            acknowledgements.incrementAndGet();
            if (!acknowledged(act.kind()).add(id)) {
                complaints.add("%s was acknowledged as %s, which is another's".formatted(act, id));
            }
            if (random.nextInt(DOUBTED) == 0) {
                owed.add(act);
            }
        } else if (!before.equals(id)) {
            complaints.add("%s was acknowledged as %s, and again as %s".formatted(act, before, id));
        }
    }

    /** A writer of the harness's own has committed the certification of this record. */
    void committed(String record) {
        acknowledgements.incrementAndGet();
        acknowledged(Kind.CERTIFY).add(record);
    }

    /** Something went wrong that should not. */
    void complain(String what) {
        complaints.add(what);
    }

    /** What went wrong since the last time it was asked. */
    List<String> takeComplaints() {
        List<String> taken = new ArrayList<>();
        for (String next = complaints.poll(); next != null; next = complaints.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** Ids of what was acknowledged. */
    Set<String> acknowledged(Kind kind) {
        return acknowledged.getOrDefault(kind, Set.of());
    }

    /** How many commands were acknowledged. */
    int acknowledgements() {
        return acknowledgements.get();
    }

    /** How often an outcome was unknown. */
    int unknown() {
        return unknown.get();
    }
}
