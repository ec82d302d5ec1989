package org.redvest.command.person.volunteer;

import java.util.List;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which services of whom are certified, as the log knows it. */
@Component
public class CertifiedServices {

    private final Function<VolunteerId, List<HoursCertified>> log;

    @Autowired
    CertifiedServices(Streams streams) {
        this(volunteer -> streams.read(volunteer.value(), HoursCertified.class).toList());
    }

    /** Services as this log knows them. */
    public CertifiedServices(Function<VolunteerId, List<HoursCertified>> log) {
        this.log = log;
    }

    /** What is certified under a number, in the order of certification. */
    public List<HoursCertified> of(VolunteerId volunteer) {
        return log.apply(volunteer);
    }

    /** The time that is certified under a number. */
    CertifiedTime timeOf(VolunteerId volunteer) {
        CertifiedTime time = new CertifiedTime();
        of(volunteer).forEach(hours -> time.add(new ServiceInterval(hours.start(), hours.end())));
        return time;
    }

    /**
     * A volunteer's certified service.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_RECORD} where there is none, or it is another's
     */
    public HoursCertified require(VolunteerId volunteer, ServiceRecordId record) {
        return of(volunteer).stream()
                .filter(hours -> hours.recordId().equals(record))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_RECORD));
    }
}
