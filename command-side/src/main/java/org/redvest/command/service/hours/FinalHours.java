package org.redvest.command.service.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.springframework.stereotype.Component;

/** What of somebody's service is final: it counts, and its notice (公示), within which anybody may object, is over. */
@Component
public class FinalHours {

    private final RecordStandings standings;

    /** Final by these standings. */
    public FinalHours(RecordStandings standings) {
        this.standings = standings;
    }

    /**
     * The records of a person that are final, number by number in the order of certification.
     *
     * @param person all their numbers
     * @param days which civil days of service are asked about, Asia/Shanghai
     * @param today civil day on which it is asked
     */
    public Stream<CertifiedRecord> records(Collection<VolunteerId> person, Predicate<LocalDate> days, LocalDate today) {
        return person.stream()
                .flatMap(number -> standings.countingOf(number).stream())
                .filter(record -> days.test(record.interval().serviceDate()) && isNoticeOver(record, today));
    }

    /** The minutes of {@link #records}. */
    public long minutes(Collection<VolunteerId> person, Predicate<LocalDate> days, LocalDate today) {
        return records(person, days, today).mapToLong(CertifiedRecord::minutes).sum();
    }

    /** The minutes of all that is final on a day. */
    public long minutes(Collection<VolunteerId> person, LocalDate today) {
        return minutes(person, any -> true, today);
    }

    private static boolean isNoticeOver(CertifiedRecord record, LocalDate today) {
        LocalDate noticeUntil = record.certified().noticeUntil();
        return noticeUntil == null || today.isAfter(noticeUntil);
    }
}
