package org.redvest.api.person.qualification.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.VolunteerId;

/**
 * Record that a volunteer has a qualification (资质), as a certificate shows.
 *
 * @param qualificationsId under which number their qualifications are kept
 * @param volunteerId who has it
 * @param qualificationId the number it will have; the same number again is the same qualification
 * @param recorder number of who records, where they are a volunteer themselves
 * @param title what it is called on the city's list, so that a requirement and a certificate can meet
 * @param issuer who issued the certificate
 * @param number of the certificate, sealed with the volunteer's key as {@code number}
 * @param from first civil day on which it holds, Asia/Shanghai
 * @param until last civil day on which it holds, Asia/Shanghai; null where it has no end
 * @param evidenceSha256 SHA-256 of the scanned certificate, 64 hexadecimal digits
 */
public record RecordQualification(
        @TargetAggregateIdentifier QualificationsId qualificationsId,
        VolunteerId volunteerId,
        QualificationId qualificationId,
        @Nullable VolunteerId recorder,
        Text title,
        Text issuer,
        Sealed number,
        LocalDate from,
        @Nullable LocalDate until,
        Text evidenceSha256)
        implements ChangeQualifications {}
