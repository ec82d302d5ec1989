package org.redvest.api.person.qualification.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.VolunteerId;

/**
 * No longer count a qualification, for any day: it was revoked, or never was. What was decided on it before stands.
 *
 * @param qualificationsId under which number their qualifications are kept
 * @param volunteerId the number under which it was recorded, also where that is merged into another by now
 * @param qualificationId which one
 * @param recorder number of who withdraws it, where they are a volunteer themselves
 * @param reason why
 */
public record WithdrawQualification(
        @TargetAggregateIdentifier QualificationsId qualificationsId,
        VolunteerId volunteerId,
        QualificationId qualificationId,
        @Nullable VolunteerId recorder,
        Text reason)
        implements ChangeQualifications {}
