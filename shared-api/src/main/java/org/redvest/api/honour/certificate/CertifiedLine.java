package org.redvest.api.honour.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A service as a certificate says it (民政部令第67号 Art. 7, 14): time, content, and who recorded it and so certifies it.
 *
 * @param recordId which service record
 * @param volunteerId under which number of the holder it is recorded
 * @param activity name of the activity
 * @param category service category
 * @param start first instant of the service, by its last correction
 * @param serviceDate civil date of the start, Asia/Shanghai
 * @param minutes length in minutes, by its last correction
 * @param organisationId who recorded it
 * @param organisation their name, as it was registered
 * @param successor who took their place when they were dissolved; null where nobody did, or had to
 * @param division division code of the place of service
 * @param place the place in words
 * @param leader number of the activity's leader, who certified it
 */
public record CertifiedLine(
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        Text activity,
        Text category,
        Instant start,
        LocalDate serviceDate,
        long minutes,
        OrganisationId organisationId,
        Text organisation,
        @Nullable Text successor,
        DivisionCode division,
        Text place,
        VolunteerId leader) {}
