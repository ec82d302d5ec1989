package org.redvest.command.reward.timebank;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.ClosingCause;
import org.redvest.api.reward.timebank.ReturnCause;
import org.redvest.api.reward.timebank.TimeTerms;
import org.redvest.api.reward.timebank.command.AcceptTimeGift;
import org.redvest.api.reward.timebank.command.CloseTimeAccount;
import org.redvest.api.reward.timebank.command.ConfirmTimeOrder;
import org.redvest.api.reward.timebank.command.DeclineTimeGift;
import org.redvest.api.reward.timebank.command.DepositTime;
import org.redvest.api.reward.timebank.command.DonateTime;
import org.redvest.api.reward.timebank.command.GrantTime;
import org.redvest.api.reward.timebank.command.OfferTimeGift;
import org.redvest.api.reward.timebank.command.OpenTimeAccount;
import org.redvest.api.reward.timebank.command.OrderTime;
import org.redvest.api.reward.timebank.command.ReturnTime;
import org.redvest.api.reward.timebank.command.TakeTimeBack;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * Decides what takes several aggregates: accounts of one person or two, and the bank with its pool, change in one unit of
 * work, whose events both stores append together or not at all. Accounts first, in the order of their numbers, then the
 * bank: two of them never wait for each other. Whoever has several numbers by a merge has their account under any of them.
 */
final class TimeDesk {

    private final Repository<TimeAccount> accounts;
    private final Repository<TimeBank> banks;
    private final TimeBanks log;
    private final Kinships kinships;
    private final TimeGifts gifts;
    private final Residences residences;
    private final Volunteers volunteers;
    private final Ages ages;
    private final Clock clock;

    TimeDesk(
            Repository<TimeAccount> accounts,
            Repository<TimeBank> banks,
            TimeBanks log,
            Kinships kinships,
            TimeGifts gifts,
            Residences residences,
            Volunteers volunteers,
            Ages ages,
            Clock clock) {
        this.accounts = accounts;
        this.banks = banks;
        this.log = log;
        this.kinships = kinships;
        this.gifts = gifts;
        this.residences = residences;
        this.volunteers = volunteers;
        this.ages = ages;
        this.clock = clock;
    }

    /** One of the accounts at hand. */
    record Held(VolunteerId number, Aggregate<TimeAccount> account) {

        boolean isOpen() {
            return account.invoke(TimeAccount::isOpen);
        }
    }

    private List<Held> load(Collection<VolunteerId> numbers) throws Exception {
        return load(accounts, numbers);
    }

    static List<Held> load(Repository<TimeAccount> accounts, Collection<VolunteerId> numbers) throws Exception {
        List<Held> held = new ArrayList<>();
        for (VolunteerId number : VolunteerId.inOrder(numbers)) {
            held.add(new Held(
                    number, accounts.loadOrCreate(TimeAccountId.of(number).value(), TimeAccount::new)));
        }
        return held;
    }

    /** The account of a person: that of the number that is named, or else an open one of another of their numbers. */
    static Optional<Aggregate<TimeAccount>> open(VolunteerId named, Collection<VolunteerId> person, List<Held> held) {
        return Stream.concat(
                        held.stream().filter(each -> each.number().equals(named)),
                        held.stream().filter(each -> person.contains(each.number())))
                .filter(Held::isOpen)
                .map(Held::account)
                .findFirst();
    }

    static Aggregate<TimeAccount> of(VolunteerId named, Collection<VolunteerId> person, List<Held> held) {
        return open(named, person, held).orElseThrow(() -> new Refusal(Problem.UNKNOWN_TIME_ACCOUNT));
    }

    private Aggregate<TimeAccount> accountOf(VolunteerId named) throws Exception {
        List<VolunteerId> person = volunteers.personOf(named);
        return of(named, person, load(person));
    }

    static TimeAccountOpened opening(Aggregate<TimeAccount> account) {
        return account.invoke(TimeAccount::requireOpen);
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }

