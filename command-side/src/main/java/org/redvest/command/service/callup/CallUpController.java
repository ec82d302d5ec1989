package org.redvest.command.service.callup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.callup.CalledPlace;
import org.redvest.api.service.callup.command.EndCallUp;
import org.redvest.api.service.callup.command.OrderCallUp;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.city.Divisions;
import org.redvest.city.QualificationNames;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.GivenCoordinates;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.service.callup.CallUpAnswers.Answered;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/call-ups", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Call-ups")
class CallUpController {

    private final Commands commands;
    private final CallUpAnswers answers;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final KeyRing keys;
    private final Divisions divisions;
    private final ServiceCategories themes;
    private final QualificationNames qualifications;
    private final Clock clock;

    CallUpController(
            Commands commands,
            CallUpAnswers answers,
            Created created,
            Caller caller,
            RequestIds ids,
            KeyRing keys,
            Divisions divisions,
            ServiceCategories themes,
            QualificationNames qualifications,
            Clock clock) {
        this.commands = commands;
        this.answers = answers;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.keys = keys;
        this.divisions = divisions;
        this.themes = themes;
        this.qualifications = qualifications;
        this.clock = clock;
    }

    record CalledPlaceRequest(
            @Schema(description = "division code of the place", example = "350203001001") @NotBlank @Size(max = 12) String division,

            @Schema(example = "鸿山社区居委会门口") @NotBlank @Size(max = 200) String address,

            @Schema(nullable = true) @Valid @Nullable GivenCoordinates coordinates,

            @Schema(description = "first instant of the service, a whole minute", example = "2026-07-28T14:00:00+08:00")
            @NotNull Instant start,

            @Schema(description = "first instant after it, a whole minute", example = "2026-07-28T22:00:00+08:00")
            @NotNull Instant end,

            @Schema(description = "how many are needed, 1 to 100,000", example = "20") @NotNull Long capacity) {}

    record OrderCallUpRequest(
            @Schema(description = "which body answers for what is served: credit code", example = "11350200MJB007228F")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "what it is called", example = "台风“杜苏芮”应急救援") @NotBlank @Size(max = 100) String title,

            @Schema(description = "service category, of the city's list", example = "应急救援") @NotBlank @Size(max = 50) String theme,

            @Schema(description = "whom it serves", example = "受灾群众") @NotBlank @Size(max = 200) String targetGroup,

            @Schema(description = "what is done", example = "转移安置、清障、物资发放") @NotBlank @Size(max = 500) String content,

            @Schema(
                    description = "what can happen, as everybody is told before they answer",
                    example = "积水、坠物、触电；须服从现场指挥，佩戴防护")
            @NotBlank @Size(max = 500) String riskStatement,

            @Schema(description = "what is agreed with everybody who answers", nullable = true)
            @Size(max = 500) @Nullable String agreement,

            @Schema(
                    description = "division code of the command's area: all places and divisions below lie in it",
                    example = "350200")
            @NotBlank @Size(max = 12) String area,

            @Schema(description = "where the command is", example = "市应急指挥中心") @NotBlank @Size(max = 200) String commandPost,

            @Schema(description = "the command's line, for everybody to read", example = "市防汛办 0592-5881234")
            @NotBlank @Size(max = 100) String contact,

            @Schema(
                    description = "the policy that covers those who serve, in force now",
                    example = "ins-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String insurancePolicyId,

            @Schema(description = "the decision on which the order rests", example = "厦门市防汛抗旱指挥部防台风Ⅰ级应急响应")
            @NotBlank @Size(max = 200) String basis,

            @Schema(
                    description = "what everybody who is called must have, as the city's list has it",
                    example = "[\"应急救援员\"]")
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 50) String> qualifications,

