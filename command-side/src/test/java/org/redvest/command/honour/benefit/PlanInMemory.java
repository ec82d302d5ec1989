package org.redvest.command.honour.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.BenefitAudience;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.honour.benefit.UseLimit;
import org.redvest.api.honour.benefit.command.AdoptCardRules;
import org.redvest.api.honour.benefit.command.CheckCard;
import org.redvest.api.honour.benefit.command.IssueHonourCard;
import org.redvest.api.honour.benefit.command.OfferBenefit;
import org.redvest.api.honour.benefit.command.UseBenefit;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.series.Period;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.Refused;
import org.redvest.command.SettableClock;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.command.service.hours.RecordStandings;

/** An incentive plan on a log in memory, and people with hours, stars, cards and codes. */
final class PlanInMemory {

    static final DivisionCode HAICANG = new DivisionCode("350205");
    static final DivisionCode CITY = new DivisionCode("350200");
    static final OrganisationId PARTNER = OrganisationId.of("51350200MJB00000XC");
    static final Text CARD = new Text("海沧荣誉卡（300小时）");
    static final HonourCardRulesId RULES = HonourCardRulesId.of(HAICANG, CARD);
    static final BenefitId BENEFIT = BenefitId.from(new UUID(3, 1));
    static final LocalDate ADOPTED = LocalDate.of(2018, 1, 1);
    static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static final int PEOPLE = 20;

    Instant time = Instant.parse("2026-03-09T04:00:00Z");
    final Map<VolunteerId, Integer> stars = new HashMap<>();
    final Map<VolunteerId, DivisionCode> residences = new HashMap<>();
    final Map<VolunteerId, LocalDate> registeredOn = new HashMap<>();
    final Map<String, CodeHolder> codes = new HashMap<>();
    private final Map<VolunteerId, List<HoursEvent>> hours = new HashMap<>();
    private int numbers;

    private final Organisations organisations = TestOrganisations.registered(PARTNER);

