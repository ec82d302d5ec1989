package org.redvest.command.volunteer;

import java.util.Optional;
import java.util.function.BiFunction;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which services of whom are certified, as the log knows it. */
@Component
public class CertifiedServices {

    private final BiFunction<VolunteerId, ServiceRecordId, Optional<HoursCertified>> log;

    @Autowired
    CertifiedServices(Streams streams) {
        this((volunteer, record) -> streams.read(volunteer.value(), HoursCertified.class)
                .filter(hours -> hours.recordId().equals(record))
                .findFirst());
    }

    /** Services as this log knows them. */
    public CertifiedServices(BiFunction<VolunteerId, ServiceRecordId, Optional<HoursCertified>> log) {
        this.log = log;
    }

    /**
     * A volunteer's certified service.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_RECORD} where there is none, or it is another's
     */
    public HoursCertified require(VolunteerId volunteer, ServiceRecordId record) {
        return log.apply(volunteer, record).orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_RECORD));
    }
}
