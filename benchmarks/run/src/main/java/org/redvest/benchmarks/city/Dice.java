package org.redvest.benchmarks.city;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The chance of one thing: it follows from the seed, what is rolled for, and which one of its kind, so that no choice
 * depends on the order in which choices are made.
 *
 * @param random its source
 */
record Dice(SplittableRandom random) {

    /** What is rolled for. */
    enum Roll {
        VOLUNTEER_ID,
        REGISTRATION_TIME,
        ORGANISATION_TIME,
        REWARD_ITEM_ID,
        ORGANISATION,
        PERSON,
        SEALING,
        DILIGENCE,
        HOME_ORGANISATION,
        LEADER,
        SERVICES,
        CERTIFICATION,
        RECORD,
        RECORD_ID,
        REWARD_ITEM,
        REDEMPTION,
        MESSAGES
    }

    static Dice of(long seed, Roll roll, long number) {
        return new Dice(new SplittableRandom(mix(mix(seed + mix(roll.name().hashCode())) + number)));
    }

    /** Stafford's variant 13 of a finalizer: neighbouring numbers give unrelated ones. */
    private static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A whole number from 0 up to the bound. */
    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** True this often in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of them, the first ones more often. */
    <T> T ratherFirst(List<T> things) {
        double part = random.nextDouble();
        return things.get((int) (part * part * things.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** An id in the order of time (UUIDv7). */
    UUID uuid(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
