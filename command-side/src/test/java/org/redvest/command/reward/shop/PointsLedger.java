package org.redvest.command.reward.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.reward.points.command.AdjustPoints;
import org.redvest.api.reward.points.command.CreditPoints;
import org.redvest.api.reward.points.command.RestorePoints;
import org.redvest.api.reward.points.command.WithholdPoints;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.event.SchemeEvent;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;
import org.redvest.api.reward.shop.RedemptionTerms;
import org.redvest.api.reward.shop.command.CollectRedemption;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.reward.points.PersonsAccounts;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.points.TestPoints;
import org.redvest.command.reward.scheme.PointsSchemes;

/** A ledger in memory with the points of a community's scheme and its shop: all of it decides as in the product. */
final class PointsLedger {

    static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    static final SchemeId XINGHU = SchemeId.from(new UUID(7, 1));
    static final Text OUTLET = new Text("星湖社区爱心超市");

    Instant time = NOW;
    final Set<ServiceRecordId> notCounting = new HashSet<>();

    private final Map<PolicyKind, Integer> policies;
    private final List<SchemeEvent> schemes = new ArrayList<>();
    private final LedgerInMemory ledger;
    private final Map<ServiceRecordId, Long> sequences = new HashMap<>();
    private long sequence;

    /**
     * A ledger.
     *
     * @param rules of the community's scheme
     * @param returnDays days for returning goods
     */
    PointsLedger(SchemeRules rules, int returnDays) {
        this.policies = Map.of(
                PolicyKind.POINTS_PER_HOUR, 10,
                PolicyKind.POINTS_MINUTES_STEP, 1,
                PolicyKind.REDEMPTION_HOLD_DAYS, 7,
                PolicyKind.REDEMPTION_RETURN_DAYS, returnDays);
        schemes.add(new SchemeOpened(XINGHU, new Text("星湖爱心银行"), new DivisionCode("441202001024")));
        schemes.add(new SchemeRulesAdopted(
                XINGHU, 1, new Text("first"), LocalDate.of(2020, 1, 1), Instant.EPOCH, rules, new Text("a test")));
        Clock clock = new SettableClock(() -> time);
        Policies adopted = new Policies(kind -> List.of(new PolicyAdopted(
                kind,
                1,
                new Text("founding"),
                policies.getOrDefault(kind, 0),
                LocalDate.of(2012, 1, 1),
                new Text("a test"))));
        PointsSchemes known = new PointsSchemes(adopted, () -> new DivisionCode("441200"), schemes::stream);
        this.ledger = new LedgerInMemory(configurer -> TestPoints.register(
                        configurer
                                .configureAggregate(Redemption.class)
                                .configureAggregate(RewardItem.class)
                                .registerComponent(
                                        PickUpCodes.class, configuration -> new PickUpCodes(id -> new byte[32])),
                        known,
                        clock,
                        (volunteer, record) -> !notCounting.contains(record),
                        this::log)
                .registerCommandHandler(configuration -> new PointsDesk(
                        configuration.repository(Redemption.class),
                        configuration.repository(RewardItem.class),
                        configuration.repository(PointsAccount.class),
                        redemptions(),
                        volunteers(),
                        adopted,
                        known,
                        clock))
                .registerCommandHandler(configuration -> new Looking(configuration.repository(PointsAccount.class))));
    }

    /** What an account holds, as it is sourced from the log. */
    record LookAtAccount(@RoutingKey VolunteerId volunteer, SchemeId scheme, LocalDate day) implements Command<Held> {

        @Override
        public Requirement requirement() {
            return new Requirement.Nobodys();
        }
    }

    /**
     * What an account holds.
     *
     * @param left what is left; below zero where more is owed
     * @param free what can be spent; below zero where more is owed
     */
    record Held(long left, long free) {}

    /** Looks at accounts. */
    static final class Looking {

        private final Repository<PointsAccount> accounts;

        Looking(Repository<PointsAccount> accounts) {
            this.accounts = accounts;
        }

