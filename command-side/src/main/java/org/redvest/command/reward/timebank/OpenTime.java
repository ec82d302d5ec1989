package org.redvest.command.reward.timebank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Aggregate;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.ClosingCause;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.command.person.erasure.ErasureObstacle;

/**
 * What of somebody's time is open when they are to be erased: orders and gifts that wait, time that they owe. Then their
 * account is closed, and what they had goes to the pool: nobody is left to whom it could belong.
 */
final class OpenTime implements ErasureObstacle {

    private final Supplier<Configuration> axon;

    OpenTime(Supplier<Configuration> axon) {
        this.axon = axon;
    }

    private Aggregate<TimeAccount> account(VolunteerId number) throws Exception {
        return axon.get()
                .repository(TimeAccount.class)
                .loadOrCreate(TimeAccountId.of(number).value(), TimeAccount::new);
    }

    @Override
    public void requireNone(List<VolunteerId> numbers) throws Exception {
        for (VolunteerId number : numbers) {
            Aggregate<TimeAccount> account = account(number);
            if (!account.invoke(TimeAccount::isOpen)) {
                continue;
            }
            if (account.invoke(TimeAccount::somethingWaits)) {
                throw new Refusal(
                        Problem.ERASURE_OBSTRUCTED,
                        "An order or a gift of the time account %s is open: settle it or take it back, then ask again."
                                .formatted(TimeAccountId.of(number)));
            }
            long balance = account.invoke(TimeAccount::balance);
            if (balance < 0) {
                throw new Refusal(
                        Problem.ERASURE_OBSTRUCTED, "%d minutes of time are borrowed and owed.".formatted(-balance));
            }
        }
    }

    @Override
    public void close(List<VolunteerId> numbers) throws Exception {
        for (VolunteerId number : numbers) {
            Aggregate<TimeAccount> account = account(number);
            if (account.invoke(TimeAccount::isOpen)) {
                close(account);
            }
        }
    }

    private void close(Aggregate<TimeAccount> account) throws Exception {
        TimeAccountOpened opening = account.invoke(TimeAccount::requireOpen);
        long all = account.invoke(TimeAccount::balance) + account.invoke(TimeAccount::setAside);
        TimeMovementId movement = TimeMovementId.from(
                UUID.nameUUIDFromBytes(("erasure|" + opening.accountId()).getBytes(StandardCharsets.UTF_8)));
        account.execute(it -> it.close(movement, ClosingCause.ERASURE, AtDeath.DONATE, null, null));
        if (all > 0) {
            axon.get()
                    .repository(TimeBank.class)
                    .load(opening.bankId().value())
                    .execute(it -> it.fill(opening.bankId(), movement, all));
        }
    }
}
