package org.redvest.command.honour.star;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.command.ApplyForStar;
import org.redvest.api.honour.star.command.ApproveStarApplication;
import org.redvest.api.honour.star.command.DecideStarReview;
import org.redvest.api.honour.star.command.GrantStar;
import org.redvest.api.honour.star.command.RefuseStarApplication;
import org.redvest.api.honour.star.command.ReviewStar;
import org.redvest.api.honour.star.command.StopStarApplication;
import org.redvest.api.honour.star.event.StarAnnounced;
import org.redvest.api.honour.star.event.StarApplicationRefused;
import org.redvest.api.honour.star.event.StarApplicationStopped;
import org.redvest.api.honour.star.event.StarApplied;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarKept;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.id.StarRatingId;
import org.redvest.api.id.VolunteerId;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.honour.star.StarFacts.Held;
import org.redvest.command.honour.star.StarFacts.Open;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Hand;
import org.redvest.command.service.hours.FinalHours;

/**
 * Decides about the stars of a person, under all of their numbers: hours make nobody a star, they let somebody apply for one
 * (民函〔2012〕340号); and hours that fall take none away, they have somebody look at it (ADR 56). The ratings are taken in the order
 * of their numbers, so that two decisions never wait for each other.
 */
final class StarDesk {

    private final Repository<StarRating> ratings;
    private final Volunteers volunteers;
    private final StarRuleBooks books;
    private final Residences residences;
    private final Candidates candidates;
    private final FinalHours hours;
    private final WorkingDays workingDays;
    private final Clock clock;

