package org.redvest.command.reward.timebank;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.RejectionReason;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.command.AgreeTimeExchange;
import org.redvest.api.reward.timebank.command.EndTimeExchange;
import org.redvest.api.reward.timebank.command.ReceiveTimeMessage;
import org.redvest.api.reward.timebank.command.SendTime;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimeExchangeAgreed;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.vault.Signer;

/**
 * Decides what goes between banks: the exchange and the account change in one unit of work, so that no minute leaves without
 * its message, and no message counts without its minutes. The exchange first, then accounts, then the bank: two of them
 * never wait for each other, nor for the {@link TimeDesk}, which takes no exchange.
 */
final class TimeExchangeDesk {

    private final Repository<TimeExchange> exchanges;
    private final Repository<TimeAccount> accounts;
    private final Repository<TimeBank> banks;
    private final TimeBanks log;
    private final ExchangeKeys keys;
    private final Volunteers volunteers;
    private final Ages ages;
    private final Clock clock;

    TimeExchangeDesk(
            Repository<TimeExchange> exchanges,
            Repository<TimeAccount> accounts,
            Repository<TimeBank> banks,
            TimeBanks log,
            ExchangeKeys keys,
            Volunteers volunteers,
            Ages ages,
            Clock clock) {
        this.exchanges = exchanges;
        this.accounts = accounts;
        this.banks = banks;
        this.log = log;
        this.keys = keys;
        this.volunteers = volunteers;
        this.ages = ages;
        this.clock = clock;
    }

    private Aggregate<TimeExchange> load(TimeExchangeId id) throws Exception {
        return exchanges.loadOrCreate(id.value(), TimeExchange::new);
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }

    private Function<TimeMessage, MessageSignature> signing(TimeBankId bank) {
        return message -> keys.sign(bank, message.bytes());
    }

    @CommandHandler
    Effect handle(AgreeTimeExchange command) throws Exception {
        PartnerCode self = PartnerCode.of(log.require(command.bankId()).division());
        TimeExchangeAgreed terms = new TimeExchangeAgreed(
                command.exchangeId(),
                command.bankId(),
                self,
                command.partner(),
                command.name(),
                command.publicKey(),
                command.effectiveFrom(),
                command.basis());
        return load(command.exchangeId()).invoke(it -> it.agree(terms));
    }

    @CommandHandler
    Effect handle(EndTimeExchange command) throws Exception {
        return load(command.exchangeId()).invoke(it -> it.end(command.basis()));
    }

