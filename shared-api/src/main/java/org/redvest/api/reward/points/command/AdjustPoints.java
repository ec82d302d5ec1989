package org.redvest.api.reward.points.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.EvidenceClass;

/**
 * Have a service record that was corrected give what it gives now.
 *
 * @param accountId the account to which it was credited
 * @param volunteerId whose account
 * @param schemeId in which scheme
 * @param recordId the service record
 * @param correctionSequence place of the correction in the volunteer's own stream; what is not above the last one is known
 * @param serviceDate civil date of the service, as corrected
 * @param minutes minutes in force
 * @param category service category
 * @param evidence on what the hours rest; null where that is not known
 */
public record AdjustPoints(
        @TargetAggregateIdentifier PointsAccountId accountId,
        VolunteerId volunteerId,
        SchemeId schemeId,
        ServiceRecordId recordId,
        long correctionSequence,
        LocalDate serviceDate,
        long minutes,
        Text category,
        @Nullable EvidenceClass evidence)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
