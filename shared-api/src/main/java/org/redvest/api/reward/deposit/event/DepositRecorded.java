package org.redvest.api.reward.deposit.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.deposit.DepositKind;

/**
 * A deposit was taken in.
 *
 * @param depositId the deposit
 * @param volunteerId who deposits
 * @param schemeId in which scheme
 * @param kind what is deposited
 * @param content which goods or service
 * @param quantity pieces of goods, or minutes of service
 * @param date civil date of the deposit, Asia/Shanghai
 * @param points what it gives
 * @param rulesVersion version of the scheme's rules
 * @param handler who took it in, where somebody else entered it; null where who entered it did
 */
@Revision("1")
public record DepositRecorded(
        DepositId depositId,
        VolunteerId volunteerId,
        SchemeId schemeId,
        DepositKind kind,
        Text content,
        int quantity,
        LocalDate date,
        int points,
        int rulesVersion,
        @Nullable VolunteerId handler)
        implements DepositEvent {}
