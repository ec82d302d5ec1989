package org.redvest.command.service.order;

import static org.redvest.command.service.project.TestProjects.details;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Fleeting;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.RollId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.Behalf;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderContact;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.TimeOrder;
import org.redvest.api.service.order.command.AcceptOrder;
import org.redvest.api.service.order.command.DispatchOrder;
import org.redvest.api.service.order.command.PlaceOrder;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.project.Risk;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.city.WorkingDays;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.grid.GridUnits;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.city.station.Stations;
import org.redvest.command.person.qualification.QualificationsHeld;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.attendance.Rolls;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.diary.Diary;
import org.redvest.command.service.product.Product;
import org.redvest.command.service.product.Products;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.TestProjects;
import org.redvest.command.service.shift.PlaceDesk;
import org.redvest.command.service.shift.Shift;
import org.redvest.command.service.shift.Shifts;
import org.redvest.command.service.shift.SignUpRules;

/** A ledger in memory in which people order, serve and review: all of it decides as in the product, on one log. */
final class OrderLedger {

    /** A Friday morning in China. */
    static final Instant NOW = Instant.parse("2026-03-06T02:00:00Z");

    static final Instant FROM = Instant.parse("2026-03-09T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-03-13T10:00:00Z");
    static final Instant START = Instant.parse("2026-03-10T01:00:00Z");
    static final Instant END = Instant.parse("2026-03-10T03:00:00Z");
    static final Duration DISPATCH = Duration.ofHours(24);
    static final Duration ANSWER = Duration.ofHours(12);
    static final Duration SERVED = Duration.ofDays(3);
    static final Duration REVIEW = Duration.ofDays(15);

    static final DivisionCode CITY = new DivisionCode("350200");
    static final DivisionCode DISTRICT = new DivisionCode("350203");
    static final DivisionCode STREET = new DivisionCode("350203001");
    static final DivisionCode COMMUNITY = new DivisionCode("350203001001");

    static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    static final OrganisationId OTHER_TEAM = OrganisationId.of("52350206MJB00000X0");
    static final ProjectId PROJECT = ProjectId.from(new UUID(9, 1));
    static final ProjectId OTHER_PROJECT = ProjectId.from(new UUID(9, 2));
    static final ServiceProductId PRODUCT = ServiceProductId.from(new UUID(6, 1));
    static final ServiceProductId OWN_PRODUCT = ServiceProductId.from(new UUID(6, 2));
    static final GridUnitId BUILDING = GridUnitId.from(new UUID(7, 1));
    static final OrderId ORDER = order(1);

    /** Who is registered: those up to this number. */
    static final int REGISTERED = 9;

    /** Whom orders are for where a test does not say otherwise. */
    static final VolunteerId ELDER = volunteer(1);

    /** Who has a product of their own on the shelf. */
    static final VolunteerId BARBER = volunteer(2);

    static final VolunteerId SERVER = volunteer(3);
    static final VolunteerId ANOTHER_SERVER = volunteer(4);
    static final VolunteerId DAUGHTER = volunteer(5);
    static final VolunteerId WITNESS = volunteer(6);

    /** Nobody is registered under this number. */
    static final VolunteerId STRANGER = volunteer(99);

    Instant time = NOW;
    final TestProjects projects = new TestProjects();
    final TestOrganisations organisations = new TestOrganisations();
    final Map<PolicyKind, Integer> figures = new EnumMap<>(PolicyKind.class);
    final Set<Set<VolunteerId>> related = new HashSet<>();
    final Set<Set<VolunteerId>> verified = new HashSet<>();

    /** Minutes that wait in accounts. */
    final Map<TimeOrder, Integer> waiting = new HashMap<>();

    private final LedgerInMemory ledger;

