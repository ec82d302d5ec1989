package org.redvest.query.honour.benefit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.unmerged;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.BenefitAudience;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.honour.benefit.Lack;
import org.redvest.api.honour.benefit.UseLimit;
import org.redvest.api.honour.benefit.UsePeriod;
import org.redvest.api.honour.benefit.event.BenefitChanged;
import org.redvest.api.honour.benefit.event.BenefitEnded;
import org.redvest.api.honour.benefit.event.BenefitOffered;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;
import org.redvest.api.honour.benefit.query.BenefitLife;
import org.redvest.api.honour.benefit.query.BenefitLife.UsesOfAMonth;
import org.redvest.api.honour.benefit.query.BenefitUses;
import org.redvest.api.honour.benefit.query.BenefitView;
import org.redvest.api.honour.benefit.query.BenefitView.CardTitle;
import org.redvest.api.honour.benefit.query.Benefits;
import org.redvest.api.honour.benefit.query.CardRulesPage;
import org.redvest.api.honour.benefit.query.CardRulesPage.CardOfADivision;
import org.redvest.api.honour.benefit.query.CardRulesPage.Version;
import org.redvest.api.honour.benefit.query.Entitlements;
import org.redvest.api.honour.benefit.query.Entitlements.Entitlement;
import org.redvest.api.honour.benefit.query.HonourCardView;
import org.redvest.api.honour.benefit.query.HonourCards;
import org.redvest.api.honour.benefit.query.IssuedCards;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.series.Period;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** The plan as everybody reads it, to what somebody is entitled and why, and who may read who used it. */
@QuerySideTest
class BenefitsTest {

