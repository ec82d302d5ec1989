package org.redvest.command.honour.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.command.AdoptStarRules;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.StarRatingId;
import org.redvest.api.id.StarRuleBookId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.city.WorkingDays;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.command.service.hours.RecordStandings;

/** A log in memory with stars on it, for people of 思明区 who are registered since 2024. */
final class StarLedger {

    static final DivisionCode CITY = new DivisionCode("350200");
    static final DivisionCode SIMING = new DivisionCode("350203");
    static final DivisionCode HULI = new DivisionCode("350206");
    static final Text WHY = new Text("经核实");
    static final String VOLUNTEER = "the volunteer";
    static final String OFFICER = "officer";

    /** What a level takes more than the one below. */
    static final long STEP = 100;

    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final Instant REGISTERED = Instant.parse("2024-01-01T04:00:00Z");

    private final Map<String, Long> sequences = new HashMap<>();
    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(StarRuleBook.class)
            .configureAggregate(StarRating.class)
            .registerCommandHandler(this::desk));
    private long numbers;

    Instant now = Instant.parse("2026-03-09T04:00:00Z");
    DivisionCode residence = new DivisionCode("350203001001");

    private StarDesk desk(Configuration configuration) {
        Volunteers volunteers =
                new Volunteers(id -> facts(id.value(), VolunteerEvent.class), document -> Optional.empty());
        return new StarDesk(
                configuration.repository(StarRating.class),
                volunteers,
                new StarRuleBooks(
                        jurisdiction -> facts(StarRuleBookId.of(jurisdiction).value(), StarRulesAdopted.class),
                        () -> CITY),
                new Residences(number -> Optional.of(residence)),
                new Candidates(number -> Optional.of(REGISTERED)),
                new FinalHours(new RecordStandings(
                        new CertifiedServices(number -> facts(number.value(), HoursEvent.class)),
                        new Objections(volunteers, mergeCase -> facts(mergeCase.value(), ObjectionEvent.class)))),
                new WorkingDays(),
                new SettableClock(() -> now));
    }

    private <E> List<E> facts(String aggregate, Class<E> type) {
        return ledger.events(aggregate).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static VolunteerId person(int number) {
        return VolunteerId.from(new UUID(1, number));
    }

    /** Levels of 100 minutes each; the two highest are the city's and the province's. */
    static StarRules rules(boolean residentsOnly, boolean inOrder, int months, int noticeWorkingDays) {
        return new StarRules(
                Stream.of(
                                StarGranter.COUNTY,
                                StarGranter.COUNTY,
                                StarGranter.COUNTY,
                                StarGranter.CITY,
                                StarGranter.PROVINCE)
                        .map(new LevelsInOrder(months)::next)
                        .toList(),
                residentsOnly,
                inOrder,
                noticeWorkingDays);
    }

    private static final class LevelsInOrder {

        private final int months;
        private long minutes;

        LevelsInOrder(int months) {
            this.months = months;
        }

        StarRules.Level next(StarGranter granter) {
            minutes += STEP;
            return new StarRules.Level(minutes, months, granter);
        }
    }

    StarLedger registered(int people) {
        for (int number = 1; number <= people; number++) {
            happened(Registrations.registered(person(number)));
        }
        return this;
    }

    StarLedger ruled(DivisionCode jurisdiction, StarRules rules) {
        send("adopter", adoption(jurisdiction, rules));
        return this;
    }

    AdoptStarRules adoption(DivisionCode jurisdiction, StarRules rules) {
        return new AdoptStarRules(
                jurisdiction, new Text("adoption " + ++numbers), LocalDate.of(2026, 1, 1), rules, WHY);
    }

    /** What stands in the stream of whoever it is about. */
    void happened(Object event) {
        String stream =
                switch (event) {
                    case VolunteerEvent of -> of.volunteerId().value();
                    case HoursEvent of -> of.volunteerId().value();
                    case ObjectionEvent of -> of.mergeCaseId().value();
                    default -> throw new IllegalArgumentException(event.toString());
                };
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        ledger.happened(stream, sequence, event);
    }

    void merged(int survivor, int absorbed) {
        MergeCaseId id = MergeCaseId.of(person(survivor), person(absorbed));
        for (int number : new int[] {survivor, absorbed}) {
            happened(new MergeTookEffect(person(number), id, person(survivor), person(absorbed)));
        }
    }

    void unmerged(int survivor, int absorbed) {
        MergeCaseId id = MergeCaseId.of(person(survivor), person(absorbed));
        for (int number : new int[] {survivor, absorbed}) {
            happened(new MergeEnded(person(number), id, person(survivor), person(absorbed)));
        }
    }

    HoursCertified served(int who, long minutes) {
        return served(who, minutes, null, false);
    }

    /** Each at a time of its own. */
    HoursCertified served(int who, long minutes, @Nullable LocalDate noticeUntil, boolean toCountersign) {
        Instant start = REGISTERED.plus(Duration.ofDays(++numbers));
        HoursCertified hours = new HoursCertified(
                ServiceRecordId.from(new UUID(2, numbers)),
                person(who),
                BUREAU,
                VolunteerId.from(new UUID(9, 9)),
                new Text("环境整治"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                CivilTime.dateOf(start),
                minutes,
                SIMING,
                new Text("社区"),
                Timeliness.ON_TIME,
                1,
                null,
                null,
                noticeUntil,
                toCountersign,
                null,
                null,
                null);
        happened(hours);
        return hours;
    }

    <R> R send(String subject, Command<R> command) {
        return ledger.sendAs(subject, command);
    }

    /** Everything, in order. */
    List<Object> events() {
        return ledger.events();
    }

    /** What became of somebody's stars, by one of their numbers. */
    List<StarEvent> stars(int who) {
        return facts(StarRatingId.of(person(who)).value(), StarEvent.class);
    }

    void assertRefused(Problem problem, String subject, Command<?> command) {
        int before = ledger.events().size();
        assertThatThrownBy(() -> send(subject, command))
                .satisfies(failure -> assertThat(problemOf(failure)).isEqualTo(problem));
        assertThat(ledger.events()).as("nothing was written").hasSize(before);
    }

    static Problem problemOf(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Refusal refusal)) {
            cause = Objects.requireNonNull(cause.getCause(), failure::toString);
        }
        return refusal.problem();
    }
}