    StarDesk(
            Repository<StarRating> ratings,
            Volunteers volunteers,
            StarRuleBooks books,
            Residences residences,
            Candidates candidates,
            FinalHours hours,
            WorkingDays workingDays,
            Clock clock) {
        this.ratings = ratings;
        this.volunteers = volunteers;
        this.books = books;
        this.residences = residences;
        this.candidates = candidates;
        this.hours = hours;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Somebody whose stars are decided on.
     *
     * @param numbers theirs, the one that goes on first
     * @param ratings what is kept under each
     */
    private record Person(List<VolunteerId> numbers, Map<VolunteerId, Aggregate<StarRating>> ratings) {

        PersonsStars stars() {
            return new PersonsStars(numbers.stream()
                    .map(number -> rating(number).invoke(StarRating::facts))
                    .toList());
        }

        void happen(StarEvent event) {
            rating(event.volunteerId()).execute(rating -> rating.happen(event));
        }

        private Aggregate<StarRating> rating(VolunteerId number) {
            return Objects.requireNonNull(ratings.get(number));
        }
    }

    private Person person(VolunteerId volunteer) throws Exception {
        List<VolunteerId> numbers = volunteers.personOf(volunteer);
        Map<VolunteerId, Aggregate<StarRating>> loaded = new LinkedHashMap<>();
        for (VolunteerId number : VolunteerId.inOrder(numbers)) {
            loaded.put(number, ratings.loadOrCreate(StarRatingId.of(number).value(), StarRating::new));
        }
        return new Person(numbers, loaded);
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }

    @CommandHandler
    Effect handle(ApplyForStar command) throws Exception {
        volunteers.of(command.volunteerId()).requireInEffect();
        Person person = person(command.volunteerId());
        PersonsStars stars = person.stars();
        if (stars.open(command.level()).isPresent()) {
            return Effect.ALREADY_RECORDED;
        }
        if (stars.isAnyOpen()) {
            throw new Refusal(Problem.STAR_APPLICATION_OPEN);
        }
        LocalDate today = today();
        DivisionCode residence = residences.require(command.volunteerId());
        StarRulesAdopted adopted = books.applying(residence, command.jurisdiction(), today);
        StarRules rules = adopted.rules();
        requireNext(command.level(), stars, rules);
        requireRegisteredLongEnough(command.level(), rules, person.numbers(), today);
        long minutes = requireHours(rules.level(command.level()).minutes(), person.numbers(), today);
        person.happen(new StarApplied(
                command.volunteerId(),
                command.level(),
                adopted.jurisdiction(),
                adopted.version(),
                office(adopted.jurisdiction(), residence),
                rules.level(command.level()).grantedBy(),
                minutes));
        return Effect.RECORDED;
    }

    /** The district whose rules apply, or else the one where they live. */
    private static DivisionCode office(DivisionCode jurisdiction, DivisionCode residence) {
        return StarRuleBooks.districtOf(Remit.in(jurisdiction).holds(residence) ? residence : jurisdiction);
    }

    private static void requireNext(int level, PersonsStars stars, StarRules rules) {
        int held = stars.highest();
        if (level <= held) {
            throw new Refusal(Problem.STAR_ALREADY_GRANTED);
        }
        if (rules.skips(level, held)) {
            throw new Refusal(
                    Problem.STAR_SKIPPED,
                    "Stars are granted in order, and the next one for them is of level %d: apply for that one first."
                            .formatted(held + 1));
        }
    }

    private void requireRegisteredLongEnough(int level, StarRules rules, List<VolunteerId> numbers, LocalDate today) {
        LocalDate first = rules.registeredLongEnoughOn(level, candidates.registeredOn(numbers));
        if (today.isBefore(first)) {
            throw new Refusal(
                    Problem.STAR_TOO_EARLY,
                    "They are registered for as long as this star takes from %s on: apply then.".formatted(first));
        }
    }

    private long requireHours(long threshold, List<VolunteerId> numbers, LocalDate today) {
        long minutes = hours.minutes(numbers, today);
        if (minutes < threshold) {
            throw new Refusal(
                    Problem.STAR_HOURS_INSUFFICIENT,
                    "%d final minutes of the %d that this star takes are missing: apply once they are certified and their notice is over."
                            .formatted(threshold - minutes, threshold));
        }
        return minutes;
    }

    @CommandHandler
    Effect handle(ApproveStarApplication command, MetaData sender) throws Exception {
        Person person = person(command.volunteerId());
        Open open = person.stars().requireOpen(command.level());
        if (open.announced() != null) {
            return Effect.ALREADY_RECORDED;
        }
        if (open.by().isOneWith(Hand.of(sender))) {
            throw new Refusal(Problem.STAR_REVIEWER_APPLIED);
        }
        StarApplied applied = open.applied();
        person.happen(
                new StarAnnounced(applied.volunteerId(), applied.level(), noticeUntil(rulesOf(applied), today())));
        return Effect.RECORDED;
    }

    private StarRules rulesOf(StarApplied applied) {
        return books.version(applied.jurisdiction(), applied.rulesVersion()).rules();
    }

    private @Nullable LocalDate noticeUntil(StarRules rules, LocalDate today) {
        return rules.noticeWorkingDays() == 0
                ? null
                : workingDays
                        .after(today, rules.noticeWorkingDays())
                        .orElseThrow(() -> new Refusal(Problem.WORKING_DAYS_UNKNOWN));
    }

    @CommandHandler
    Effect handle(RefuseStarApplication command) throws Exception {
        Person person = person(command.volunteerId());
        Open open = person.stars().requireOpen(command.level());
        if (open.announced() != null) {
            throw new Refusal(Problem.STAR_ALREADY_ANNOUNCED);
        }
        person.happen(new StarApplicationRefused(open.applied().volunteerId(), command.level(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(StopStarApplication command) throws Exception {
        Person person = person(command.volunteerId());
        StarApplied applied =
                requireAnnounced(person.stars().requireOpen(command.level())).applied();
        person.happen(new StarApplicationStopped(applied.volunteerId(), command.level(), command.reason()));
        return Effect.RECORDED;
    }

    private static Open requireAnnounced(Open open) {
        if (open.announced() == null) {
            throw new Refusal(Problem.STAR_NOT_ANNOUNCED);
        }
        return open;
    }

    /** What the applicant had when they applied has to be there still. */
    @CommandHandler
    Effect handle(GrantStar command) throws Exception {
        Person person = person(command.volunteerId());
        PersonsStars stars = person.stars();
        if (stars.open(command.level()).isEmpty() && stars.held(command.level()).isPresent()) {
            throw new Refusal(Problem.STAR_ALREADY_GRANTED);
        }
        Open open = requireAnnounced(stars.requireOpen(command.level()));
        LocalDate today = today();
        requireNoticeOver(Objects.requireNonNull(open.announced()), today);
        StarApplied applied = open.applied();
        if (applied.grantedBy() == StarGranter.PROVINCE && command.basis() == null) {
            throw new Refusal(Problem.STAR_BASIS_REQUIRED);
        }
        volunteers.of(person.numbers().getFirst()).requireInEffect();
        StarRules rules = rulesOf(applied);
        requireNext(command.level(), stars, rules);
        long threshold = rules.level(command.level()).minutes();
        person.happen(new StarGranted(
                applied.volunteerId(),
                command.level(),
                applied.jurisdiction(),
                applied.rulesVersion(),
                applied.office(),
                applied.grantedBy(),
                requireHours(threshold, person.numbers(), today),
                threshold,
                command.basis()));
        return Effect.RECORDED;
    }

    private static void requireNoticeOver(StarAnnounced announced, LocalDate today) {
        LocalDate until = announced.noticeUntil();
        if (until != null && !today.isAfter(until)) {
            throw new Refusal(
                    Problem.STAR_NOTICE_RUNNING,
                    "The application is under notice until %s: grant the star from the next day on.".formatted(until));
        }
    }

    /** Whether a star of the person is under review now. */
    @CommandHandler
    Boolean handle(ReviewStar command) throws Exception {
        Person person = person(command.volunteerId());
        if (person.stars().highest() == 0) {
            return false;
        }
        review(person, hours.minutes(person.numbers(), today()));
        return person.stars().numbers().stream().anyMatch(stars -> stars.underReview() > 0);
    }

    private static void review(Person person, long minutes) {
        for (StarFacts stars : person.stars().numbers()) {
            StarEvent brought = stars.broughtAboutBy(minutes);
            if (brought != null) {
                person.happen(brought);
            }
        }
    }

    /** Where the highest star is taken back, the hours may not be enough for the one below either. */
    @CommandHandler
    Effect handle(DecideStarReview command) throws Exception {
        Person person = person(command.volunteerId());
        Held star = person.stars().requireUnderReview(command.level());
        long minutes = hours.minutes(person.numbers(), today());
        if (minutes >= star.floor()) {
            throw new Refusal(Problem.STAR_NOT_UNDER_REVIEW);
        }
        VolunteerId holder = star.grant().volunteerId();
        person.happen(
                switch (command.decision()) {
                    case KEEP -> new StarKept(holder, command.level(), minutes, command.reason());
                    case WITHDRAW -> new StarWithdrawn(holder, command.level(), minutes, command.reason());
                });
        review(person, minutes);
        return Effect.RECORDED;
    }
}
