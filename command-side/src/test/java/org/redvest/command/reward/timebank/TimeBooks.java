package org.redvest.command.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.MessageHash;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.TimeTerms;
import org.redvest.api.reward.timebank.command.AcceptTimeGift;
import org.redvest.api.reward.timebank.command.AdoptTimeBankRules;
import org.redvest.api.reward.timebank.command.CloseTimeAccount;
import org.redvest.api.reward.timebank.command.ConfirmTimeOrder;
import org.redvest.api.reward.timebank.command.DeclineTimeGift;
import org.redvest.api.reward.timebank.command.DepositTime;
import org.redvest.api.reward.timebank.command.DonateTime;
import org.redvest.api.reward.timebank.command.GrantTime;
import org.redvest.api.reward.timebank.command.OfferTimeGift;
import org.redvest.api.reward.timebank.command.OpenTimeAccount;
import org.redvest.api.reward.timebank.command.OpenTimeBank;
import org.redvest.api.reward.timebank.command.OrderTime;
import org.redvest.api.reward.timebank.command.RecordKinship;
import org.redvest.api.reward.timebank.command.ReturnTime;
import org.redvest.api.reward.timebank.command.TakeTimeBack;
import org.redvest.api.reward.timebank.command.VerifyKinship;
import org.redvest.api.reward.timebank.event.KinshipEvent;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimeBankEvent;
import org.redvest.api.reward.timebank.event.TimeGiftTaken;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.Refused;
import org.redvest.command.SettableClock;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;

/** A time bank on a log in memory, and what people do there. */
final class TimeBooks {

    static final DivisionCode DISTRICT = new DivisionCode("350203");
    static final TimeBankId BANK = TimeBankId.of(DISTRICT);
    static final Text CARE = new Text("邻里关照");
    static final Text PLACE = new Text("火光社区居委会");
    static final LocalDate OPENED = LocalDate.of(2021, 2, 1);

    /** A bank's key follows from its id. */
    static final ExchangeKeys KEYS = new ExchangeKeys(bank -> HexFormat.of()
            .parseHex(MessageHash.of(bank.value().getBytes(StandardCharsets.UTF_8))
                    .value()));

    /** Everybody was born on this day but for whom a test says otherwise before anybody asks. */
    private static final LocalDate BORN = LocalDate.of(1950, 1, 1);

    private static final int PEOPLE = 50;

    Instant time = Instant.parse("2026-03-09T04:00:00Z");
    final Map<VolunteerId, LocalDate> born = new HashMap<>();
    private int movements;