    OrderLedger() {
        figures.putAll(Map.of(
                PolicyKind.NEED_ANSWER_WORKING_DAYS, 3,
                PolicyKind.ORDER_DISPATCH_HOURS, 24,
                PolicyKind.ORDER_ANSWER_HOURS, 12,
                PolicyKind.ORDER_SERVED_HOURS, 72,
                PolicyKind.ORDER_REVIEW_DAYS, 15,
                PolicyKind.ORDERS_FROM_RELATIVES, 1,
                PolicyKind.REST_MINUTES_BETWEEN_SHIFTS, 0));
        Clock clock = new SettableClock(() -> time);
        Organisations known = organisations.organisations();
        this.ledger = new LedgerInMemory(configurer -> configurer
                .configureAggregate(Order.class)
                .configureAggregate(Product.class)
                .configureAggregate(Shift.class)
                .configureAggregate(Diary.class)
                .registerComponent(Clock.class, configuration -> clock)
                .registerComponent(Projects.class, configuration -> projects.projects())
                .registerComponent(Organisations.class, configuration -> known)
                .registerComponent(Volunteers.class, configuration -> volunteers())
                .registerComponent(
                        Stations.class, configuration -> new Stations((id, from) -> messages(id.value(), from)))
                .registerComponent(OrderRules.class, configuration -> rules(known))
                .registerCommandHandler(configuration -> new OrderDesk(
                        configuration.repository(Order.class),
                        configuration.repository(Product.class),
                        configuration.repository(Shift.class),
                        new PlaceDesk(configuration.repository(Diary.class), signUpRules(), volunteers(), clock),
                        rules(known),
                        persons(),
                        products(),
                        shifts(),
                        new Rolls(roll -> log(roll.value()).stream()
                                .map(AttendanceEvent.class::cast)
                                .toList()),
                        volunteers(),
                        clock)));
        organisations.happened(Instant.EPOCH, registered(TEAM));
        organisations.happened(Instant.EPOCH, registered(OTHER_TEAM));
        projects.published(PROJECT, TEAM, details("350203001", Risk.LOW));
        projects.published(OTHER_PROJECT, OTHER_TEAM, details("350203001", Risk.LOW));
        for (int number = 1; number <= REGISTERED; number++) {
            happened(volunteer(number).value(), Registrations.registered(volunteer(number)));
        }
        happened(PRODUCT.value(), new ProductPutOnShelf(PRODUCT, TEAM, PROJECT, product(2)));
        happened(OWN_PRODUCT.value(), new OwnProductPutOnShelf(OWN_PRODUCT, BARBER, PROJECT, product(2)));
        happened(BUILDING.value(), new GridUnitAdded(BUILDING, COMMUNITY, null, GridKind.BUILDING, new Text("3 号楼")));
    }

    private static OrganisationRegistered registered(OrganisationId team) {
        return new OrganisationRegistered(team, new Text("某志愿服务队"), DISTRICT);
    }

    static ProductDetails product(int most) {
        return new ProductDetails(
                new Text("上门理发"),
                new Text("为行动不便的老人上门理发"),
                new Text("扶老助残"),
                new Text("行动不便的老人"),
                List.of(STREET),
                null,
                List.of(),
                40,
                most,
                Set.of());
    }

    private OrderRules rules(Organisations known) {
        return new OrderRules(
                new Divisions("xiamen"),
                new ServiceCategories(),
                new WorkingDays(),
                policies(),
                volunteers(),
                known,
                new GridUnits((id, from) -> messages(id.value(), from), new Divisions("xiamen")),
                products(),
                projects.projects(),
                new Kin(),
                new Time());
    }

