package org.redvest.command.honour.benefit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.honour.benefit.command.AdoptCardRules;
import org.redvest.api.honour.benefit.command.IssueHonourCard;
import org.redvest.api.honour.benefit.command.RevokeHonourCard;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.series.Period;
import org.redvest.city.Divisions;
import org.redvest.command.person.volunteer.VolunteerFacts;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Benefits")
class HonourCardController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final Volunteers volunteers;
    private final HonourCards cards;
    private final HonourCodes codes;
    private final Clock clock;

    HonourCardController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            Volunteers volunteers,
            HonourCards cards,
            HonourCodes codes,
            Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.volunteers = volunteers;
        this.cards = cards;
        this.codes = codes;
        this.clock = clock;
    }

    record CardRulesRequest(
            @Schema(description = "division code of whose card it is", example = "350205") @NotBlank @Size(max = 12) String division,

            @Schema(description = "what the card is called: the same again gets new rules", example = "海沧荣誉卡（300小时）")
            @NotBlank @Size(max = 100) String title,

            @Schema(
                    description = "first civil day on which cards are issued under them, Asia/Shanghai",
                    example = "2026-01-01")
            @NotNull LocalDate effectiveFrom,

            @Schema(description = "final minutes that are needed in the window; 300 h are 18,000", example = "18000")
            @NotNull @Min(1) @Max(10_000_000) Long minutes,

            @Schema(
                    description = "of which days: CALENDAR_YEAR 自然年, LAST_YEARS 近几年, EVER 累计",
                    example = "CALENDAR_YEAR")
            @NotNull CardWindow window,

            @Schema(
                    description = "of how many years at the most where the window is LAST_YEARS; 0 elsewhere",
                    example = "0")
            @NotNull @Min(0) @Max(50) Integer windowYears,

            @Schema(description = "for how many months the holder has been registered at the least", example = "0")
            @NotNull @Min(0) @Max(1200) Integer registeredMonths,

            @Schema(description = "only for who lives in its division", example = "true") @NotNull Boolean residentsOnly,

            @Schema(description = "for how many months it is valid", example = "12") @NotNull @Min(1) @Max(1200) Integer validityMonths,

            @Schema(
                    description = "whether the hours that it counts may be counted for another card or award too",
                    example = "false")
            @NotNull Boolean hoursReusable,

            @Schema(description = "the document that they rest on", example = "海文明委〔2018〕6号") @NotBlank @Size(max = 200) String basis) {

        HonourCardRules rules() {
            return new HonourCardRules(
                    minutes,
                    window,
                    windowYears,
                    registeredMonths,
                    residentsOnly,
                    validityMonths,
                    hoursReusable,
                    Text.of(basis.strip()));
        }
    }

    record IssueRequest(
            @Schema(description = "to whom", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "under which rules", example = "hcr-8c0f7a52-1d3e-3b64-9f21-6a7b8c9d0e12")
            @NotBlank @Size(max = 60) String rulesId,

            @Schema(description = "first civil day whose hours are counted", example = "2025-01-01") @NotNull LocalDate from,

            @Schema(description = "last civil day whose hours are counted", example = "2025-12-31") @NotNull LocalDate until) {}

    record RevocationRequest(
            @Schema(description = "why, in words", example = "所依据的时长经核查被撤销") @NotBlank @Size(max = 200) String reason) {}

    record CardRulesAnswer(HonourCardRulesId rulesId) {}

    /** A card that was issued, with the civil days on which it is valid. */
    record CardAnswer(HonourCardId cardId, LocalDate validFrom, LocalDate validUntil) {}

    record RevokedAnswer(HonourCardId cardId) {}

    record CodesAnswer(VolunteerId volunteerId, String code, List<CardCode> cards) {

        @Override
        public String toString() {
            return "CodesAnswer[" + volunteerId + "]";
        }
    }

    record CardCode(HonourCardId cardId, String code) {

        @Override
        public String toString() {
            return "CardCode[" + cardId + "]";
        }
    }

    @PostMapping("/honour-card-rules")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have an honour card (荣誉卡) of a division follow rules from a day on",
            description =
                    "A card of the same title gets new rules; cards that were issued stay under the rules of their day.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.CARD_RULES_TOO_EARLY})
    ResponseEntity<CardRulesAnswer> adopt(@Valid @RequestBody CardRulesRequest request) {
        DivisionCode division =
                DivisionCode.of(divisions.require(request.division()).code());
        Text title = Text.of(request.title().strip());
        HonourCardRulesId rules = HonourCardRulesId.of(division, title);
        commands.send(
                new AdoptCardRules(rules, division, title, request.effectiveFrom(), request.rules()),
                caller.envelope());
        return created.at("/api/v1/honour-card-rules", new CardRulesAnswer(rules));
    }

    @PostMapping("/honour-cards")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Issue an honour card",
            description =
                    "To who has enough final minutes in the window: records that count and whose notice is over. Under the rules of today, valid"
                            + " from today on; its code is shown to its holder alone.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.REGISTRATION_LAPSED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.UNKNOWN_HONOUR_CARD_RULES,
        Problem.CARD_RULES_NOT_IN_FORCE,
        Problem.PERIOD_REVERSED,
        Problem.CARD_WINDOW_WRONG,
        Problem.CARD_NOT_RESIDENT,
        Problem.CARD_REGISTRATION_TOO_SHORT,
        Problem.CARD_ALREADY_ISSUED,
        Problem.CARD_HOURS_INSUFFICIENT,
        Problem.HOURS_ALREADY_HONOURED
    })
    ResponseEntity<CardAnswer> issue(@Valid @RequestBody IssueRequest request) {
        HonourCardId card = HonourCardId.from(ids.ofThisRequest());
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        Period days = commands.send(
                new IssueHonourCard(
                        card,
                        volunteer,
                        HonourCardRulesId.of(request.rulesId()),
                        Period.of(request.from(), request.until())),
                caller.envelope());
        return created.at(
                "/api/v1/volunteers/" + volunteer + "/honour-cards", new CardAnswer(card, days.from(), days.until()));
    }

    @PostMapping("/honour-cards/{cardId}/revocation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Revoke an honour card",
            description = "From now on; the hours that it counted can be counted for another one.")
    @Refuses(Problem.UNKNOWN_HONOUR_CARD)
    ResponseEntity<RevokedAnswer> revoke(@PathVariable String cardId, @Valid @RequestBody RevocationRequest request) {
        HonourCardId card = HonourCardId.of(cardId);
        commands.send(new RevokeHonourCard(card, Text.of(request.reason().strip())), caller.envelope());
        return created.changed(new RevokedAnswer(card));
    }

    @GetMapping("/volunteers/{volunteerId}/honour-codes")
    @AllowedTo(
            value = {},
            andOneself = true)
    @Operation(
            summary = "The codes that the caller shows to who carries out a benefit",
            description =
                    "One's own, and one for each honour card that is valid. Nobody else is told them, and they are kept nowhere.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.VOLUNTEER_ERASED})
    CodesAnswer codes(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        VolunteerFacts facts = volunteers.of(volunteer);
        facts.requireRegistered();
        facts.requireNotErased();
        LocalDate today = CivilTime.dateOf(clock.instant());
        return new CodesAnswer(
                volunteer,
                codes.show(new CodeHolder(volunteer, null)),
                cards.validOn(today, volunteers.personOf(volunteer)).stream()
                        .map(card -> new CardCode(
                                card.cardId(), codes.show(new CodeHolder(card.volunteerId(), card.cardId()))))
                        .toList());
    }
}
