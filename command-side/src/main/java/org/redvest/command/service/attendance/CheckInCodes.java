package org.redvest.command.service.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.CheckInCode;
import org.redvest.command.vault.DerivedCodes;

/**
 * The codes that are shown at a shift: another in each stretch of time, another to come and to go. Each follows from shift,
 * stretch and direction under the lookup key, so that any process shows and knows it, and nobody can guess it (50 bits).
 */
final class CheckInCodes {

    private static final String PREFIX = "RV1";
    private static final String BETWEEN = ":";
    private static final int CHARACTERS = 10;

    /** Stretches around now of which a code is taken: clocks of two processes differ, and who reads takes a moment to send. */
    private static final int SLACK = 1;

    /** The same for what a device says that had no network. */
    private static final int SLACK_OFFLINE = 2;

    /**
     * So many are recognised as ones that were shown, those of a working day at half a minute each; no more, because everybody
     * who checks in waits while somebody's guess is looked for.
     */
    private static final long LOOKED_BACK = 1_000;

    private final DerivedCodes codes;

    /**
     * Codes under a key.
     *
     * @param hash a keyed hash
     */
    CheckInCodes(Function<String, byte[]> hash) {
        this.codes = new DerivedCodes(hash, CHARACTERS);
    }

    /** When a code was used, how it is to be judged. */
    record Use(
            Instant at,
            int seconds,
            boolean offline,
            @Nullable Long lastSlot) {}

    /** The code that is shown at this instant, where each is shown for so many seconds. */
    CheckInCode shown(ShiftId shift, CheckDirection direction, Instant now, int seconds) {
        long slot = slot(now, seconds);
        String code = codes.of(subject(shift, slot, direction));
        return new CheckInCode(
                code, String.join(BETWEEN, PREFIX, shift.value(), code), Instant.ofEpochSecond((slot + 1) * seconds));
    }

    /**
     * Requires a code that was shown at a shift when somebody used it.
     *
     * @param given what was typed, or read from the picture
     * @return of which stretch of time it is
     * @throws Refusal {@link Problem#CHECK_IN_CODE_WRONG}, {@link Problem#CHECK_IN_CODE_EXPIRED},
     *     {@link Problem#CHECK_IN_CODE_OF_ANOTHER_SHIFT}, {@link Problem#CHECK_IN_CODE_USED}
     */
    long require(ShiftId shift, CheckDirection direction, String given, Use use) {
        String code = code(shift, given);
        if (code.length() != CHARACTERS) {
            throw new Refusal(Problem.CHECK_IN_CODE_WRONG);
        }
        long now = slot(use.at(), use.seconds());
        long slack = use.offline() ? SLACK_OFFLINE : SLACK;
        for (long slot = now + slack; slot >= now - LOOKED_BACK; slot--) {
            if (codes.matches(subject(shift, slot, direction), code)) {
                return requireFresh(slot, now - slack, use.lastSlot());
            }
        }
        throw new Refusal(Problem.CHECK_IN_CODE_WRONG);
    }

    private static long requireFresh(long slot, long earliest, @Nullable Long lastSlot) {
        if (lastSlot != null && slot <= lastSlot) {
            throw new Refusal(Problem.CHECK_IN_CODE_USED);
        }
        if (slot < earliest) {
            throw new Refusal(Problem.CHECK_IN_CODE_EXPIRED);
        }
        return slot;
    }

    /** A picture names its shift, so that who reads it at the wrong one is told so. */
    private static String code(ShiftId shift, String given) {
        List<String> parts = List.of(given.strip().split(BETWEEN, -1));
        if (parts.size() == 1) {
            return readable(parts.getFirst());
        }
        if (parts.size() != 3 || !PREFIX.equals(parts.getFirst())) {
            throw new Refusal(Problem.CHECK_IN_CODE_WRONG);
        }
        if (!parts.get(1).equals(shift.value())) {
            throw new Refusal(Problem.CHECK_IN_CODE_OF_ANOTHER_SHIFT);
        }
        return readable(parts.getLast());
    }

    /** What people take for digits is one (Crockford). */
    private static String readable(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace(" ", "")
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static long slot(Instant at, int seconds) {
        return Math.floorDiv(at.getEpochSecond(), seconds);
    }

    private static String subject(ShiftId shift, long slot, CheckDirection direction) {
        return shift.value() + "|" + slot + "|" + direction;
    }
}
