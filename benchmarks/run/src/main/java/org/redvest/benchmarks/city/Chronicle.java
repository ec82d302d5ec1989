package org.redvest.benchmarks.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Event;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.benchmarks.city.Dice.Roll;

/**
 * Tells what happened in a city, in the order of time: whatever happens asks for what follows from it, and the earliest
 * of all that is asked for happens next. It decides as the aggregates do, and tells only what they would have accepted.
 */
final class Chronicle {

    private static final int IMPORTED_PERCENT = 90;
    private static final int AT_HOME_PERCENT = 60;
    private static final int FOR_OWN_ORGANISATION_PERCENT = 80;

    /** How long the automation takes from certified hours to points: always the same, it never overtakes itself. */
    private static final Duration CREDITED_AFTER = Duration.ofMillis(25);

    private final City city;
    private final ServicePlan plan;
    private final Persons persons;
    private final Places places;
    private final Deadlines deadlines;
    private final Figures figures;
    private final Function<IdentityDocument, IdentityClaimId> claims;
    private final Consumer<Fact> told;

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparingLong(Step::at).thenComparingLong(Step::number));
    private long stepsAsked;

    private final Messages messages;
    private final RewardShops shops;
    private final VolunteerId[] volunteers;
    private final String[] residences;
    private final int[] homeOrganisations;
    private final int[] recordsOf;
    private final OrganisationId[] organisations;
    private int registeredOrganisations;

    /** Something that happens at a time; what is asked for first happens first where times are equal. */
    private record Step(long at, long number, Runnable action) {}

    Chronicle(
            City city,
            ServicePlan plan,
            Places places,
            Deadlines deadlines,
            Figures figures,
            Function<IdentityDocument, IdentityClaimId> claims,
            Consumer<Fact> told) {
        this.city = city;
        this.plan = plan;
        this.persons = new Persons(city, places);
        this.places = places;
        this.deadlines = deadlines;
        this.figures = figures;
        this.claims = claims;
        this.told = told;
        this.messages = new Messages(city.dice(Roll.MESSAGES, 0));
        this.shops = new RewardShops(city, figures, places, messages, told, this::ask);
        this.volunteers = new VolunteerId[city.volunteers()];
        this.residences = new String[city.volunteers()];
        this.homeOrganisations = new int[city.volunteers()];
        this.recordsOf = new int[city.volunteers()];
        this.organisations = new OrganisationId[city.organisations()];
    }

    /** Tells all of it. */
    void tell() {
        for (int year = City.FIRST_DAY.getYear(); year <= City.LAST_DAY.getYear() + 1; year++) {
            insure(year);
        }
        ask(city.organisationRegisteredAt(0), () -> registerOrganisation(0));
        ask(city.registeredAt(0), () -> registerVolunteer(0));
        ask(Instant.ofEpochMilli(plan.certifiedAt(0)), () -> certify(0));
        shops.open();
        for (Step next = steps.poll(); next != null; next = steps.poll()) {
            next.action().run();
        }
    }

    private void ask(Instant at, Runnable action) {
        steps.add(new Step(at.toEpochMilli(), stepsAsked++, action));
    }

    private void tell(String stream, long sequence, String type, Instant at, Origin origin, Supplier<Event> event) {
        told.accept(new Fact(stream, sequence, type, at, messages.id(at), origin.envelope(), event));
    }

    /** A policy for each year, signed in the last weeks of the year before. */
    private void insure(int year) {
        Instant from = CivilTime.startOf(LocalDate.of(year, 1, 1));
        LocalDate signed = LocalDate.of(year - 1, 12, 20);
        Instant recorded = CivilTime.startOf(signed).plus(Duration.ofHours(10));
        ask(recorded, () -> {
            InsurancePolicyId id = InsurancePolicyId.from(messages.id(recorded));
            Origin origin = messages.request(recorded);
            tell(
                    id.value(),
                    0,
                    "InsurancePolicy",
                    recorded,
                    origin,
                    () -> new InsurancePolicyRecorded(
                            id,
                            new Text("中国人寿厦门分公司"),
                            new Text("P%d-3502-0001".formatted(year)),
                            448_000,
                            from,
                            CivilTime.startOf(LocalDate.of(year + 1, 1, 1)),
                            signed));
        });
    }

    private void registerOrganisation(int number) {
        Instant at = city.organisationRegisteredAt(number);
        Dice dice = city.dice(Roll.ORGANISATION, number);
        OrganisationId id = city.organisation(number);
        String community = places.community(dice).code();
        String name = "厦门市" + places.nameOf(community) + dice.oneOf(Words.TEAMS) + (number + 1);
        organisations[registeredOrganisations++] = id;
        tell(
                id.toString(),
                0,
                "Organisation",
                at,
                messages.request(at),
                () -> new OrganisationRegistered(id, new Text(name), new DivisionCode(community.substring(0, 6))));
        if (registeredOrganisations < organisations.length) {
            ask(city.organisationRegisteredAt(number + 1), () -> registerOrganisation(number + 1));
        }
    }

    private void registerVolunteer(int number) {
        Instant at = city.registeredAt(number);
        VolunteerId id = city.volunteer(number);
        Person person = persons.next(number);
        IdentityClaimId claim = claims.apply(person.document());
        int organisation = someOrganisation(city.dice(Roll.HOME_ORGANISATION, number));
        volunteers[number] = id;
        residences[number] = person.residence();
        homeOrganisations[number] = organisation;
        Origin origin = messages.imported(at, organisation);
        tell(
                claim.value(),
                0,
                "IdentityClaim",
                at,
                origin,
                () -> new IdentityClaimed(claim, id, person.document().kind()));
        tell(
                id.value(),
                0,
                "Volunteer",
                at,
                origin,
                () -> person.registered(id, CivilTime.dateOf(at), new PersonSeal(city, number)));
        if (number + 1 < volunteers.length) {
            ask(city.registeredAt(number + 1), () -> registerVolunteer(number + 1));
        }
    }

    /** The older an organisation, the more it does. */
    private int someOrganisation(Dice dice) {
        double part = dice.random().nextDouble();
        return (int) (part * part * registeredOrganisations);
    }

    private void certify(int place) {
        Instant at = Instant.ofEpochMilli(plan.certifiedAt(place));
        int record = plan.inOrder(place);
        int volunteer = plan.volunteer(record);
        Dice dice = city.dice(Roll.RECORD, record);
        int organisation =
                dice.percent(FOR_OWN_ORGANISATION_PERCENT) ? homeOrganisations[volunteer] : someOrganisation(dice);
        Origin origin = dice.percent(IMPORTED_PERCENT) ? messages.imported(at, organisation) : messages.request(at);
        Instant start = Instant.ofEpochSecond(plan.start(record));
        ServiceInterval interval = new ServiceInterval(start, start.plus(Duration.ofMinutes(plan.minutes(record))));
        HoursCertified hours = hours(record, volunteer, organisation, interval, at, dice);
        int sequence = ++recordsOf[volunteer];
        UUID id = messages.id(at);
        told.accept(
                new Fact(hours.volunteerId().value(), sequence, "Volunteer", at, id, origin.envelope(), () -> hours));
        Instant credited = at.plus(CREDITED_AFTER);
        ask(credited, () -> credit(hours, volunteer, sequence, origin, credited));
        if (place + 1 < plan.records()) {
            ask(Instant.ofEpochMilli(plan.certifiedAt(place + 1)), () -> certify(place + 1));
        }
    }

    private HoursCertified hours(
            int record, int volunteer, int organisation, ServiceInterval interval, Instant at, Dice dice) {
        String category = dice.ratherFirst(Words.CATEGORIES);
        String division = dice.percent(AT_HOME_PERCENT)
                ? residences[volunteer]
                : places.community(dice).code();
        return new HoursCertified(
                ServiceRecordId.from(city.dice(Roll.RECORD_ID, record).uuid(at)),
                volunteers[volunteer],
                organisations[organisation],
                volunteers[leader(organisation, volunteer)],
                new Text(dice.oneOf(Words.ACTIVITIES.getOrDefault(category, List.of(category)))),
                new Text(category),
                interval.start(),
                interval.end(),
                interval.serviceDate(),
                interval.minutes(),
                new DivisionCode(division),
                new Text(places.nameOf(division) + dice.oneOf(Words.PLACES)),
                deadlines.timeliness(interval.end(), at),
                figures.dailyCap().version());
    }

    /** Who certifies for an organisation: one of the founders, and somebody else where it is their own service. */
    private int leader(int organisation, int volunteer) {
        int leader = city.dice(Roll.LEADER, organisation).upTo(city.founders());
        return leader == volunteer ? (leader + 1) % city.founders() : leader;
    }

    private void credit(HoursCertified hours, int volunteer, int sequence, Origin cause, Instant at) {
        PointsAccountId account = PointsAccountId.of(hours.volunteerId());
        int points = figures.points(hours.minutes());
        tell(
                account.value(),
                shops.credited(volunteer, points),
                "PointsAccount",
                at,
                messages.automation(at, "credit-points", cause),
                () -> new PointsCredited(
                        account,
                        hours.volunteerId(),
                        hours.recordId(),
                        sequence,
                        hours.serviceDate(),
                        hours.minutes(),
                        points,
                        figures.rate().version(),
                        figures.step().version(),
                        null,
                        hours.minutes() - hours.minutes() % figures.step().value(),
                        figures.rate().value(),
                        Rounding.downTo(figures.step().value()),
                        null,
                        null,
                        0));
        shops.tempt(volunteer, hours.volunteerId(), at);
    }
}
