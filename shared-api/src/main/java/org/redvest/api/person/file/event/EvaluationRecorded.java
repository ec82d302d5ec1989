package org.redvest.api.person.file.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.service.hours.Timeliness;

/**
 * An organisation evaluated a volunteer's service.
 *
 * @param entryId the entry's number
 * @param volunteerId who was evaluated
 * @param serviceRecordId the service that was evaluated; null where it was not one alone
 * @param organisationId who evaluated
 * @param grade the quality of the service
 * @param date civil date of the evaluation, Asia/Shanghai
 * @param timeliness whether it was recorded within 10 working days after that service (Decree 67 Art. 11); null where it
 *     names none
 */
@Revision("1")
public record EvaluationRecorded(
        FileEntryId entryId,
        VolunteerId volunteerId,
        @Nullable ServiceRecordId serviceRecordId,
        OrganisationId organisationId,
        EvaluationGrade grade,
        LocalDate date,
        @Nullable Timeliness timeliness)
        implements PersonalFileEvent {}
