package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * Certify that a volunteer served (时长认定; Decree 67 Art. 7 names what is recorded).
 *
 * @param volunteerId who served
 * @param recordId the number the service record will have; the same number again is the same record
 * @param organisationId who records and answers for it
 * @param certifiedBy the activity's leader, who certifies; never the volunteer
 * @param activity name of the activity
 * @param category service category of the city's list
 * @param interval when the service took place
 * @param division division code of the place of service
 * @param place the place in words
 * @param shiftId the shift at which they served; null where there was none
 * @param evidence on what the hours rest; null where that is nothing that RedVest knows
 * @param witness who saw it; null where nobody is named
 * @param lateBecause why it is recorded late, in words; null where nobody says so
 */
public record CertifyHours(
        @TargetAggregateIdentifier VolunteerId volunteerId,
        ServiceRecordId recordId,
        OrganisationId organisationId,
        VolunteerId certifiedBy,
        Text activity,
        Text category,
        ServiceInterval interval,
        DivisionCode division,
        Text place,
        @Nullable ShiftId shiftId,
        @Nullable EvidenceClass evidence,
        @Nullable VolunteerId witness,
        @Nullable Text lateBecause)
        implements Command<Effect> {

    /** For a service of no shift. */
    public CertifyHours(
            VolunteerId volunteerId,
            ServiceRecordId recordId,
            OrganisationId organisationId,
            VolunteerId certifiedBy,
            Text activity,
            Text category,
            ServiceInterval interval,
            DivisionCode division,
            Text place) {
        this(
                volunteerId,
                recordId,
                organisationId,
                certifiedBy,
                activity,
                category,
                interval,
                division,
                place,
                null,
                null,
                null,
                null);
    }

    /** Without a witness. */
    public CertifyHours(
            VolunteerId volunteerId,
            ServiceRecordId recordId,
            OrganisationId organisationId,
            VolunteerId certifiedBy,
            Text activity,
            Text category,
            ServiceInterval interval,
            DivisionCode division,
            Text place,
            @Nullable ShiftId shiftId,
            @Nullable EvidenceClass evidence) {
        this(
                volunteerId,
                recordId,
                organisationId,
                certifiedBy,
                activity,
                category,
                interval,
                division,
                place,
                shiftId,
                evidence,
                null,
                null);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Reaching(Power.CERTIFY_HOURS, new Remit(division, organisationId));
    }
}
