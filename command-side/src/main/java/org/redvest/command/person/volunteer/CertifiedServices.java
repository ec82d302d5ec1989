package org.redvest.command.person.volunteer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which services of whom are certified, and what has become of each, as the log knows it. */
@Component
public class CertifiedServices {

    private final Function<VolunteerId, List<? extends HoursEvent>> log;

    @Autowired
    CertifiedServices(Streams streams) {
        this(volunteer -> streams.read(volunteer.value(), HoursEvent.class).toList());
    }

    /** Services as this log knows them. */
    public CertifiedServices(Function<VolunteerId, List<? extends HoursEvent>> log) {
        this.log = log;
    }

    /** All that is on record under a number, in the order of certification. */
    public Collection<CertifiedRecord> recordsOf(VolunteerId volunteer) {
        Map<ServiceRecordId, CertifiedRecord> records = new LinkedHashMap<>();
        for (HoursEvent event : log.apply(volunteer)) {
            records.compute(
                    event.recordId(),
                    (id, known) -> known == null ? CertifiedRecord.of((HoursCertified) event) : known.and(event));
        }
        return records.values();
    }

    /** What is certified under a number and not revoked, in the order of certification. */
    public List<CertifiedRecord> of(VolunteerId volunteer) {
        return recordsOf(volunteer).stream()
                .filter(record -> !record.isRevoked())
                .toList();
    }

    /** The time that is certified under a number. */
    CertifiedTime timeOf(VolunteerId volunteer) {
        CertifiedTime time = new CertifiedTime();
        of(volunteer).forEach(record -> time.add(record.interval()));
        return time;
    }

    /** A record of a number; empty where there is none, or it is another's. */
    public Optional<CertifiedRecord> find(VolunteerId volunteer, ServiceRecordId record) {
        return recordsOf(volunteer).stream()
                .filter(known -> known.certified().recordId().equals(record))
                .findFirst();
    }

    /**
     * A volunteer's certified service.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_RECORD} where there is none, or it is another's
     */
    public CertifiedRecord require(VolunteerId volunteer, ServiceRecordId record) {
        return find(volunteer, record).orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_RECORD));
    }
}
