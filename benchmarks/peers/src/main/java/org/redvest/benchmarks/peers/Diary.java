package org.redvest.benchmarks.peers;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.ToIntFunction;
import org.redvest.benchmarks.peers.hours.CertifyHours;
import org.redvest.benchmarks.peers.hours.Hours;
import org.redvest.benchmarks.peers.hours.HoursCertified;

/**
 * Writes commands that no rule refuses: each volunteer's next one takes the next half hour, sixteen of them a day, which is
 * just what the daily cap allows.
 */
public final class Diary {

    /** Before a volunteer's number as twelve hexadecimal digits. */
    public static final String VOLUNTEER_PREFIX = "vol-019aa3c1-7b52-7d0e-9c41-";

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final Duration SLOT = Duration.ofMinutes(30);
    private static final int SLOTS_A_DAY = (int) (Hours.MINUTES_A_DAY / SLOT.toMinutes());
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Duration FIRST_HOUR = Duration.ofHours(9);
    private static final String CERTIFIED_BY = VOLUNTEER_PREFIX + "ffffffffffff";
    private static final int ID_DIGITS = 12;
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final AtomicIntegerArray served;
    private final String place;
    private final String envelope;

    private Diary(int volunteers, String place, String envelope) {
        this.served = new AtomicIntegerArray(volunteers);
        this.place = place;
        this.envelope = envelope;
    }

    /**
     * A diary whose commands come to the settings' sizes, as one peer stores them.
     *
     * @param payload how many bytes are stored of an event
     * @param envelope how many bytes are stored of a command's envelope
     */
    public static Diary of(Settings settings, ToIntFunction<HoursCertified> payload, ToIntFunction<String> envelope) {
        HoursCertified unpadded = new Hours().decide(new Diary(settings.volunteers(), "", "").next(0));
        return new Diary(
                settings.volunteers(),
                padding(settings.payloadBytes() - payload.applyAsInt(unpadded)),
                padding(settings.metaBytes() - envelope.applyAsInt("")));
    }

    /** Which volunteer a number falls to: neighbours fall far apart. */
    public int volunteer(long number) {
        return Math.floorMod((number * SPREAD) >>> 1, served.length());
    }

    /** How many commands a volunteer had before this one, which counts as had from now on. */
    public int nextOf(int volunteer) {
        return served.getAndIncrement(volunteer);
    }

    /** The next command of the volunteer to whom the number falls. */
    public CertifyHours next(long number) {
        int volunteer = volunteer(number);
        int before = nextOf(volunteer);
        Instant start = Hours.startOf(FIRST_DAY.plusDays(before / SLOTS_A_DAY))
                .plus(FIRST_HOUR)
                .plus(SLOT.multipliedBy(before % SLOTS_A_DAY));
        return new CertifyHours(
                volunteerId(volunteer),
                "rec-" + newId(),
                "52350203MJB1234561",
                CERTIFIED_BY,
                "整治",
                "洁净家园",
                start,
                start.plus(SLOT),
                "350203005001",
                place,
                envelope);
    }

    /** A volunteer's id. */
    public static String volunteerId(int volunteer) {
        return VOLUNTEER_PREFIX + HexFormat.of().toHexDigits(volunteer, ID_DIGITS);
    }

    /** A new id that sorts by time (UUID version 7). */
    public static String newId() {
        return IDS.generate().toString();
    }

    private static String padding(int length) {
        return "0123456789abcdef".repeat(Math.max(length, 0) / 16 + 1).substring(0, Math.max(length, 0));
    }
}