    final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .registerComponent(Clock.class, configuration -> clock())
            .registerComponent(Volunteers.class, configuration -> volunteers())
            .configureAggregate(TimeBank.class)
            .configureAggregate(TimeAccount.class)
            .configureAggregate(Kinship.class)
            .configureAggregate(TimeExchange.class)
            .registerCommandHandler(configuration -> new TimeExchangeDesk(
                    configuration.repository(TimeExchange.class),
                    configuration.repository(TimeAccount.class),
                    configuration.repository(TimeBank.class),
                    banks(),
                    KEYS,
                    volunteers(),
                    ages(),
                    clock()))
            .registerCommandHandler(configuration -> new TimeDesk(
                    configuration.repository(TimeAccount.class),
                    configuration.repository(TimeBank.class),
                    banks(),
                    new Kinships(id -> facts(id.value(), KinshipEvent.class).toList()),
                    new TimeGifts(giver -> facts(TimeAccountId.of(giver).value(), TimeGiftTaken.class)
                            .map(TimeGiftTaken::recipient)
                            .toList()),
                    new Residences(volunteer -> Optional.of(new DivisionCode("350203001001"))),
                    volunteers(),
                    ages(),
                    clock()))
            .registerCommandHandler(configuration -> new Erasure(new OpenTime(() -> configuration))));

    /** Asks of time what erasure asks of everybody. */
    final class Erasure {

        private final ErasureObstacle time;

        Erasure(ErasureObstacle time) {
            this.time = time;
        }

        @CommandHandler
        Effect handle(EraseVolunteer command) throws Exception {
            List<VolunteerId> numbers = VolunteerId.inOrder(volunteers().personOf(command.volunteerId()));
            time.requireNone(numbers);
            time.close(numbers);
            return Effect.RECORDED;
        }
    }

    static VolunteerId person(int number) {
        return VolunteerId.from(new UUID(1, number));
    }

    static TimeAccountId account(int number) {
        return TimeAccountId.of(person(number));
    }

    private Clock clock() {
        return new SettableClock(() -> time);
    }

    private static boolean isSomebody(VolunteerId id) {
        return IntStream.rangeClosed(1, PEOPLE)
                .anyMatch(number -> person(number).equals(id));
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> isSomebody(id)
                        ? Stream.concat(
                                        Stream.of(Registrations.registered(id)),
                                        facts(id.value(), VolunteerEvent.class))
                                .toList()
                        : List.of(),
                document -> Optional.empty());
    }

    private Ages ages() {
        return new Ages(
                (id, from) -> from > 0
                        ? List.of()
                        : List.of(new GenericDomainEventMessage<>(
                                "Volunteer", id.value(), 0, Registrations.registered(id))),
                new BirthDates((volunteer, birthDate) ->
                        Optional.of(born.getOrDefault(volunteer, BORN).toString())));
    }

    private TimeBanks banks() {
        return new TimeBanks((id, from) -> {
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            List<Object> log = ledger.events(id.value());
            for (long sequence = from; sequence < log.size(); sequence++) {
                messages.add(new GenericDomainEventMessage<>(
                        "TimeBank", id.value(), sequence, log.get(Math.toIntExact(sequence))));
            }
            return messages;
        });
    }

    private <E> Stream<E> facts(String aggregate, Class<E> type) {
        return ledger.events(aggregate).stream().filter(type::isInstance).map(type::cast);
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    /** A movement that nobody has heard of. */
    TimeMovementId newMovement() {
        movements++;
        return TimeMovementId.from(new UUID(7, movements));
    }

    static TimeBankRules rules() {
        return new TimeBankRules(18, true, 90_000, 60, 60, 0, 60, 30, true, List.of(), AtDeath.DONATE);
    }

    static TimeBankRules capped(long capMinutes) {
        return new TimeBankRules(18, true, capMinutes, 60, 60, 0, 60, 30, true, List.of(), AtDeath.DONATE);
    }

    static TimeBankRules lending(long minutes) {
        return new TimeBankRules(18, true, 90_000, 60, 60, minutes, 60, 30, true, List.of(), AtDeath.DONATE);
    }

    static TimeBankRules atDeath(AtDeath outcome) {
        return new TimeBankRules(18, true, 90_000, 60, 60, 0, 60, 30, true, List.of(), outcome);
    }

    TimeBooks open(TimeBankRules rules) {
        send(new OpenTimeBank(BANK, DISTRICT, new Text("思明区时间银行")));
        send(new AdoptTimeBankRules(BANK, OPENED, rules));
        return this;
    }

    Effect openAccount(int who) {
        return send(new OpenTimeAccount(account(who), person(who), null, OPENED));
    }

    /** Everybody up to this number has an account. */
    TimeBooks accounts(int people) {
        IntStream.rangeClosed(1, people).forEach(this::openAccount);
        return this;
    }

    static ServiceInterval lasting(String start, long minutes) {
        Instant instant = Instant.parse(start);
        return ServiceInterval.of(instant, instant.plus(Duration.ofMinutes(minutes)));
    }

    DepositTime service(int server, int beneficiary, int witness, ServiceInterval interval) {
        return new DepositTime(
                account(server),
                person(server),
                newMovement(),
                person(beneficiary),
                person(witness),
                null,
                interval,
                CARE,
                PLACE,
                DISTRICT,
                false);
    }

    DepositTime ofAGroup(DepositTime command) {
        return new DepositTime(
                command.accountId(),
                command.volunteerId(),
                command.movementId(),
                command.beneficiary(),
                command.witness(),
                command.certifiedBy(),
                command.interval(),
                command.kind(),
                command.place(),
                command.division(),
                true);
    }

    /** Time that somebody earned with the two last. */
    void earned(int server, long minutes) {
        time = time.plus(Duration.ofDays(10));
        send(service(server, PEOPLE, PEOPLE - 1, ServiceInterval.of(time.minus(Duration.ofMinutes(minutes)), time)));
    }

    TimeMovementId ordered(int holder, int minutes) {
        TimeMovementId order = newMovement();
        order(holder, minutes, order);
        return order;
    }

    TimeTerms order(int holder, int minutes, TimeMovementId order) {
        return send(new OrderTime(account(holder), person(holder), order, CARE, minutes));
    }

    ConfirmTimeOrder confirmation(int holder, TimeMovementId order, int server, long minutes) {
        return new ConfirmTimeOrder(
                account(holder),
                person(holder),
                order,
                person(server),
                person(PEOPLE),
                ServiceInterval.of(time.minus(Duration.ofMinutes(minutes)), time),
                PLACE,
                DISTRICT);
    }

    OfferTimeGift gift(int giver, int recipient, int minutes) {
        return new OfferTimeGift(account(giver), person(giver), newMovement(), person(recipient), minutes);
    }

    AcceptTimeGift acceptance(OfferTimeGift gift) {
        return new AcceptTimeGift(
                TimeAccountId.of(gift.recipient()), gift.recipient(), gift.volunteerId(), gift.movementId());
    }

    DeclineTimeGift refusal(OfferTimeGift gift) {
        return new DeclineTimeGift(
                TimeAccountId.of(gift.recipient()), gift.recipient(), gift.volunteerId(), gift.movementId());
    }

    DonateTime donation(int holder, int minutes) {
        return new DonateTime(account(holder), person(holder), newMovement(), minutes);
    }

    GrantTime grant(int holder, int minutes) {
        return new GrantTime(account(holder), person(holder), newMovement(), minutes, new Text("独居高龄"));
    }

    TakeTimeBack takingBack(int holder, TimeMovementId movement) {
        return new TakeTimeBack(account(holder), person(holder), movement);
    }

    ReturnTime timeOut(int holder, TimeMovementId movement) {
        return new ReturnTime(account(holder), movement);
    }

    CloseTimeAccount death(int holder, int heir) {
        return new CloseTimeAccount(
                account(holder), person(holder), newMovement(), new Text("死亡医学证明"), heir == 0 ? null : person(heir));
    }

    void related(int one, int other, Kin kin) {
        send(new RecordKinship(
                KinshipId.of(person(one), person(other)), person(one), person(other), kin, new Text("户口簿")));
    }

    void verified(int one, int other, Kin kin) {
        related(one, other, kin);
        send(new VerifyKinship(KinshipId.of(person(one), person(other))));
    }

    void refuses(Problem reason, Command<?> command) {
        List<Object> before = ledger.events();
        Refused.assertRefused(reason, () -> send(command));
        assertThat(ledger.events()).isEqualTo(before);
    }

    /** Of one account, from the log. */
    long balance(int holder) {
        return facts(account(holder).value(), TimeAccountEvent.class)
                .mapToLong(event -> event.legs().change(TimeLedger.HOLDER))
                .sum();
    }

    /** Of all accounts, from the log. */
    long sum(TimeLedger ledgerOfBank) {
        return ledger.events().stream()
                .filter(TimeAccountEvent.class::isInstance)
                .mapToLong(event -> ((TimeAccountEvent) event).legs().change(ledgerOfBank))
                .sum();
    }

    List<Object> bankLog() {
        return ledger.events(BANK.value()).stream()
                .filter(TimeBankEvent.class::isInstance)
                .toList();
    }
}