    private static final String PLAN = "/api/v1/benefits";
    private static final String ONE = "/api/v1/benefits/{benefit}";
    private static final String USES = "/api/v1/benefits/{benefit}/uses";
    private static final String ENTITLED = "/api/v1/volunteers/{volunteer}/benefits?on={on}&limit=500";
    private static final String CARDS = "/api/v1/volunteers/{volunteer}/honour-cards";
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2031, 6, 1);
    private static final Text BASIS = new Text("晋市文明委〔2024〕5号");
    private static final Text TITLE = new Text("海沧荣誉卡（300小时）");
    private static final Period YEAR = new Period(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31));

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId bus = newOrganisation();
    private final OrganisationId hospital = newOrganisation();
    private final HonourCardRulesId rules = HonourCardRulesId.of(new DivisionCode(HAICANG), TITLE);
    private final BenefitId ride = newBenefit();
    private final BenefitId clinic = newBenefit();
    private final VolunteerId holder = newVolunteer();
    private final HonourCardId card = newCard();

    BenefitsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private static BenefitId newBenefit() {
        return BenefitId.from(UUID.randomUUID());
    }

    private static HonourCardId newCard() {
        return HonourCardId.from(UUID.randomUUID());
    }

    private static BenefitTerms terms(
            BenefitKind kind, OrganisationId partner, BenefitAudience audience, UseLimit uses) {
        return new BenefitTerms(
                kind,
                new Text("礼遇" + kind),
                partner,
                audience,
                new Text("市区全部线路"),
                new Text("出示礼遇码"),
                new Text("上车出示"),
                uses,
                BASIS);
    }

    private static HonourCardRules ofAYear(long minutes) {
        return new HonourCardRules(minutes, CardWindow.CALENDAR_YEAR, 0, 0, true, 12, false, BASIS);
    }

    private static HonourCardIssued issued(HonourCardId card, VolunteerId to, HonourCardRulesId rules) {
        return new HonourCardIssued(
                card, to, rules, 1, YEAR, 18_000, new Period(LocalDate.of(2031, 1, 20), LocalDate.of(2032, 1, 19)));
    }

    private static BenefitUsed used(
            BenefitId benefit, OrganisationId partner, VolunteerId by, @Nullable HonourCardId shown, String on) {
        return new BenefitUsed(
                BenefitUsesId.of(by),
                BenefitUseId.from(UUID.randomUUID()),
                benefit,
                1,
                partner,
                by,
                shown,
                LocalDate.parse(on));
    }

    @BeforeAll
    void aPlan() {
        DelegationId city = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "benefits-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(),
                        city,
                        "benefits-siming",
                        Remit.in(new DivisionCode(SIMING)),
                        NOON,
                        Power.RUN_BENEFITS),
                delegated(
                        newDelegation(),
                        city,
                        "benefits-bus",
                        new Remit(new DivisionCode(CITY), bus),
                        NOON,
                        Power.CHECK_CARDS));
        ledger.record(
                NOON,
                registered(bus, "市公交集团"),
                registered(hospital, "市第一医院"),
                registered(holder, HONGSHAN),
                new CardRulesAdopted(rules, new DivisionCode(HAICANG), TITLE, 1, FIRST, ofAYear(18_000)),
                new CardRulesAdopted(rules, new DivisionCode(HAICANG), TITLE, 2, DAY, ofAYear(36_000)),
                issued(card, holder, rules),
                new BenefitOffered(
                        ride,
                        new DivisionCode(CITY),
                        FIRST,
                        null,
                        terms(
                                BenefitKind.TRANSPORT,
                                bus,
                                new BenefitAudience(0, 0, List.of(rules), null),
                                UseLimit.of(UsePeriod.DAY, 2))),
                new BenefitOffered(
                        clinic,
                        new DivisionCode(SIMING),
                        FIRST,
                        LocalDate.of(2031, 12, 31),
                        terms(
                                BenefitKind.MEDICAL,
                                hospital,
                                new BenefitAudience(1, 600, List.of(), new DivisionCode(HAICANG)),
                                UseLimit.ONCE)));
        ledger.record(NOON, used(ride, bus, holder, card, "2031-05-31"), used(ride, bus, holder, null, "2031-06-01"));
    }

    private List<BenefitView> plan(String parameters) {
        return reader.ask(Benefits.class, PLAN + "?limit=500&" + parameters).benefits().stream()
                .filter(benefit -> List.of(ride, clinic).contains(benefit.benefitId()))
                .toList();
    }

    @Test
    void areOfferedOnTheDaysThatThePlanSays() {
        assertThat(plan("on=2031-06-01"))
                .extracting(BenefitView::benefitId, BenefitView::partnerName, BenefitView::until)
                .containsExactly(tuple(ride, "市公交集团", null), tuple(clinic, "市第一医院", LocalDate.of(2031, 12, 31)));
        assertThat(plan("on=2030-12-31")).isEmpty();
        assertThat(plan("on=2032-01-01")).extracting(BenefitView::benefitId).containsExactly(ride);
        assertThat(plan("on=2031-06-01&kind=MEDICAL"))
                .extracting(BenefitView::benefitId)
                .containsExactly(clinic);
        assertThat(plan("on=2031-06-01&division=" + SIMING))
                .extracting(BenefitView::benefitId)
                .containsExactly(clinic);
        assertThat(plan("on=2031-06-01&division=" + HAICANG)).isEmpty();
        assertThat(plan("on=2031-06-01").getFirst().cards()).containsExactly(new CardTitle(rules, TITLE.value()));
        assertThat(plan("on=2031-06-01").getLast().residenceName()).contains("海沧");
        assertThat(reader.get(PLAN + "?division=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
        assertThat(reader.get(PLAN + "?kind=NONE").status()).isEqualTo(400);
    }

    @Test
    void areReadByTheVersionOfTheDay() {
        BenefitId changed = newBenefit();
        BenefitTerms before =
                terms(BenefitKind.CULTURE, bus, new BenefitAudience(0, 0, List.of(), null), UseLimit.ONCE);
        BenefitTerms after =
                terms(BenefitKind.SPORT, hospital, new BenefitAudience(3, 0, List.of(), null), UseLimit.UNLIMITED);
        ledger.record(
                NOON,
                new BenefitOffered(changed, new DivisionCode(CITY), FIRST, null, before),
                new BenefitChanged(changed, 2, DAY, LocalDate.of(2032, 12, 31), after),
                new BenefitEnded(changed, LocalDate.of(2031, 9, 30), BASIS));

        BenefitLife life = reader.ask(BenefitLife.class, ONE, changed);

        assertThat(life.versions())
                .extracting(BenefitView::version, BenefitView::from, BenefitView::terms)
                .containsExactly(tuple(1, FIRST, before), tuple(2, DAY, after));
        assertThat(life.endedOn()).isEqualTo(LocalDate.of(2031, 9, 30));
        assertThat(life.endedBecause()).isEqualTo(BASIS.value());
        assertThat(life.months()).isEmpty();
        assertThat(on(changed, "2031-05-31").terms()).isEqualTo(before);
        assertThat(on(changed, "2031-06-01").terms()).isEqualTo(after);
        assertThat(on(changed, "2031-09-30").until()).isEqualTo(LocalDate.of(2031, 9, 30));
        assertThat(reader.ask(Benefits.class, PLAN + "?limit=500&on=2031-10-01").benefits())
                .extracting(BenefitView::benefitId)
                .doesNotContain(changed);
        assertThat(reader.get(ONE, newBenefit()).problem()).isEqualTo("404 UNKNOWN_BENEFIT");
    }

    private BenefitView on(BenefitId benefit, String day) {
        return reader.ask(Benefits.class, PLAN + "?limit=500&on=" + day).benefits().stream()
                .filter(one -> one.benefitId().equals(benefit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void arePaged() {
        List<BenefitId> seen = new ArrayList<>();
        Benefits page = reader.ask(Benefits.class, PLAN + "?limit=1&on=2031-06-01");
        page.benefits().forEach(benefit -> seen.add(benefit.benefitId()));
        while (page.nextCursor() != null) {
            page = reader.ask(Benefits.class, PLAN + "?limit=1&on=2031-06-01&cursor={cursor}", page.nextCursor());
            page.benefits().forEach(benefit -> seen.add(benefit.benefitId()));
        }

        assertThat(seen).contains(ride, clinic).doesNotHaveDuplicates();
    }

    private Entitlement entitlement(VolunteerId volunteer, BenefitId benefit, String on) {
        return reader.ask(Entitlements.class, ENTITLED, volunteer, on).entitlements().stream()
                .filter(one -> one.benefit().benefitId().equals(benefit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sayToWhatSomebodyIsEntitledAndWhatIsMissing() {
        Entitlements all = reader.ask(Entitlements.class, ENTITLED, holder, "2031-06-01");

        assertThat(all.merits().inEffect()).isTrue();
        assertThat(all.merits().cards()).containsExactly(rules);
        assertThat(all.merits().minutes()).isZero();
        assertThat(entitlement(holder, ride, "2031-06-01").entitled()).isTrue();
        assertThat(entitlement(holder, ride, "2031-06-01").left()).isEqualTo(1);
        assertThat(entitlement(holder, ride, "2031-06-02").left()).isEqualTo(2);
        assertThat(entitlement(holder, ride, "2031-01-19").lacks()).containsExactly(Lack.CARD);
        assertThat(entitlement(holder, ride, "2032-01-20").entitled()).isFalse();
        assertThat(entitlement(holder, clinic, "2031-06-01").lacks())
                .containsExactly(Lack.STAR, Lack.MINUTES, Lack.RESIDENCE);
        assertThat(entitlement(holder, clinic, "2031-06-01").entitled()).isFalse();
    }

    @Test
    void countFinalMinutesOnly() {
        VolunteerId served = newVolunteer();
        Instant certified = Instant.parse("2031-03-05T04:00:00Z");
        HoursCertified revoked = hours(served, HONGSHAN, "2031-03-02", 100);
        HoursCertified noticed = hours(served, HONGSHAN, "2031-03-03", 40);
        ledger.record(NOON, registered(served, HONGSHAN));
        ledger.record(
                certified,
                hours(served, HONGSHAN, "2031-03-01", 20),
                revoked,
                new HoursRevoked(
                        revoked.recordId(),
                        served,
                        HoursChangeId.from(UUID.randomUUID()),
                        revoked.start(),
                        revoked.end(),
                        100,
                        BASIS,
                        null,
                        null),
                new HoursCertified(
                        noticed.recordId(),
                        served,
                        noticed.organisationId(),
                        noticed.certifiedBy(),
                        noticed.activity(),
                        noticed.category(),
                        noticed.start(),
                        noticed.end(),
                        noticed.serviceDate(),
                        noticed.minutes(),
                        noticed.division(),
                        noticed.place(),
                        noticed.timeliness(),
                        1,
                        null,
                        null,
                        LocalDate.of(2031, 3, 10),
                        false,
                        null,
                        null,
                        null));

        assertThat(minutes(served, "2031-03-04")).isZero();
        assertThat(minutes(served, "2031-03-05")).isEqualTo(20);
        assertThat(minutes(served, "2031-03-10")).isEqualTo(20);
        assertThat(minutes(served, "2031-03-11")).isEqualTo(60);
    }

    private long minutes(VolunteerId volunteer, String on) {
        return reader.ask(Entitlements.class, ENTITLED, volunteer, on).merits().minutes();
    }

    @Test
    void areOnePersonsWhateverNumbersTheyHave() {
        VolunteerId one = newVolunteer();
        VolunteerId other = newVolunteer();
        HonourCardId ofOther = newCard();
        ledger.record(
                NOON,
                registered(one, HULI_STREET),
                registered(other, HONGSHAN),
                issued(ofOther, other, rules),
                used(ride, bus, other, ofOther, "2031-07-01"));

        assertThat(entitlement(one, ride, "2031-07-01").lacks()).containsExactly(Lack.CARD);
        ledger.record(NOON, merged(one, other));
        assertThat(entitlement(one, ride, "2031-07-01").left()).isEqualTo(1);
        assertThat(entitlement(other, ride, "2031-07-01").entitled()).isTrue();
        assertThat(reader.ask(HonourCards.class, CARDS, one).cards())
                .extracting(HonourCardView::cardId, HonourCardView::volunteerId)
                .containsExactly(tuple(ofOther, other));
        ledger.record(NOON, unmerged(one, other));
        assertThat(entitlement(one, ride, "2031-07-01").lacks()).containsExactly(Lack.CARD);
        assertThat(reader.ask(HonourCards.class, CARDS, one).cards()).isEmpty();
    }

    @Test
    void areNobodysWhoIsBannedOrErased() {
        VolunteerId banned = newVolunteer();
        VolunteerId erased = newVolunteer();
        HonourCardId revoked = newCard();
        ledger.record(
                NOON,
                registered(banned, HONGSHAN),
                issued(newCard(), banned, rules),
                new VolunteerBanned(banned, BASIS),
                registered(erased, HONGSHAN),
                issued(revoked, erased, rules),
                new HonourCardRevoked(revoked, erased, new Text("所依据的时长经核查被撤销")),
                new VolunteerErased(erased));

        assertThat(entitlement(banned, ride, "2031-06-01").lacks()).containsExactly(Lack.REGISTRATION);
        assertThat(entitlement(erased, ride, "2031-06-01").lacks()).containsExactly(Lack.REGISTRATION, Lack.CARD);
        HonourCardView seen =
                reader.ask(HonourCards.class, CARDS, erased).cards().getFirst();
        assertThat(seen.volunteer()).isEqualTo("已注销");
        assertThat(seen.revokedBecause()).isEqualTo("已注销");
        assertThat(seen.revokedAt()).isEqualTo(NOON);
    }

    @Test
    void haveCardsWhoseRulesAreRead() {
        CardOfADivision seen =
                reader
                        .ask(CardRulesPage.class, "/api/v1/honour-card-rules?limit=500&division=" + HAICANG)
                        .cards()
                        .stream()
                        .filter(one -> one.rulesId().equals(rules))
                        .findFirst()
                        .orElseThrow();

        assertThat(seen.title()).isEqualTo(TITLE.value());
        assertThat(seen.divisionName()).contains("海沧");
        assertThat(seen.versions())
                .containsExactly(new Version(1, FIRST, ofAYear(18_000)), new Version(2, DAY, ofAYear(36_000)));
        assertThat(reader.ask(CardRulesPage.class, "/api/v1/honour-card-rules?division=" + SIMING)
                        .cards())
                .extracting(CardOfADivision::rulesId)
                .doesNotContain(rules);
        HonourCardView own =
                reader.ask(HonourCards.class, CARDS, holder).cards().getFirst();
        assertThat(own.title()).isEqualTo(TITLE.value());
        assertThat(own.window()).isEqualTo(YEAR);
        assertThat(own.revokedAt()).isNull();
        assertThat(reader.get(CARDS, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    private Reader.Answer as(String subject, Role role, String address, Object... variables) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, role),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    private Reader.Answer asVolunteer(VolunteerId volunteer, String address, Object... variables) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer "
                                + TestIssuer.shared()
                                        .signed(TestIssuer.shared()
                                                .claims("subject of " + volunteer, Role.VOLUNTEER)
                                                .claim("volunteer_id", volunteer.value())
                                                .build()),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    @Test
    void areReadByWhomTheyAreAbout() {
        assertThat(asVolunteer(holder, ENTITLED, holder, "2031-06-01").status()).isEqualTo(200);
        assertThat(asVolunteer(holder, CARDS, holder).status()).isEqualTo(200);
        assertThat(asVolunteer(newVolunteer(), ENTITLED, holder, "2031-06-01").problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(asVolunteer(newVolunteer(), CARDS, holder).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(as("benefits-bus", Role.ORGANISATION_MANAGER, CARDS, holder).problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(as("benefits-siming", Role.DISTRICT_OFFICER, CARDS, holder).status())
                .isEqualTo(200);
        assertThat(as("holds nothing", Role.CITY_OFFICER, CARDS, holder).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
    }

    @Test
    void tellWhoUsedThemToOfficesAndAuditorsOnly() {
        List<BenefitUses.Use> ofPartner = as("benefits-bus", Role.ORGANISATION_MANAGER, USES, ride)
                .as(BenefitUses.class)
                .uses();
        List<BenefitUses.Use> ofOffice = as("benefits-city", Role.CITY_OFFICER, USES, ride)
                .as(BenefitUses.class)
                .uses();

        assertThat(ofPartner).isNotEmpty().allSatisfy(use -> {
            assertThat(use.volunteerId()).isNull();
            assertThat(use.volunteer()).isNull();
            assertThat(use.recordedAt()).isEqualTo(NOON);
        });
        assertThat(ofOffice)
                .extracting(BenefitUses.Use::volunteerId, BenefitUses.Use::byCard, BenefitUses.Use::usedOn)
                .contains(
                        tuple(holder, false, LocalDate.of(2031, 6, 1)), tuple(holder, true, LocalDate.of(2031, 5, 31)));
        assertThat(as("an auditor", Role.AUDITOR, USES, ride)
                        .as(BenefitUses.class)
                        .uses())
                .isEqualTo(ofOffice);
        assertThat(as("benefits-bus", Role.ORGANISATION_MANAGER, USES, clinic).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as("benefits-siming", Role.DISTRICT_OFFICER, USES, ride).problem())
                .isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as("holds nothing", Role.CITY_OFFICER, USES, ride).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as("benefits-city", Role.CITY_OFFICER, USES, newBenefit()).problem())
                .isEqualTo("404 UNKNOWN_BENEFIT");
        BenefitUses first =
                as("benefits-city", Role.CITY_OFFICER, USES + "?limit=1", ride).as(BenefitUses.class);
        assertThat(as(
                                "benefits-city",
                                Role.CITY_OFFICER,
                                USES + "?limit=1&cursor={cursor}",
                                ride,
                                requireNonNull(first.nextCursor()))
                        .as(BenefitUses.class)
                        .uses())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.uses());
    }

    /** How often, everybody may know; somebody with two numbers is one person. */
    @Test
    void tellEverybodyHowOftenTheyWereUsed() {
        BenefitId counted = newBenefit();
        VolunteerId one = newVolunteer();
        VolunteerId other = newVolunteer();
        ledger.record(
                NOON,
                registered(one, HONGSHAN),
                registered(other, HONGSHAN),
                new BenefitOffered(
                        counted,
                        new DivisionCode(CITY),
                        FIRST,
                        null,
                        terms(BenefitKind.OTHER, bus, new BenefitAudience(0, 0, List.of(), null), UseLimit.UNLIMITED)),
                used(counted, bus, one, null, "2031-05-31"),
                used(counted, bus, one, null, "2031-06-01"),
                used(counted, bus, other, null, "2031-06-30"));
        ledger.record(NOON, merged(one, other));

        assertThat(reader.ask(BenefitLife.class, ONE, counted).months())
                .containsExactly(new UsesOfAMonth("2031-05", 1, 1), new UsesOfAMonth("2031-06", 2, 1));
    }

    @Test
    void haveCardsThatOfficesOfTheirDivisionList() {
        assertThat(as("benefits-city", Role.CITY_OFFICER, "/api/v1/honour-cards?limit=500&rulesId={rules}", rules)
                        .as(IssuedCards.class)
                        .cards())
                .extracting(HonourCardView::cardId)
                .contains(card);
        assertThat(as("benefits-siming", Role.DISTRICT_OFFICER, "/api/v1/honour-cards?limit=500")
                        .as(IssuedCards.class)
                        .cards())
                .extracting(HonourCardView::cardId)
                .doesNotContain(card);
        IssuedCards first = as("benefits-city", Role.CITY_OFFICER, "/api/v1/honour-cards?limit=1")
                .as(IssuedCards.class);
        assertThat(first.cards()).hasSize(1);
        assertThat(as("holds nothing", Role.CITY_OFFICER, "/api/v1/honour-cards")
                        .problem())
                .isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as("benefits-city", Role.CITY_OFFICER, "/api/v1/honour-cards?rulesId=x")
                        .problem())
                .isEqualTo("404 UNKNOWN_HONOUR_CARD_RULES");
    }
}
