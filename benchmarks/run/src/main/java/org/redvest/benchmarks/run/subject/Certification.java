package org.redvest.benchmarks.run.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.benchmarks.run.subject.Population.Service;
import org.redvest.command.platform.Commands;

/**
 * Certifies hours that no rule refuses: every command is a new record at a time of its own. The first volunteers of the
 * population are kept for being the hot one; the others take turns.
 */
final class Certification {

    /** Volunteers that only ever are the hot one, one for each such phase. */
    private static final int HOT = 32;

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final Envelope CALLER = Envelope.user("city-officer");

    private final Commands commands;
    private final Population population;
    private final Slots ordinary;
    private final Slots hot;

    /** For each volunteer, how many of their slots are taken. */
    private final AtomicIntegerArray taken;

    /**
     * Slots of equal length that fill eight hours, the daily cap, of one day after the other.
     *
     * @param firstDay the day of slot 0
     * @param length of a slot, which divides eight hours
     */
    record Slots(LocalDate firstDay, Duration length) {

        private static final Duration CAP = Duration.ofHours(8);

        ServiceInterval number(int slot) {
            int aDay = (int) CAP.dividedBy(length);
            Instant start = CivilTime.startOf(firstDay.plusDays(slot / aDay)).plus(length.multipliedBy(slot % aDay));
            return new ServiceInterval(start, start.plus(length));
        }
    }

    /**
     * Certifies for this population.
     *
     * @param generation how many processes have certified on this store before; each begins two months later, so that
     *     they do not take one another's slots
     */
    Certification(Commands commands, Population population, int generation) {
        this.commands = commands;
        this.population = population;
        LocalDate firstDay = FIRST_DAY.plusMonths(2L * generation);
        this.ordinary = new Slots(firstDay, Duration.ofMinutes(30));
        this.hot = new Slots(firstDay, Duration.ofMinutes(1));
        this.taken = new AtomicIntegerArray(population.volunteers().size());
        if (population.volunteers().size() <= HOT) {
            throw new IllegalArgumentException("More than %d volunteers are needed".formatted(HOT));
        }
    }

    /** Certifies hours of the volunteer whose turn it is among so many, and answers with the record's number. */
    ServiceRecordId spread(long number, int among) {
        int volunteers = Math.min(among, population.volunteers().size() - HOT);
        return certify(number, HOT + (int) (number % volunteers), ordinary);
    }

    /** Certifies hours of one and the same volunteer. */
    void hot(long number, int which) {
        certify(number, which % HOT, hot);
    }

    private ServiceRecordId certify(long number, int index, Slots slots) {
        VolunteerId volunteer = population.volunteers().get(index);
        Service service = population.service(number, volunteer);
        ServiceRecordId record = ServiceRecordId.from(UUID.randomUUID());
        CertifyHours command = service.certify(volunteer, record, slots.number(taken.getAndIncrement(index)));
        if (commands.send(command, CALLER) != Effect.RECORDED) {
            throw new IllegalStateException("A new record was taken for one that exists: " + record);
        }
        return record;
    }
}