    @CommandHandler
    Effect handle(SendTime command) throws Exception {
        long minutes = Amounts.require(command.minutes());
        Aggregate<TimeExchange> exchange = load(command.exchangeId());
        TimeExchangeAgreed terms = exchange.invoke(TimeExchange::requireAgreed);
        List<VolunteerId> person = volunteers.personOf(command.volunteerId());
        Aggregate<TimeAccount> account = TimeDesk.of(command.volunteerId(), person, TimeDesk.load(accounts, person));
        if (account.invoke(it -> it.knows(command.movementId()))) {
            return Effect.ALREADY_RECORDED;
        }
        if (!TimeDesk.opening(account).bankId().equals(terms.bankId())) {
            throw new Refusal(
                    Problem.UNKNOWN_TIME_ACCOUNT,
                    "The account is not at this time bank: send by an exchange of the bank where it is.");
        }
        volunteers.of(command.volunteerId()).requireCounted();
        if (!exchange.invoke(it -> it.isInForce(today()))) {
            throw new Refusal(Problem.TIME_EXCHANGE_NOT_IN_FORCE);
        }
        TimeBankRulesAdopted rules = log.rules(terms.bankId(), today());
        if (ages.on(command.volunteerId(), today()) < rules.rules().drawingAge()) {
            throw new Refusal(
                    Problem.TOO_YOUNG_TO_DRAW,
                    "Time is sent from the age of %d on: wait, or give it to a relative who is old enough."
                            .formatted(rules.rules().drawingAge()));
        }
        account.execute(
                it -> it.send(command.movementId(), terms.partner(), command.recipient(), minutes, rules.version()));
        TimeAccountId sender = TimeDesk.opening(account).accountId();
        exchange.execute(it -> it.transfer(
                new ExchangeNumber(command.movementId().value()),
                sender,
                command.recipient(),
                minutes,
                signing(terms.bankId())));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(ReceiveTimeMessage command) throws Exception {
        TimeMessage message = command.message();
        Aggregate<TimeExchange> exchange = load(command.exchangeId());
        TimeExchangeAgreed terms = exchange.invoke(TimeExchange::requireAgreed);
        message.requireForm();
        if (exchange.invoke(it -> it.took(message))) {
            return Effect.ALREADY_RECORDED;
        }
        requireGenuine(command, terms);
        Optional<TimeAccountId> sender = exchange.invoke(it -> it.awaiting(message));
        exchange.execute(it -> it.receive(message, command.signature()));
        if (message.kind() == MessageKind.TRANSFER) {
            RejectionReason reason = credit(message, terms, exchange.invoke(it -> it.isInForce(today())));
            exchange.execute(it -> it.answer(message, reason, signing(terms.bankId())));
        } else {
            // an answer to nothing, or a second one, is taken and has no effect
            if (sender.isPresent()) {
                settle(message, terms, sender.get());
            }
        }
        return Effect.RECORDED;
    }

    private static void requireGenuine(ReceiveTimeMessage command, TimeExchangeAgreed terms) {
        TimeMessage message = command.message();
        if (!message.from().equals(terms.partner()) || !message.to().equals(terms.self())) {
            throw new Refusal(
                    Problem.MESSAGE_NOT_ADDRESSED,
                    "The message is from %s to %s, and this is what %s sends to %s: hand it in where it belongs."
                            .formatted(message.from(), message.to(), terms.partner(), terms.self()));
        }
        if (!Signer.isGenuine(terms.publicKey(), message.bytes(), command.signature())) {
            throw new Refusal(Problem.MESSAGE_NOT_GENUINE);
        }
    }

    private void settle(TimeMessage answer, TimeExchangeAgreed terms, TimeAccountId sender) throws Exception {
        TimeMovementId movement = TimeMovementId.stored(answer.reference().value());
        Aggregate<TimeAccount> account = accounts.load(sender.value());
        RejectionReason reason = answer.reason();
        if (answer.kind() == MessageKind.ACKNOWLEDGEMENT) {
            account.execute(it -> it.arrived(movement));
        } else if (account.invoke(it -> it.sentBack(movement, Objects.requireNonNull(reason)))) {
            banks.load(terms.bankId().value()).execute(it -> it.fill(terms.bankId(), movement, answer.minutes()));
        }
    }

    /** Credits a transfer; says why it cannot be, null where it was. */
    private @Nullable RejectionReason credit(TimeMessage transfer, TimeExchangeAgreed terms, boolean inForce)
            throws Exception {
        if (!inForce) {
            return RejectionReason.NOT_IN_FORCE;
        }
        if (!Amounts.isOne(transfer.minutes())) {
            return RejectionReason.AMOUNT_REFUSED;
        }
        if (!TimeAccountId.isOne(transfer.account().value())) {
            return RejectionReason.NO_OPEN_ACCOUNT;
        }
        VolunteerId holder = TimeAccountId.of(transfer.account().value()).holder();
        List<VolunteerId> person = volunteers.personOf(holder);
        Aggregate<TimeAccount> account = TimeDesk.open(holder, person, TimeDesk.load(accounts, person))
                .filter(it -> TimeDesk.opening(it).bankId().equals(terms.bankId()))
                .orElse(null);
        if (account == null) {
            return RejectionReason.NO_OPEN_ACCOUNT;
        }
        TimeBankRulesAdopted rules = log.rules(terms.bankId(), today());
        TimeMovementId movement = TimeMovementId.from(UUID.nameUUIDFromBytes(
                (terms.exchangeId() + "|" + transfer.sequence()).getBytes(StandardCharsets.UTF_8)));
        return account.invoke(it -> it.receive(movement, terms.partner(), transfer, rules))
                ? null
                : RejectionReason.NO_ROOM;
    }
}
