package org.redvest.command.service.shift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.SignedUp;
import org.redvest.api.service.shift.command.AcceptOffer;
import org.redvest.api.service.shift.command.DeclineOffer;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.command.WithdrawSignUp;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
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
@RequestMapping(path = "/api/v1/shifts/{shiftId}/sign-ups", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Shifts")
class SignUpController {

    private final SignUps signUps;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;

    SignUpController(SignUps signUps, Created created, Caller caller, RequestIds ids) {
        this.signUps = signUps;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
    }

    record SignUpRequest(
            @Schema(description = "who signs up", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "version of the project's agreement and risks that they accept", example = "1")
            @NotNull Integer termsVersion,

            @Schema(
                    description = "why an organiser lets them in although they are committed elsewhere at that time",
                    example = "两处为同一活动",
                    nullable = true)
            @Size(max = 200) @Nullable String overlapReason) {}

    record WhoseSignUpRequest(
            @Schema(description = "whose sign-up", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId) {}

    record SignUpAnswer(SignUpState state) {}

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Sign up for a shift (报名)",
            description =
                    "Confirmed where a place is left and nobody waits; at the end of the line otherwise. Whoever waits may be"
                            + " elsewhere at that time until a place is offered and accepted.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER,
        Problem.SIGN_UP_NOT_OPEN,
        Problem.SIGN_UP_CLOSED,
        Problem.PROJECT_NOT_PUBLISHED,
        Problem.PROJECT_CLOSED,
        Problem.TERMS_OUTDATED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.MINOR_NOT_ALLOWED,
        Problem.TOO_YOUNG,
        Problem.GUARDIAN_CONSENT_REQUIRED,
        Problem.QUALIFICATION_MISSING,
        Problem.ALREADY_SIGNED_UP,
        Problem.SHIFT_FULL,
        Problem.OVERLAPPING_COMMITMENT,
        Problem.REST_TOO_SHORT,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<SignedUp> signUp(@PathVariable String shiftId, @Valid @RequestBody SignUpRequest request) {
        ShiftId shift = ShiftId.of(shiftId);
        SignUpId signUp = SignUpId.from(ids.ofThisRequest());
        VolunteerId volunteer = own(request.volunteerId());
        String reason = request.overlapReason();
        SignedUp signedUp = signUps.ask(
                shift,
                new SignUp(
                        shift,
                        signUp,
                        volunteer,
                        request.termsVersion(),
                        reason == null || reason.isBlank() ? null : Text.of(reason.strip())),
                caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/commitments", signedUp);
    }

    @PostMapping("/withdrawal")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Give up a place, or a place in the line",
            description =
                    "What becomes free is offered to who waits longest. The city's policy says until when it is in time.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.NOT_SIGNED_UP,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<SignUpAnswer> withdraw(
            @PathVariable String shiftId, @Valid @RequestBody WhoseSignUpRequest request) {
        return ask(shiftId, request, WithdrawSignUp::new);
    }

    @PostMapping("/acceptance")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(summary = "Take the place that is offered", description = "While the offer stands.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.NOT_SIGNED_UP,
        Problem.SHIFT_CANCELLED,
        Problem.SHIFT_OVER,
        Problem.NO_OFFER,
        Problem.OFFER_EXPIRED,
        Problem.PROJECT_CLOSED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.MINOR_NOT_ALLOWED,
        Problem.TOO_YOUNG,
        Problem.GUARDIAN_CONSENT_REQUIRED,
        Problem.QUALIFICATION_MISSING,
        Problem.OVERLAPPING_COMMITMENT,
        Problem.REST_TOO_SHORT,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<SignUpAnswer> accept(@PathVariable String shiftId, @Valid @RequestBody WhoseSignUpRequest request) {
        return ask(shiftId, request, AcceptOffer::new);
    }

    @PostMapping("/declination")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(summary = "Leave the place that is offered to the next")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.NOT_SIGNED_UP,
        Problem.NO_OFFER,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<SignUpAnswer> decline(@PathVariable String shiftId, @Valid @RequestBody WhoseSignUpRequest request) {
        return ask(shiftId, request, DeclineOffer::new);
    }

    private ResponseEntity<SignUpAnswer> ask(
            String shiftId,
            WhoseSignUpRequest request,
            BiFunction<ShiftId, VolunteerId, Command<SignUpState>> command) {
        ShiftId shift = ShiftId.of(shiftId);
        VolunteerId volunteer = own(request.volunteerId());
        SignUpState state = signUps.ask(shift, command.apply(shift, volunteer), caller.envelope());
        return created.changed(new SignUpAnswer(state));
    }

    private VolunteerId own(String given) {
        VolunteerId volunteer = VolunteerId.of(given);
        caller.requireOwn(volunteer.value());
        return volunteer;
    }
}
