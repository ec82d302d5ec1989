package org.redvest.api.reward.deposit.command;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.deposit.DepositKind;

/**
 * Enter a deposit into a passbook (互助存折). Service gives its points at once; goods once a second person checked them.
 *
 * @param depositId the number it will have; the same number again is the same deposit
 * @param volunteerId who deposits
 * @param schemeId in which scheme
 * @param kind what is deposited
 * @param content which goods, as the valuation table names them, or which service
 * @param quantity pieces of goods, or minutes of service
 * @param date civil date of the deposit, Asia/Shanghai
 * @param handler who took it in (经办), where the sender checks what somebody else took in; null where the sender took it in
 * @param checker number of the sender, where they check what somebody else took in and are a volunteer themselves; null otherwise
 * @param statedPoints points that a paper states and that the rules must give; null where none are stated
 */
public record RecordDeposit(
        @RoutingKey DepositId depositId,
        VolunteerId volunteerId,
        SchemeId schemeId,
        DepositKind kind,
        Text content,
        int quantity,
        LocalDate date,
        @Nullable VolunteerId handler,
        @Nullable VolunteerId checker,
        @Nullable Integer statedPoints)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_SHOP, schemeId);
    }
}
