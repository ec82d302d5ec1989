package org.redvest.api.person.file.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.EvaluationGrade;

/**
 * Record how an organisation evaluates a volunteer's service (Decree 67 Art. 10).
 *
 * @param fileId in which file
 * @param volunteerId who is evaluated
 * @param entryId the number the entry will have
 * @param recorder number of who records, where they are a volunteer themselves
 * @param serviceRecordId the service that is evaluated; null where it is not one alone
 * @param organisationId who evaluates
 * @param grade the quality of the service
 * @param date civil date of the evaluation, Asia/Shanghai
 */
public record RecordEvaluation(
        @TargetAggregateIdentifier PersonalFileId fileId,
        VolunteerId volunteerId,
        FileEntryId entryId,
        @Nullable VolunteerId recorder,
        @Nullable ServiceRecordId serviceRecordId,
        OrganisationId organisationId,
        EvaluationGrade grade,
        LocalDate date)
        implements RecordFileEntry {}
