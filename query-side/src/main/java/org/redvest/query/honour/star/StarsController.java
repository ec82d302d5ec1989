package org.redvest.query.honour.star;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.EligibleForStar;
import org.redvest.api.honour.star.query.FindEligibleForStar;
import org.redvest.api.honour.star.query.FindStarApplications;
import org.redvest.api.honour.star.query.FindStarEligibility;
import org.redvest.api.honour.star.query.FindStarHolders;
import org.redvest.api.honour.star.query.FindStarReviews;
import org.redvest.api.honour.star.query.FindVolunteerStars;
import org.redvest.api.honour.star.query.StarApplications;
import org.redvest.api.honour.star.query.StarEligibility;
import org.redvest.api.honour.star.query.StarHolders;
import org.redvest.api.honour.star.query.StarReviews;
import org.redvest.api.honour.star.query.VolunteerStars;
import org.redvest.api.id.VolunteerId;
import org.redvest.city.Divisions;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Stars")
class StarsController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;
    private final Divisions divisions;
    private final Clock clock;

    StarsController(Queries queries, Readers readers, Caller caller, Divisions divisions, Clock clock) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/stars")
    @OpenToPublic
    @Operation(
            summary = "Who holds stars (星级)",
            description =
                    "Each person once, with the highest star, whose was granted last first; masked names of those who agreed to that."
                            + " And how many hold each level as their highest. Reckoned once a second at most, for everybody who"
                            + " asks the same.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    StarHolders holders(
            @Parameter(description = "who lives within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "1 to 5") @RequestParam(required = false) @Min(1) @Max(StarRules.HIGHEST) @Nullable Integer level,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least) {
        return queries.ask(new FindStarHolders(code(division), level, cursor, limit, least));
    }

    private @Nullable DivisionCode code(@Nullable String division) {
        return division == null
                ? null
                : DivisionCode.of(divisions.require(division).code());
    }

    @GetMapping("/volunteers/{volunteerId}/stars")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "The stars of a volunteer",
            description = "Under all numbers of the person: what they hold, what they applied for, and what happened.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    VolunteerStars ofVolunteer(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindVolunteerStars(volunteer));
    }

    @GetMapping("/volunteers/{volunteerId}/star-eligibility")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "Which star would a volunteer reach on a day, and what is missing?",
            description =
                    "For each level minutes, months, order and residence; and the records that count, with those that do not and how they"
                            + " stand. The day may be past or to come, as known now: what is final by then.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_DIVISION, Problem.STAR_RULES_MISSING
    })
    StarEligibility eligibility(
            @PathVariable String volunteerId,
            @Parameter(description = "civil day, Asia/Shanghai; today where not given", example = "2026-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(
                            description = "division code of whose rules apply; those where they live where not given",
                            example = "350200")
                    @RequestParam(required = false)
                    @Nullable String jurisdiction,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindStarEligibility(
                volunteer,
                Objects.requireNonNullElseGet(on, () -> CivilTime.dateOf(clock.instant())),
                code(jurisdiction),
                cursor,
                limit));
    }

    @GetMapping("/stars/eligible")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Who reaches a star and does not hold it",
            description =
                    "Of a division that the reader's power to rate stars reaches, by the rules where they live, from their final hours"
                            + " today; in the order of their registration. Masked names.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_DIVISION})
    EligibleForStar eligible(
            @Parameter(description = "who lives within this division", example = "350203") @RequestParam
                    String division,
            @Parameter(description = "1 to 5", example = "1") @RequestParam @Min(1) @Max(StarRules.HIGHEST) int level,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        DivisionCode within = DivisionCode.of(divisions.require(division).code());
        if (remits().stream().noneMatch(remit -> remit.covers(Remit.in(within)))) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return queries.ask(new FindEligibleForStar(within, level, cursor, limit));
    }

    private Set<Remit> remits() {
        Set<Remit> remits =
                queries.ask(new FindRemits(caller.subject(), Power.RATE_STARS)).remits();
        if (remits.isEmpty()) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return remits;
    }

    /** Where the reader rates stars; null where they may see all. */
    private @Nullable Set<Remit> reach() {
        return caller.is(Role.AUDITOR) ? null : remits();
    }

    @GetMapping("/star-applications")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Open applications for stars",
            description =
                    "The oldest first, with how far each is: to be reviewed, under notice, to be granted; as far as the reader's power to"
                            + " rate stars reaches. Masked names.")
    @Refuses(Problem.AUTHORITY_MISSING)
    StarApplications applications(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindStarApplications(reach(), cursor, limit));
    }

    @GetMapping("/star-reviews")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Stars under review",
            description =
                    "Whose hours fell below what they took, the oldest first, as far as the reader's power to rate stars reaches. Masked"
                            + " names.")
    @Refuses(Problem.AUTHORITY_MISSING)
    StarReviews reviews(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindStarReviews(reach(), cursor, limit));
    }
}