    private Policies policies() {
        return new Policies(kind -> List.of(new PolicyAdopted(
                kind,
                1,
                new Text("founding"),
                figures.getOrDefault(kind, 24),
                LocalDate.of(2012, 1, 1),
                new Text("a test"))));
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> log(id.value()).stream().map(VolunteerEvent.class::cast).toList(), document -> Optional.empty());
    }

    private Products products() {
        return new Products(
                (id, from) -> messages(id.value(), from),
                number -> number.equals(BARBER) ? List.of(OWN_PRODUCT) : List.of(),
                projects.projects());
    }

    private Shifts shifts() {
        return new Shifts((id, from) -> messages(id.value(), from), projects.projects());
    }

    /** Orders as whoever asks where they are knows them. */
    Orders orders() {
        return new Orders((id, from) -> messages(id.value(), from));
    }

    /** The orders for a person, as soon as they are placed. */
    OrdersOfPersons persons() {
        return new OrdersOfPersons(
                number -> events().stream()
                        .filter(OrderPlaced.class::isInstance)
                        .map(OrderPlaced.class::cast)
                        .filter(placed -> placed.volunteerId().equals(number))
                        .map(OrderPlaced::orderId)
                        .toList(),
                orders());
    }

    private SignUpRules signUpRules() {
        return new SignUpRules(
                projects.projects(),
                volunteers(),
                new Ages(
                        (id, from) -> messages(id.value(), from),
                        new BirthDates((volunteer, birthDate) -> Optional.of("1990-01-01"))),
                new QualificationsHeld(
                        (id, from) -> messages(QualificationsId.of(id).value(), from), volunteers()),
                shifts(),
                new Commitments(diary -> messages(diary.value(), 0)),
                policies());
    }

    /** Who is whose relative, as a test says. */
    private final class Kin implements Relatives {

        @Override
        public boolean related(Collection<VolunteerId> one, Collection<VolunteerId> other) {
            return verified(one, other) || areAmong(related, one, other);
        }

        @Override
        public boolean verified(Collection<VolunteerId> one, Collection<VolunteerId> other) {
            return areAmong(verified, one, other);
        }

        private static boolean areAmong(
                Set<Set<VolunteerId>> pairs, Collection<VolunteerId> one, Collection<VolunteerId> other) {
            return one.stream().anyMatch(left -> other.stream().anyMatch(right -> pairs.contains(Set.of(left, right))));
        }
    }

    /** What waits in accounts, as a test says. */
    private final class Time implements StoredTime {

        @Override
        public void requireWaiting(TimeOrder order, Collection<VolunteerId> holder, Instant now) {
            if (!holder.contains(order.accountId().holder())) {
                throw new Refusal(Problem.UNKNOWN_TIME_ACCOUNT);
            }
            minutes(order);
        }

        @Override
        public void requireSettling(
                TimeOrder order, Collection<VolunteerId> server, ServiceInterval service, Instant now) {
            if (service.minutes() > minutes(order)) {
                throw new Refusal(Problem.MORE_THAN_ORDERED);
            }
        }

        private int minutes(TimeOrder order) {
            return Optional.ofNullable(waiting.get(order))
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_TIME_MOVEMENT));
        }
    }

    private List<DomainEventMessage<?>> messages(String stream, long from) {
        List<Object> all = log(stream);
        return LongStream.range(from, all.size())
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "history",
                        stream,
                        sequence,
                        new GenericEventMessage<>(all.get(Math.toIntExact(sequence))),
                        () -> NOW))
                .toList();
    }

    static VolunteerId volunteer(int number) {
        return VolunteerId.from(new UUID(2, number));
    }

    static OrderId order(int number) {
        return OrderId.from(new UUID(5, number));
    }

    /** Time of the elder's that is ordered. */
    static TimeOrder time(int number) {
        return new TimeOrder(TimeAccountId.of(ELDER), TimeMovementId.from(new UUID(8, number)));
    }

    static OrderContact contact() {
        return new OrderContact(fleeting("name"), fleeting("phone"), fleeting("address"));
    }

    private static Fleeting fleeting(String what) {
        return new Fleeting(LocalDate.of(2026, 5, 12), Sealed.of("v1:" + what));
    }

    static Behalf behalf(BehalfKind kind) {
        return new Behalf(kind, LocalDate.of(2026, 3, 5), null);
    }

    /** An order as somebody wants it placed: a need of the elder's own, until a test says otherwise. */
    static final class Wanted {

        OrderId id = ORDER;
        VolunteerId beneficiary = ELDER;
        String category = "扶老助残";
        DivisionCode division = COMMUNITY;

        @Nullable GridUnitId gridUnit;

        Instant from = FROM;
        Instant until = UNTIL;
        int people = 1;

        @Nullable ServiceProductId product;

        @Nullable OrderContact contact;

        @Nullable VolunteerId placedBy = ELDER;

        @Nullable Behalf behalf;

        @Nullable VolunteerId proxy;

        @Nullable TimeOrder time;

        private PlaceOrder command() {
            return new PlaceOrder(
                    id,
                    beneficiary,
                    new Text("陪同就医"),
                    new Text("陪老人到市第一医院复查"),
                    new OrderWish(new Text(category), division, gridUnit, from, until, people),
                    product,
                    contact,
                    placedBy,
                    behalf,
                    proxy,
                    time);
        }
    }

    static PlaceOrder placing(Consumer<Wanted> change) {
        Wanted wanted = new Wanted();
        change.accept(wanted);
        return wanted.command();
    }

    static PlaceOrder placing() {
        return placing(wanted -> {});
    }

    static DispatchOrder dispatching(Provider... offers) {
        return new DispatchOrder(ORDER, List.of(offers), null);
    }

    static ServiceInterval interval() {
        return new ServiceInterval(START, END);
    }

    /** As a team accepts it. */
    AcceptOrder accepting(OrganisationId team, ProjectId project, VolunteerId... servers) {
        return accepting(ORDER, Provider.of(team), project, interval(), servers);
    }

    AcceptOrder accepting(
            OrderId order, Provider provider, ProjectId project, ServiceInterval interval, VolunteerId... servers) {
        ShiftId shift = orders().require(order).shiftOf(provider);
        return new AcceptOrder(order, provider, project, shift, interval, List.of(servers), 1);
    }

    /** Somebody was at the shift in which the order is served. */
    void attended(ShiftId shift, VolunteerId volunteer) {
        happened(
                RollId.of(shift).value(),
                new AttendanceListed(shift, volunteer, START, END, EvidenceMethod.ORGANISER, EvidenceRange.IN_RANGE));
    }

    void happened(String stream, Object event) {
        ledger.happened(stream, log(stream).size(), event);
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    List<Object> log(String stream) {
        return ledger.events(stream);
    }

    List<OrderEvent> order(OrderId order) {
        return log(order.value()).stream().map(OrderEvent.class::cast).toList();
    }

    List<Object> diary(VolunteerId volunteer) {
        return log(DiaryId.of(volunteer).value());
    }

    List<Object> events() {
        return ledger.events();
    }
}