    final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(CardRules.class)
            .configureAggregate(HonourCard.class)
            .configureAggregate(HonouredHours.class)
            .configureAggregate(Benefit.class)
            .configureAggregate(BenefitUses.class)
            .registerComponent(Clock.class, configuration -> clock())
            .registerComponent(Organisations.class, configuration -> organisations)
            .registerComponent(CardRulesBook.class, configuration -> book())
            .registerCommandHandler(configuration -> new HonourDesk(
                    configuration.repository(HonourCard.class),
                    configuration.repository(HonouredHours.class),
                    cards(),
                    book(),
                    volunteers(),
                    residences(),
                    registered(),
                    finalHours(),
                    clock()))
            .registerCommandHandler(configuration -> new BenefitDesk(
                    configuration.repository(BenefitUses.class),
                    new Benefits((id, from) -> messages(id.value(), from), clock()),
                    new HoldersMerits(volunteers(), residences(), finalHours(), this::highestStar, cards()),
                    cards(),
                    code -> Optional.ofNullable(codes.get(code)),
                    volunteers(),
                    clock())));

    PlanInMemory() {
        IntStream.rangeClosed(1, PEOPLE)
                .forEach(number -> codes.put(code(number), new CodeHolder(person(number), null)));
    }

    static VolunteerId person(int number) {
        return VolunteerId.from(new UUID(1, number));
    }

    /** One's own code. */
    static String code(int number) {
        return "OWN" + number;
    }

    private Clock clock() {
        return new SettableClock(() -> time);
    }

    LocalDate today() {
        return CivilTime.dateOf(time);
    }

    void later(int days) {
        time = time.plus(Duration.ofDays(days));
    }

    private List<DomainEventMessage<?>> messages(String stream, long from) {
        List<Object> log = ledger.events(stream);
        return IntStream.range(Math.toIntExact(from), log.size())
                .<DomainEventMessage<?>>mapToObj(
                        sequence -> new GenericDomainEventMessage<>("any", stream, sequence, log.get(sequence)))
                .toList();
    }

    private CardRulesBook book() {
        return new CardRulesBook((id, from) -> messages(id.value(), from));
    }

    private HonourCards cards() {
        return new HonourCards(
                (id, from) -> messages(id.value(), from), (id, from) -> messages(id.value(), from), book());
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> isSomebody(id)
                        ? Stream.concat(
                                        Stream.of(Registrations.registered(id)),
                                        ledger.events(id.value()).stream().map(VolunteerEvent.class::cast))
                                .toList()
                        : List.of(),
                document -> Optional.empty());
    }

    private static boolean isSomebody(VolunteerId id) {
        return IntStream.rangeClosed(1, PEOPLE).mapToObj(PlanInMemory::person).anyMatch(id::equals);
    }

    private int highestStar(VolunteerId volunteer) {
        return volunteers().personOf(volunteer).stream()
                .mapToInt(number -> stars.getOrDefault(number, 0))
                .max()
                .orElse(0);
    }

    private Residences residences() {
        return new Residences(volunteer -> Optional.of(residences.getOrDefault(volunteer, HAICANG)));
    }

    private HolderRegistrations registered() {
        return new HolderRegistrations(volunteer ->
                Optional.of(CivilTime.startOf(registeredOn.getOrDefault(volunteer, LocalDate.of(2020, 1, 1)))));
    }

    private FinalHours finalHours() {
        return new FinalHours(new RecordStandings(
                new CertifiedServices(volunteer -> hours.getOrDefault(volunteer, List.of())),
                new Objections(volunteers(), mergeCase -> List.of())));
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    /** Asserts that a command is refused for this reason, and that nothing is written. */
    void assertRefused(Problem reason, Command<?> command) {
        List<Object> before = ledger.events();
        Refused.assertRefused(reason, () -> send(command));
        assertThat(ledger.events()).isEqualTo(before);
    }

    /** Lets something happen to a volunteer. */
    void happened(VolunteerEvent event) {
        String stream = event.volunteerId().value();
        ledger.happened(stream, ledger.events(stream).size(), event);
    }

    void merged(int survivor, int absorbed) {
        MergeCaseId id = MergeCaseId.of(person(survivor), person(absorbed));
        happened(new MergeTookEffect(person(survivor), id, person(survivor), person(absorbed)));
        happened(new MergeTookEffect(person(absorbed), id, person(survivor), person(absorbed)));
    }

    void unmerged(int survivor, int absorbed) {
        MergeCaseId id = MergeCaseId.of(person(survivor), person(absorbed));
        happened(new MergeEnded(person(survivor), id, person(survivor), person(absorbed)));
        happened(new MergeEnded(person(absorbed), id, person(survivor), person(absorbed)));
    }

    /** Somebody served so many minutes on a day, with no notice. */
    HoursCertified served(int who, LocalDate day, long minutes) {
        return served(who, day, minutes, null);
    }

    HoursCertified served(int who, LocalDate day, long minutes, @Nullable LocalDate noticeUntil) {
        Instant start = CivilTime.startOf(day).plus(Duration.ofHours(8));
        HoursCertified certified = new HoursCertified(
                ServiceRecordId.from(new UUID(5, ++numbers)),
                person(who),
                PARTNER,
                person(PEOPLE),
                new Text("“洁净家园”环境整治"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                day,
                minutes,
                HAICANG,
                new Text("社区公共区域"),
                Timeliness.ON_TIME,
                1,
                null,
                null,
                noticeUntil,
                false,
                null,
                null,
                null);
        record(certified);
        return certified;
    }

    /** Something became of a service. */
    void record(HoursEvent event) {
        hours.computeIfAbsent(event.volunteerId(), none -> new ArrayList<>()).add(event);
    }

    static HonourCardRules rules(
            long minutes, CardWindow window, int years, int months, boolean residents, boolean reusable) {
        return new HonourCardRules(minutes, window, years, months, residents, 12, reusable, new Text("海文明委〔2018〕6号"));
    }

    static HonourCardRules ofAYear(boolean reusable) {
        return rules(18_000, CardWindow.CALENDAR_YEAR, 0, 0, true, reusable);
    }

    static AdoptCardRules adoption(Text title, LocalDate from, HonourCardRules rules) {
        return new AdoptCardRules(HonourCardRulesId.of(HAICANG, title), HAICANG, title, from, rules);
    }

    PlanInMemory adopted(HonourCardRules rules) {
        send(adoption(CARD, ADOPTED, rules));
        return this;
    }

    HonourCardId newCard() {
        return HonourCardId.from(new UUID(2, ++numbers));
    }

    IssueHonourCard issuing(int who, HonourCardRulesId rules, Period window) {
        return new IssueHonourCard(newCard(), person(who), rules, window);
    }

    /** Somebody has a card for the hours of 2025, and its code. */
    HonourCardId carded(int who) {
        served(who, LocalDate.of(2025, 6, 1), 18_000);
        IssueHonourCard command = issuing(who, RULES, YEAR);
        send(command);
        codes.put("CARD" + who, new CodeHolder(person(who), command.cardId()));
        return command.cardId();
    }

    static BenefitAudience everybody() {
        return new BenefitAudience(0, 0, List.of(), null);
    }

    static BenefitTerms terms(BenefitAudience audience, UseLimit uses) {
        return terms(PARTNER, audience, uses);
    }

    static BenefitTerms terms(OrganisationId partner, BenefitAudience audience, UseLimit uses) {
        return new BenefitTerms(
                BenefitKind.TRANSPORT,
                new Text("免费乘坐市内公交"),
                partner,
                audience,
                new Text("市区全部公交线路"),
                new Text("出示礼遇码"),
                new Text("上车出示，核验后乘坐"),
                uses,
                new Text("晋市文明委〔2024〕5号"));
    }

    OfferBenefit offering(BenefitTerms terms) {
        return new OfferBenefit(BENEFIT, CITY, ADOPTED, null, terms);
    }

    PlanInMemory offered(BenefitAudience audience, UseLimit uses) {
        send(offering(terms(audience, uses)));
        return this;
    }

    BenefitUseId newUse() {
        return BenefitUseId.from(new UUID(4, ++numbers));
    }

    UseBenefit using(String code) {
        return new UseBenefit(BENEFIT, newUse(), code);
    }

    static CheckCard checking(String code) {
        return new CheckCard(BENEFIT, code);
    }
}