    private TimeBankRulesAdopted rulesToday(Aggregate<TimeAccount> account) {
        return log.rules(opening(account).bankId(), today());
    }

    private static boolean same(Collection<VolunteerId> one, Collection<VolunteerId> other) {
        return !Collections.disjoint(one, other);
    }

    @CommandHandler
    Effect handle(OpenTimeAccount command) throws Exception {
        VolunteerId holder = command.volunteerId();
        List<Held> person = load(volunteers.personOf(holder));
        Optional<Held> open = person.stream().filter(Held::isOpen).findFirst();
        if (open.isPresent()) {
            TimeBankId bank = command.bankId();
            if (open.get().number().equals(holder)
                    && (bank == null || opening(open.get().account()).bankId().equals(bank))) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.ACCOUNT_ALREADY_OPENED);
        }
        volunteers.of(holder).requireInEffect();
        if (command.openedOn().isAfter(today())) {
            throw new Refusal(Problem.INVALID_FIELD, "An account is not opened in the future: give a day until today.");
        }
        DivisionCode residence = residences.require(holder);
        TimeBankOpened bank = command.bankId() == null ? log.requireFor(residence) : log.require(command.bankId());
        TimeBankRulesAdopted rules = log.rules(bank.bankId(), command.openedOn());
        if (ages.on(holder, command.openedOn()) < rules.rules().openingAge()) {
            throw new Refusal(
                    Problem.ACCOUNT_TOO_YOUNG,
                    "An account is opened from the age of %d on: wait until they are old enough."
                            .formatted(rules.rules().openingAge()));
        }
        if (rules.rules().residentsOnly() && !Remit.in(bank.division()).holds(residence)) {
            throw new Refusal(Problem.ACCOUNT_NOT_RESIDENT);
        }
        of(holder, person).execute(it -> it.open(holder, bank, command.openedOn()));
        return Effect.RECORDED;
    }

    private static Aggregate<TimeAccount> of(VolunteerId named, List<Held> held) {
        return held.stream()
                .filter(each -> each.number().equals(named))
                .map(Held::account)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.VOLUNTEER_MERGED));
    }

    @CommandHandler
    Effect handle(DepositTime command) throws Exception {
        List<VolunteerId> server = volunteers.personOf(command.volunteerId());
        List<Held> held = load(server);
        Aggregate<TimeAccount> account = of(command.volunteerId(), server, held);
        return deposit(command, account, held, null);
    }

    /** Stores a service for who served; whether it settles an order or not, the same is asked of it. */
    private Effect deposit(
            DepositTime command, Aggregate<TimeAccount> account, List<Held> ofServer, @Nullable TimeMovementId order)
            throws Exception {
        if (account.invoke(it -> it.knows(command.movementId()))) {
            return Effect.ALREADY_RECORDED;
        }
        requireParties(command);
        TimeAccountOpened opening = opening(account);
        LocalDate day = command.interval().serviceDate();
        if (command.interval().end().isAfter(clock.instant())) {
            throw new Refusal(Problem.INTERVAL_IN_FUTURE);
        }
        if (day.isBefore(opening.openedOn())) {
            throw new Refusal(Problem.SERVICE_BEFORE_ACCOUNT);
        }
        TimeBankRulesAdopted rules = log.rules(opening.bankId(), day);
        rules.rules().requireOffered(command.kind());
        ofServer.forEach(each -> each.account().execute(it -> it.requireFree(command.interval())));
        long pooled = account.invoke(it -> it.deposit(command, rules, order));
        fill(opening.bankId(), command.movementId(), pooled);
        return Effect.RECORDED;
    }

    private void requireParties(DepositTime command) {
        List<VolunteerId> server = volunteers.personOf(command.volunteerId());
        List<VolunteerId> beneficiary = volunteers.personOf(command.beneficiary());
        List<VolunteerId> witness = volunteers.personOf(command.witness());
        VolunteerId certifiedBy = command.certifiedBy();
        List<VolunteerId> certifier = certifiedBy == null ? List.of() : volunteers.personOf(certifiedBy);
        if (same(server, beneficiary)) {
            throw new Refusal(Problem.SERVED_ONESELF);
        }
        if (same(witness, server) || same(witness, beneficiary) || same(witness, certifier)) {
            throw new Refusal(Problem.WITNESS_IS_PARTY);
        }
        if (same(certifier, server) || same(certifier, beneficiary)) {
            throw new Refusal(Problem.CERTIFIER_IS_PARTY);
        }
        volunteers.of(command.volunteerId()).requireInEffect();
        volunteers.of(command.beneficiary()).requireGoingOn();
        volunteers.of(command.witness()).requireGoingOn();
        if (certifiedBy != null) {
            volunteers.of(certifiedBy).requireInEffect();
        }
        if (kinships.related(server, beneficiary)) {
            throw new Refusal(Problem.SERVED_RELATIVE);
        }
    }

    private void fill(TimeBankId bank, TimeMovementId movement, long minutes) throws Exception {
        if (minutes > 0) {
            banks.load(bank.value()).execute(it -> it.fill(bank, movement, minutes));
        }
    }

    @CommandHandler
    Effect handle(DonateTime command) throws Exception {
        int minutes = Amounts.require(command.minutes());
        Aggregate<TimeAccount> account = accountOf(command.volunteerId());
        if (account.invoke(it -> it.knows(command.movementId()))) {
            return Effect.ALREADY_RECORDED;
        }
        TimeBankId bank = opening(account).bankId();
        account.execute(it -> it.donate(command.movementId(), minutes));
        fill(bank, command.movementId(), minutes);
        return Effect.RECORDED;
    }

    @CommandHandler
    TimeTerms handle(OrderTime command) throws Exception {
        Amounts.require(command.minutes());
        Aggregate<TimeAccount> account = accountOf(command.volunteerId());
        Optional<TimeTerms> before = account.invoke(it -> it.terms(command.movementId()));
        if (before.isPresent()) {
            return before.get();
        }
        volunteers.of(command.volunteerId()).requireCounted();
        TimeBankRulesAdopted rules = rulesToday(account);
        if (ages.on(command.volunteerId(), today()) < rules.rules().drawingAge()) {
            throw new Refusal(
                    Problem.TOO_YOUNG_TO_DRAW,
                    "Service is ordered from the age of %d on: wait, or give the time to a relative who is old enough."
                            .formatted(rules.rules().drawingAge()));
        }
        rules.rules().requireOffered(command.kind());
        return account.invoke(it -> it.order(command, rules, comesBack(rules)));
    }

    private Instant comesBack(TimeBankRulesAdopted rules) {
        return clock.instant().plus(Duration.ofDays(rules.rules().escrowDays()));
    }

    @CommandHandler
    Effect handle(ConfirmTimeOrder command) throws Exception {
        List<VolunteerId> holder = volunteers.personOf(command.volunteerId());
        List<VolunteerId> server = volunteers.personOf(command.server());
        if (same(holder, server)) {
            throw new Refusal(Problem.SERVED_ONESELF);
        }
        List<Held> held = load(Stream.concat(holder.stream(), server.stream()).toList());
        Aggregate<TimeAccount> account = of(command.volunteerId(), holder, held);
        if (account.invoke(it -> it.isSettled(command.movementId()))) {
            return Effect.ALREADY_RECORDED;
        }
        Instant now = clock.instant();
        TimeAccount.Waiting order = account.invoke(it -> it.requireOrder(command.movementId(), now));
        if (command.interval().minutes() > order.minutes()) {
            throw new Refusal(
                    Problem.MORE_THAN_ORDERED,
                    "%d minutes were served, and %d ordered: settle what was ordered, and order the rest."
                            .formatted(command.interval().minutes(), order.minutes()));
        }
        Aggregate<TimeAccount> serving = of(command.server(), server, held);
        requireOneBank(account, serving);
        deposit(
                new DepositTime(
                        TimeAccountId.of(command.server()),
                        command.server(),
                        command.movementId(),
                        command.volunteerId(),
                        command.witness(),
                        null,
                        command.interval(),
                        Objects.requireNonNull(order.kind()),
                        command.place(),
                        command.division(),
                        false),
                serving,
                held.stream().filter(each -> server.contains(each.number())).toList(),
                command.movementId());
        account.execute(it -> it.settle(command, order));
        return Effect.RECORDED;
    }

    private static void requireOneBank(Aggregate<TimeAccount> one, Aggregate<TimeAccount> other) {
        if (!opening(one).bankId().equals(opening(other).bankId())) {
            throw new Refusal(
                    Problem.UNKNOWN_TIME_ACCOUNT,
                    "The two accounts are at different time banks: nothing goes from one to the other but by their exchange.");
        }
    }

    @CommandHandler
    TimeTerms handle(OfferTimeGift command) throws Exception {
        Amounts.require(command.minutes());
        List<VolunteerId> giver = volunteers.personOf(command.volunteerId());
        List<VolunteerId> recipient = volunteers.personOf(command.recipient());
        List<Held> held = load(
                Stream.concat(giver.stream(), recipient.stream()).distinct().toList());
        Aggregate<TimeAccount> account = of(command.volunteerId(), giver, held);
        Optional<TimeTerms> before = account.invoke(it -> it.terms(command.movementId()));
        if (before.isPresent()) {
            return before.get();
        }
        volunteers.of(command.volunteerId()).requireCounted();
        TimeBankRulesAdopted rules = rulesToday(account);
        requireMayReceive(giver, recipient, rules);
        requireOneBank(account, of(command.recipient(), recipient, held));
        return account.invoke(it -> it.offer(command, rules.rules(), comesBack(rules)));
    }

    /** What is asked of who is given time: when it is offered, and again when it is accepted. */
    private void requireMayReceive(List<VolunteerId> giver, List<VolunteerId> recipient, TimeBankRulesAdopted rules) {
        if (same(giver, recipient)) {
            throw new Refusal(Problem.SERVED_ONESELF);
        }
        volunteers.of(recipient.getFirst()).requireInEffect();
        if (!kinships.close(giver, recipient)) {
            throw new Refusal(Problem.GIFT_TO_STRANGER);
        }
        if (ages.on(recipient.getFirst(), today()) < rules.rules().giftAge()) {
            throw new Refusal(
                    Problem.GIFT_RECIPIENT_TOO_YOUNG,
                    "Time is given to who is at least %d."
                            .formatted(rules.rules().giftAge()));
        }
        if (gifts.went(recipient, giver, volunteers)) {
            throw new Refusal(Problem.GIFT_RING);
        }
    }

    @CommandHandler
    Effect handle(AcceptTimeGift command) throws Exception {
        List<VolunteerId> giver = volunteers.personOf(command.giver());
        List<VolunteerId> recipient = volunteers.personOf(command.volunteerId());
        List<Held> held = load(
                Stream.concat(giver.stream(), recipient.stream()).distinct().toList());
        Aggregate<TimeAccount> accepting = of(command.volunteerId(), recipient, held);
        if (accepting.invoke(it -> it.knows(command.movementId()))) {
            return Effect.ALREADY_RECORDED;
        }
        Aggregate<TimeAccount> giving = of(command.giver(), giver, held);
        Instant now = clock.instant();
        TimeAccount.Waiting gift = requireTo(recipient, giving.invoke(it -> it.requireGift(command.movementId(), now)));
        requireMayReceive(giver, recipient, rulesToday(giving));
        requireOneBank(giving, accepting);
        giving.execute(it -> it.taken(command.movementId(), command.volunteerId()));
        accepting.execute(it -> it.accept(command.movementId(), command.giver(), gift.minutes()));
        return Effect.RECORDED;
    }

    /** To all others a gift does not exist. */
    private static TimeAccount.Waiting requireTo(List<VolunteerId> recipient, TimeAccount.Waiting gift) {
        if (!recipient.contains(gift.recipient())) {
            throw new Refusal(Problem.UNKNOWN_TIME_MOVEMENT);
        }
        return gift;
    }

    @CommandHandler
    Effect handle(DeclineTimeGift command) throws Exception {
        List<VolunteerId> recipient = volunteers.personOf(command.volunteerId());
        Aggregate<TimeAccount> giving = accountOf(command.giver());
        if (giving.invoke(it -> it.isDeclined(command.movementId(), recipient))) {
            return Effect.ALREADY_RECORDED;
        }
        Instant now = clock.instant();
        requireTo(recipient, giving.invoke(it -> it.requireGift(command.movementId(), now)));
        return giving.invoke(it -> it.giveBack(command.movementId(), ReturnCause.DECLINED));
    }

    @CommandHandler
    Effect handle(TakeTimeBack command) throws Exception {
        return accountOf(command.volunteerId()).invoke(it -> it.giveBack(command.movementId(), ReturnCause.TAKEN_BACK));
    }

    @CommandHandler
    Effect handle(ReturnTime command) throws Exception {
        Instant now = clock.instant();
        return accounts.load(command.accountId().value()).invoke(it -> it.timeOut(command.movementId(), now));
    }

    @CommandHandler
    Effect handle(GrantTime command) throws Exception {
        int minutes = Amounts.require(command.minutes());
        Aggregate<TimeAccount> account = accountOf(command.volunteerId());
        if (account.invoke(it -> it.knows(command.movementId()))) {
            return Effect.ALREADY_RECORDED;
        }
        TimeBankId bank = opening(account).bankId();
        volunteers.of(command.volunteerId()).requireCounted();
        if (banks.load(bank.value()).invoke(it -> it.grant(bank, command.movementId(), minutes))) {
            account.execute(it -> it.grant(command));
        }
        return Effect.RECORDED;
    }

    /** Where the rules say, and what is owed lapses: nobody inherits a debt of time. */
    @CommandHandler
    Effect handle(CloseTimeAccount command) throws Exception {
        List<VolunteerId> holder = volunteers.personOf(command.volunteerId());
        VolunteerId heir = command.heir();
        List<VolunteerId> heirs = heir == null ? List.of() : volunteers.personOf(heir);
        List<Held> held =
                load(Stream.concat(holder.stream(), heirs.stream()).distinct().toList());
        if (held.stream().filter(each -> holder.contains(each.number())).anyMatch(each -> each.account()
                .invoke(it -> it.knows(command.movementId())))) {
            return Effect.ALREADY_RECORDED;
        }
        Aggregate<TimeAccount> account = of(command.volunteerId(), holder, held);
        TimeAccountOpened opening = opening(account);
        long balance = account.invoke(TimeAccount::balance);
        long all = balance + account.invoke(TimeAccount::setAside);
        AtDeath outcome =
                balance < 0 ? AtDeath.LAPSE : rulesToday(account).rules().atDeath();
        Aggregate<TimeAccount> inheriting =
                outcome == AtDeath.INHERIT && all > 0 ? inheriting(account, holder, heir, heirs, held) : null;
        account.execute(it -> it.close(
                command.movementId(),
                ClosingCause.DEATH,
                outcome,
                inheriting == null ? null : heir,
                command.document()));
        if (inheriting != null) {
            inheriting.execute(it -> it.inherit(command.movementId(), opening.volunteerId(), all));
        }
        if (outcome == AtDeath.DONATE) {
            fill(opening.bankId(), command.movementId(), all);
        }
        return Effect.RECORDED;
    }

    private Aggregate<TimeAccount> inheriting(
            Aggregate<TimeAccount> account,
            List<VolunteerId> holder,
            @Nullable VolunteerId heir,
            List<VolunteerId> heirs,
            List<Held> held) {
        if (heir == null || !kinships.close(holder, heirs) || same(holder, heirs)) {
            throw new Refusal(Problem.HEIR_REQUIRED);
        }
        volunteers.of(heir).requireInEffect();
        Aggregate<TimeAccount> inheriting = of(heir, heirs, held);
        requireOneBank(account, inheriting);
        return inheriting;
    }
}
