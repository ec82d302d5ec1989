package org.redvest.api.exchange.national;

import java.time.LocalDate;
import org.redvest.api.DivisionCode;
import org.redvest.api.PlainJson;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.SentRecordId;

/**
 * A service record as another system is sent it.
 *
 * @param record its number there, the same in every version
 * @param version 1, then one more each time it is sent
 * @param standing whether it counts
 * @param serviceDate civil date of its beginning, Asia/Shanghai
 * @param hours how long, rounded for this record by itself
 * @param rounding how
 * @param category service category
 * @param division division code of the place of service
 * @param organisation who recorded it and answers for it
 */
public record SentService(
        SentRecordId record,
        long version,
        RecordStanding standing,
        LocalDate serviceDate,
        DecimalHours hours,
        HoursRounding rounding,
        Text category,
        DivisionCode division,
        OrganisationId organisation) {

    /** As its next version after one that was sent, or as the first after none. */
    public SentService as(long next) {
        return new SentService(record, next, standing, serviceDate, hours, rounding, category, division, organisation);
    }

    /** As a record that does not count any more. */
    public SentService withdrawn() {
        return new SentService(
                record,
                version,
                RecordStanding.WITHDRAWN,
                serviceDate,
                hours,
                rounding,
                category,
                division,
                organisation);
    }

    PlainJson json() {
        return new PlainJson()
                .with("category", category)
                .with("division", division)
                .with("hours", hours)
                .with("organisation", organisation.code())
                .with("record", record)
                .with("rounding", rounding)
                .with("serviceDate", serviceDate)
                .with("standing", standing)
                .with("version", version);
    }
}
