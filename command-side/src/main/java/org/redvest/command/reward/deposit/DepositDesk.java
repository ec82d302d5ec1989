package org.redvest.command.reward.deposit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.deposit.command.CheckDeposit;
import org.redvest.api.reward.deposit.command.RecordDeposit;
import org.redvest.api.reward.deposit.event.DepositRecorded;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.scheme.PointsSchemes;

/** A deposit and the account that it is credited to change in one unit of work (ADR 6). */
final class DepositDesk {

    /** Never cash (invariant 56), by whatever name. */
    private static final Pattern CASH = Pattern.compile("现金|现钞|人民币|红包|钱款|货币");

    private final Repository<Deposit> deposits;
    private final Repository<PointsAccount> accounts;
    private final Volunteers volunteers;
    private final PointsSchemes schemes;
    private final Clock clock;

    DepositDesk(
            Repository<Deposit> deposits,
            Repository<PointsAccount> accounts,
            Volunteers volunteers,
            PointsSchemes schemes,
            Clock clock) {
        this.deposits = deposits;
        this.accounts = accounts;
        this.volunteers = volunteers;
        this.schemes = schemes;
        this.clock = clock;
    }

    @CommandHandler
    Effect handle(RecordDeposit command) throws Exception {
        Aggregate<Deposit> deposit = deposits.loadOrCreate(command.depositId().value(), Deposit::new);
        if (deposit.invoke(it -> it.recorded().isPresent())) {
            return Effect.ALREADY_RECORDED;
        }
        int quantity = Amounts.require(command.quantity());
        volunteers.of(command.volunteerId()).requireCounted();
        requireOtherHandler(command);
        if (command.date().isAfter(CivilTime.dateOf(clock.instant()))) {
            throw new Refusal(Problem.DEPOSIT_IN_FUTURE);
        }
        PointsSchemes.InForce inForce = schemes.inForce(command.schemeId(), command.date());
        int points = points(command, quantity, inForce.rules());
        Integer stated = command.statedPoints();
        if (stated != null && stated != points) {
            throw new Refusal(
                    Problem.DEPOSIT_POINTS_DIFFER,
                    "%d points are stated, and the rules of %s give %d.".formatted(stated, command.date(), points));
        }
        DepositRecorded recorded = new DepositRecorded(
                command.depositId(),
                command.volunteerId(),
                command.schemeId(),
                command.kind(),
                command.content(),
                quantity,
                command.date(),
                points,
                inForce.rateVersion(),
                command.handler());
        deposit.execute(it -> it.record(recorded));
        if (deposit.invoke(Deposit::isCredited)) {
            credit(recorded);
        }
        return Effect.RECORDED;
    }

    /** Who took it in is neither the depositor nor, for goods, the second person who checks them, under whatever number. */
    private void requireOtherHandler(RecordDeposit command) {
        VolunteerId handler = command.handler();
        if (handler == null) {
            return;
        }
        List<VolunteerId> handlers = volunteers.personOf(handler);
        if (handlers.contains(command.volunteerId())) {
            throw new Refusal(Problem.DEPOSIT_HANDLER_IS_DEPOSITOR);
        }
        if (command.kind() == DepositKind.GOODS && command.checker() != null && handlers.contains(command.checker())) {
            throw new Refusal(Problem.DEPOSIT_CHECKER_IS_HANDLER);
        }
    }

    private static int points(RecordDeposit command, int quantity, SchemeRules rules) {
        long points =
                switch (command.kind()) {
                    case SERVICE_TIME ->
                        rules.reckon(quantity, command.content(), null, 0).points();
                    case PROFESSIONAL_SERVICE -> rules.professional(quantity);
                    case GOODS -> (long) quantity * valueOf(command.content(), rules);
                };
        if (points > Amounts.MOST) {
            throw new Refusal(Problem.AMOUNT_TOO_LARGE);
        }
        return (int) points;
    }

    private static int valueOf(Text goods, SchemeRules rules) {
        if (CASH.matcher(goods.value()).find()) {
            throw new Refusal(Problem.CASH_IS_NO_DEPOSIT);
        }
        return rules.valueOf(goods).orElseThrow(() -> new Refusal(Problem.GOODS_NOT_VALUED));
    }

    @CommandHandler
    Effect handle(CheckDeposit command, MetaData sender) throws Exception {
        Aggregate<Deposit> deposit = deposits.load(command.depositId().value());
        if (!deposit.invoke(it -> it.check(sender))) {
            return Effect.ALREADY_RECORDED;
        }
        credit(deposit.invoke(it -> it.recorded().orElseThrow()));
        return Effect.RECORDED;
    }

    private void credit(DepositRecorded deposit) throws Exception {
        LocalDate expiresOn = schemes.inForce(deposit.schemeId(), deposit.date())
                .rules()
                .expiry()
                .lastDay(deposit.date());
        PointsAccountId account = PointsAccountId.of(deposit.volunteerId(), deposit.schemeId());
        accounts.loadOrCreate(account.value(), PointsAccount::new)
                .execute(it -> it.deposit(account, deposit, expiresOn));
    }
}