        @CommandHandler
        Held handle(LookAtAccount command) throws Exception {
            PersonsAccounts person = PersonsAccounts.load(accounts, List.of(command.volunteer()), command.scheme());
            return new Held(person.left(), person.freeOn(command.day()));
        }
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> Stream.concat(
                                Stream.of(Registrations.registered(id)),
                                log(id.value()).stream()
                                        .filter(VolunteerEvent.class::isInstance)
                                        .map(VolunteerEvent.class::cast))
                        .toList(),
                document -> Optional.empty());
    }

    private Redemptions redemptions() {
        return new Redemptions(
                id -> log(id.value()).stream()
                        .filter(RedemptionEvent.class::isInstance)
                        .reduce((earlier, later) -> later)
                        .filter(RedemptionPlaced.class::isInstance)
                        .isPresent(),
                (id, account) -> log(account.value()).stream()
                        .anyMatch(event -> event instanceof PointsReserved reserved
                                && reserved.redemptionId().equals(id)));
    }

    /** Rules of one community: ten points an hour to the minute, which last for so long. */
    static SchemeRules rules(Expiry expiry, int graceDays) {
        return new SchemeRules(
                10,
                List.of(),
                List.of(),
                Rounding.downTo(1),
                null,
                expiry,
                graceDays,
                List.of(new SchemeRules.Valuation(new Text("雨伞"), 15)),
                16);
    }

    List<Object> log(String stream) {
        return ledger.events(stream);
    }

    List<Object> log() {
        return ledger.events();
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    <R> R sendAs(String subject, Command<R> command) {
        return ledger.sendAs(subject, command);
    }

    LocalDate today() {
        return CivilTime.dateOf(time);
    }

    static PointsAccountId account(VolunteerId volunteer) {
        return PointsAccountId.of(volunteer, XINGHU);
    }

    List<Object> points(VolunteerId volunteer) {
        return log(account(volunteer).value());
    }

    void offered(RewardItemId item, int price, int stock) {
        ledger.happened(item.value(), 0, new RewardItemOffered(item, new Text("雨伞"), OUTLET, price, stock, XINGHU));
    }

    /** Service that gives so many points. */
    void serve(VolunteerId volunteer, ServiceRecordId record, LocalDate day, int points) {
        serve(volunteer, record, day, points, null);
    }

    /** Service that gives so many points, under notice (公示) until the end of a day. */
    void serve(
            VolunteerId volunteer, ServiceRecordId record, LocalDate day, int points, @Nullable LocalDate noticeUntil) {
        sequences.put(record, sequence++);
        serveAgain(volunteer, record, day, points, noticeUntil);
    }

    /** As if it were told of once more. */
    void serveAgain(
            VolunteerId volunteer, ServiceRecordId record, LocalDate day, int points, @Nullable LocalDate noticeUntil) {
        send(new CreditPoints(
                account(volunteer),
                volunteer,
                XINGHU,
                record,
                Objects.requireNonNull(sequences.get(record)),
                day,
                points * 6L,
                new Text("敬老陪护"),
                null,
                noticeUntil,
                true));
    }

    void revoke(VolunteerId volunteer, ServiceRecordId record) {
        notCounting.add(record);
        send(new WithholdPoints(account(volunteer), volunteer, record));
    }

    void reinstate(VolunteerId volunteer, ServiceRecordId record) {
        notCounting.remove(record);
        send(new RestorePoints(account(volunteer), volunteer, record));
    }

    void correct(VolunteerId volunteer, ServiceRecordId record, LocalDate day, int points) {
        send(new AdjustPoints(
                account(volunteer), volunteer, XINGHU, record, sequence++, day, points * 6L, new Text("敬老陪护"), null));
    }

    RedemptionTerms redeem(RedemptionId redemption, VolunteerId volunteer, RewardItemId item, int pieces) {
        return send(new RedeemPoints(redemption, volunteer, item, pieces));
    }

    void collect(RedemptionId redemption) {
        send(new CollectRedemption(redemption, new PickUpCodes(id -> new byte[32]).of(redemption), null));
    }

    Held held(VolunteerId volunteer) {
        return send(new LookAtAccount(volunteer, XINGHU, today()));
    }
}