            @Schema(description = "division codes of whose volunteers are called", example = "[\"350203\"]")
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 12) String> divisions,

            @Schema(
                    description = "from when on nobody can answer any more; at a place, no later than its end",
                    example = "2026-07-28T12:00:00+08:00")
            @NotNull Instant answerBy,

            @Schema(description = "where people are needed, the most urgent first") @NotEmpty @Size(max = 50) List<@NotNull @Valid CalledPlaceRequest> places) {}

    record AnswerCallUpRequest(
            @Schema(description = "who comes", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "version of the agreement and risks that they accept", example = "1") @NotNull Integer termsVersion) {}

    record EndCallUpRequest(
            @Schema(description = "why, in words", example = "应急响应终止") @NotBlank @Size(max = 200) String reason) {}

    record OrderedCallUpAnswer(CallUpId callUpId, ProjectId projectId, List<ShiftId> shiftIds) {}

    record CallUpAnswer(CallUpId callUpId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Call qualified volunteers up for an emergency (应急召集)",
            description =
                    "One order of a unified command opens a shift at every place, in a project of its own of the risk RESCUE"
                            + " that is public at once and needs no review. Adults who have all the qualifications and live in the"
                            + " divisions named are told by a short message.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.UNKNOWN_CATEGORY,
        Problem.UNKNOWN_QUALIFICATION,
        Problem.UNKNOWN_INSURANCE_POLICY,
        Problem.INSURANCE_REQUIRED,
        Problem.UNKNOWN_DIVISION,
        Problem.COORDINATES_OUT_OF_RANGE,
        Problem.COORDINATES_SWAPPED,
        Problem.DATUM_UNKNOWN,
        Problem.CALL_UP_OUTSIDE_AREA,
        Problem.CAPACITY_INVALID,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.SIGN_UP_TIMES_INVALID
    })
    ResponseEntity<OrderedCallUpAnswer> order(@Valid @RequestBody OrderCallUpRequest request) {
        UUID number = ids.ofThisRequest();
        CallUpId callUp = CallUpId.from(number);
        ProjectId project = ProjectId.from(number);
        List<CalledPlace> places = places(number, request);
        commands.send(
                new OrderCallUp(
                        callUp,
                        project,
                        OrganisationId.of(request.organisationId()),
                        details(request),
                        InsurancePolicyId.of(request.insurancePolicyId()),
                        text(request.basis()),
                        request.divisions().stream()
                                .map(this::division)
                                .distinct()
                                .toList(),
                        request.answerBy(),
                        places),
                caller.envelope());
        return created.at(
                "/api/v1/call-ups/" + callUp,
                new OrderedCallUpAnswer(
                        callUp,
                        project,
                        places.stream().map(CalledPlace::shiftId).toList()));
    }

    private ProjectDetails details(OrderCallUpRequest request) {
        String agreement = request.agreement();
        return new ProjectDetails(
                text(request.title()),
                text(themes.require(request.theme().strip())),
                text(request.targetGroup()),
                text(request.content()),
                Risk.RESCUE,
                text(request.riskStatement()),
                agreement == null ? Text.EMPTY : text(agreement),
                new Site(division(request.area()), text(request.commandPost()), null),
                text(request.contact()),
                request.qualifications().stream()
                        .map(title -> text(qualifications.require(title.strip())))
                        .distinct()
                        .toList(),
                null,
                null);
    }

    /** Nobody waits in an emergency: what becomes free goes to whoever answers next. */
    private List<CalledPlace> places(UUID callUp, OrderCallUpRequest request) {
        Instant now = clock.instant();
        List<CalledPlace> places = new ArrayList<>();
        for (CalledPlaceRequest place : request.places()) {
            Instant until = request.answerBy().isBefore(place.end()) ? request.answerBy() : place.end();
            places.add(new CalledPlace(
                    ShiftId.from(keys.uuid("called-place", callUp + "|" + places.size())),
                    new Site(
                            division(place.division()),
                            text(place.address()),
                            GivenCoordinates.kept(place.coordinates())),
                    new ShiftTerms(
                            ShiftTimes.of(place.start(), place.end(), now, until),
                            // what is no number of places at all is refused as one, whatever its size
                            Math.clamp(place.capacity(), 0, Integer.MAX_VALUE),
                            false)));
        }
        return places;
    }

    private DivisionCode division(String given) {
        return DivisionCode.of(divisions.require(given).code());
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }

    @PostMapping("/{callUpId}/answer")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Answer a call-up: I come",
            description =
                    "Signs the volunteer up for the first of its shifts, the most urgent first, that has a place for them, and"
                            + " says which. Answered again, it says the same.")
    @Refuses({
        Problem.UNKNOWN_CALL_UP,
        Problem.CALL_UP_ENDED,
        Problem.CALL_UP_FULL,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER,
        Problem.SIGN_UP_NOT_OPEN,
        Problem.SIGN_UP_CLOSED,
        Problem.PROJECT_CLOSED,
        Problem.TERMS_OUTDATED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.MINOR_NOT_ALLOWED,
        Problem.QUALIFICATION_MISSING,
        Problem.ALREADY_SIGNED_UP,
        Problem.OVERLAPPING_COMMITMENT,
        Problem.REST_TOO_SHORT,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<Answered> answer(@PathVariable String callUpId, @Valid @RequestBody AnswerCallUpRequest request) {
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        caller.requireOwn(volunteer.value());
        Answered answered = answers.answer(
                CallUpId.of(callUpId),
                SignUpId.from(ids.ofThisRequest()),
                volunteer,
                request.termsVersion(),
                caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/commitments", answered);
    }

    @PostMapping("/{callUpId}/end")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "End a call-up",
            description =
                    "Its project is closed, what is still to come of its shifts is called off, and whoever signed up is free.")
    @Refuses(Problem.UNKNOWN_CALL_UP)
    ResponseEntity<CallUpAnswer> end(@PathVariable String callUpId, @Valid @RequestBody EndCallUpRequest request) {
        CallUpId callUp = CallUpId.of(callUpId);
        commands.send(new EndCallUp(callUp, text(request.reason())), caller.envelope());
        return created.changed(new CallUpAnswer(callUp));
    }
}
