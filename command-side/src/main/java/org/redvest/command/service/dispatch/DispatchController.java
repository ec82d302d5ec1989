package org.redvest.command.service.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.dispatch.command.DispatchOutOfTown;
import org.redvest.api.service.dispatch.command.RecallDispatch;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.OneOfMany;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dispatches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dispatches")
class DispatchController {

    private static final int MOST = 200;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final KeyRing keys;

    DispatchController(Commands commands, Created created, Caller caller, KeyRing keys) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.keys = keys;
    }

    record DispatchRequest(
            @Schema(description = "credit code or team number of who sends them", example = "52350203MJB1234561")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "numbers of volunteers", example = "[\"vol-019a9e00-0000-7000-8000-000000000001\"]")
            @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 60) String> volunteers,

            @Schema(description = "where to, in words", example = "西藏左贡县") @NotBlank @Size(max = 100) String place,

            @Schema(description = "first instant", example = "2026-07-01T00:00:00+08:00") @NotNull Instant from,

            @Schema(
                    description = "first instant no longer, at most 366 days later",
                    example = "2026-09-01T00:00:00+08:00")
            @NotNull Instant until,

            @Schema(description = "what for, in words", example = "支教两个月") @NotBlank @Size(max = 200) String task) {}

    record RecallRequest(
            @Schema(description = "why, in words", example = "因道路中断提前返回") @NotBlank @Size(max = 200) String reason) {}

    /**
     * What became of one of them.
     *
     * @param dispatchId number of the dispatch; null where it was refused
     * @param effect what was recorded; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record Dispatched(
            String volunteerId,
            @Nullable DispatchId dispatchId,
            @Nullable Effect effect,
            @Nullable Problem code,
            @Nullable String detail)
            implements OneOfMany {}

    record DispatchAnswer(List<Dispatched> volunteers) {}

    record RecallAnswer(DispatchId dispatchId) {}

    /** What is the same for all of them. */
    private record Order(OrganisationId organisation, Text place, Instant from, Instant until, Text task) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Send volunteers out of town (外派)",
            description =
                    "Up to 200, for a registered organisation; each is decided by itself, and the answer says what became of each."
                            + " Who was sent there from that instant on before, is not sent a second time.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    ResponseEntity<DispatchAnswer> dispatch(@Valid @RequestBody DispatchRequest request) {
        Order order = new Order(
                OrganisationId.of(request.organisationId()),
                Text.of(request.place().strip()),
                request.from(),
                request.until(),
                Text.of(request.task().strip()));
        return created.changed(new DispatchAnswer(request.volunteers().stream()
                .map(volunteer -> outcome(volunteer, order))
                .toList()));
    }

    private Dispatched outcome(String volunteer, Order order) {
        try {
            VolunteerId number = VolunteerId.of(volunteer);
            DispatchId dispatch = DispatchId.from(keys.uuid(
                    "dispatch", order.organisation() + "|" + number + "|" + order.from() + "|" + order.place()));
            Effect effect = commands.send(
                    new DispatchOutOfTown(
                            dispatch,
                            order.organisation(),
                            number,
                            order.place(),
                            order.from(),
                            order.until(),
                            order.task()),
                    caller.envelope());
            return new Dispatched(volunteer, dispatch, effect, null, null);
        } catch (Refusal refusal) {
            return new Dispatched(volunteer, null, null, refusal.problem(), refusal.detail());
        }
    }

    @PostMapping("/{dispatchId}/recall")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "End a dispatch out of town now, before its time (召回)")
    @Refuses({Problem.UNKNOWN_DISPATCH, Problem.DISPATCH_ENDED})
    ResponseEntity<RecallAnswer> recall(@PathVariable String dispatchId, @Valid @RequestBody RecallRequest request) {
        DispatchId dispatch = DispatchId.of(dispatchId);
        commands.send(new RecallDispatch(dispatch, Text.of(request.reason().strip())), caller.envelope());
        return created.changed(new RecallAnswer(dispatch));
    }
}
