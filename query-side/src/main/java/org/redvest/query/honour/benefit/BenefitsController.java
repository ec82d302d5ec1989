package org.redvest.query.honour.benefit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.query.BenefitLife;
import org.redvest.api.honour.benefit.query.BenefitUses;
import org.redvest.api.honour.benefit.query.Benefits;
import org.redvest.api.honour.benefit.query.CardRulesPage;
import org.redvest.api.honour.benefit.query.Entitlements;
import org.redvest.api.honour.benefit.query.FindBenefit;
import org.redvest.api.honour.benefit.query.FindBenefitUses;
import org.redvest.api.honour.benefit.query.FindBenefits;
import org.redvest.api.honour.benefit.query.FindCardRules;
import org.redvest.api.honour.benefit.query.FindEntitlements;
import org.redvest.api.honour.benefit.query.FindHonourCards;
import org.redvest.api.honour.benefit.query.FindIssuedCards;
import org.redvest.api.honour.benefit.query.HonourCards;
import org.redvest.api.honour.benefit.query.IssuedCards;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Benefits")
class BenefitsController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;
    private final Clock clock;

    BenefitsController(Queries queries, Readers readers, Caller caller, Clock clock) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping("/benefits")
    @OpenToPublic
    @Operation(
            summary = "The incentive plan (激励方案): the benefits (礼遇) that are offered on a day",
            description = "Who carries each out, for whom, in which scope, by which method and process.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    Benefits benefits(
            @Parameter(description = "within this division", example = "140500")
                    @RequestParam(required = false)
                    @Nullable String division,
            @RequestParam(required = false) @Nullable BenefitKind kind,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2026-03-09")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindBenefits(division, kind, orToday(on), cursor, limit));
    }

    private LocalDate orToday(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, () -> CivilTime.dateOf(clock.instant()));
    }

    @GetMapping("/benefits/{benefitId}")
    @OpenToPublic
    @Operation(
            summary = "One benefit, from its beginning on",
            description = "All that the plan ever fixed of it, and how often it was used in each month.")
    @Refuses(Problem.UNKNOWN_BENEFIT)
    BenefitLife benefit(@PathVariable String benefitId) {
        return queries.ask(new FindBenefit(BenefitId.of(benefitId)));
    }

    @GetMapping("/benefits/{benefitId}/uses")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "When a benefit was used",
            description =
                    "The newest first, to whom a delegation reaches it. Who carries it out is told of no holder; officers and auditors are.")
    @Refuses({Problem.UNKNOWN_BENEFIT, Problem.AUTHORITY_MISSING})
    BenefitUses uses(
            @PathVariable String benefitId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        boolean auditor = caller.is(Role.AUDITOR);
        return queries.ask(new FindBenefitUses(
                BenefitId.of(benefitId),
                auditor ? null : readers.remits(),
                auditor || caller.is(Role.CITY_OFFICER) || caller.is(Role.DISTRICT_OFFICER),
                cursor,
                limit));
    }

    @GetMapping("/volunteers/{volunteerId}/benefits")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "To which benefits a volunteer is entitled on a day, why, and what is missing for the others",
            description = "Under all numbers of the person: star, final minutes, honour cards, residence.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    Entitlements entitlements(
            @PathVariable String volunteerId,
            @Parameter(description = "the day, Asia/Shanghai; today without it", example = "2026-03-09")
                    @RequestParam(required = false)
                    @Nullable LocalDate on,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindEntitlements(volunteer, orToday(on), cursor, limit));
    }

    @GetMapping("/volunteers/{volunteerId}/honour-cards")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "The honour cards (荣誉卡) of a volunteer",
            description =
                    "The newest first, under all numbers of the person, those that are over or revoked too; without their codes.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    HonourCards cards(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindHonourCards(volunteer));
    }

    @GetMapping("/honour-cards")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "The honour cards that were issued",
            description = "The newest first: those of divisions that a delegation of the reader's reaches.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_HONOUR_CARD_RULES})
    IssuedCards issued(
            @Parameter(description = "under these rules") @RequestParam(required = false) @Nullable String rulesId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindIssuedCards(
                readers.remits(), rulesId == null ? null : HonourCardRulesId.of(rulesId), cursor, limit));
    }

    @GetMapping("/honour-card-rules")
    @OpenToPublic
    @Operation(summary = "The honour cards that divisions give, and their rules")
    @Refuses(Problem.UNKNOWN_DIVISION)
    CardRulesPage rules(
            @Parameter(description = "within this division", example = "350205")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindCardRules(division, cursor, limit));
    }
}
