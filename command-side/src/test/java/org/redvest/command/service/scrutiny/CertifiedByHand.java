package org.redvest.command.service.scrutiny;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.platform.Hand;

/** One volunteer's services, certified by one hand. */
final class CertifiedByHand {

    static final VolunteerId VOLUNTEER = VolunteerId.from(new UUID(2, 1));

    /** The subject who certified all of them. */
    static final String CERTIFIER = "who-certified";

    private final List<Certifiers.Certified> log = new ArrayList<>();

    /** How often somebody looked at the volunteer's log. */
    int looks;

    Certifiers certifiers() {
        return new Certifiers(volunteer -> {
            looks++;
            return volunteer.equals(VOLUNTEER) ? log.stream() : Stream.of();
        });
    }

    /** Two hours from nine in the morning in China on that day; the record's number. */
    ServiceRecordId add(ServiceRecordId record, String division, LocalDate date, Instant at) {
        Instant start = CivilTime.startOf(date).plus(Duration.ofHours(9));
        HoursCertified hours = new HoursCertified(
                record,
                VOLUNTEER,
                OrganisationId.stored("11350200MJB007228F"),
                VolunteerId.from(new UUID(2, 2)),
                new Text("沙滩清洁"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofHours(2)),
                date,
                120,
                new DivisionCode(division),
                new Text("沙坡尾海滩"),
                Timeliness.ON_TIME,
                1);
        log.add(new Certifiers.Certified(
                hours, at, Hand.of(Envelope.user(CERTIFIER).asMetaData())));
        return record;
    }
}
