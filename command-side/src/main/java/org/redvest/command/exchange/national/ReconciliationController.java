package org.redvest.command.exchange.national;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.command.DecideDifference;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
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
@RequestMapping(path = "/api/v1/reconciliations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Other systems")
class ReconciliationController {

    private static final int MOST = 500;

    private final Commands commands;
    private final Created created;
    private final Caller caller;

    ReconciliationController(Commands commands, Created created, Caller caller) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
    }

    record DecisionRequest(
            @Schema(description = "lines of records in the file, as the differences name them", example = "[3, 17]")
            @Size(max = MOST) @Nullable List<@NotNull Long> lines,

            @Schema(
                    description = "numbers of those who are only here",
                    example = "[\"vol-019a9e00-0000-7000-8000-000000000001\"]")
            @Size(max = MOST) @Nullable List<@NotBlank @Size(max = 60) String> volunteers,

            @Schema(example = "LEFT") @NotNull DifferenceVerdict verdict,

            @Schema(description = "why, in words", example = "多出的九十分钟尚在核实") @NotBlank @Size(max = 200) String words) {}

    /**
     * What became of one of them.
     *
     * @param line as it was given; null for a volunteer
     * @param volunteerId as it was given; null for a line
     * @param effect what was recorded; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record Decided(
            @Nullable Long line,
            @Nullable String volunteerId,
            @Nullable Effect effect,
            @Nullable Problem code,
            @Nullable String detail)
            implements OneOfMany {}

    record DecisionAnswer(List<Decided> differences) {}

    @PostMapping("/{reconciliationId}/decisions")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Decide on differences between an export and this ledger",
            description =
                    "Up to 500 lines and 500 volunteers with the same words; each is decided by itself, and the answer says what became"
                            + " of each. ACCEPTED: the other system is right. REJECTED: this ledger is. LEFT: both stay as they"
                            + " are. The last word counts. Nothing is mended by it: registrations and hours are, by whoever may.")
    @Refuses(Problem.UNKNOWN_RECONCILIATION)
    ResponseEntity<DecisionAnswer> decide(
            @PathVariable String reconciliationId, @Valid @RequestBody DecisionRequest request) {
        ReconciliationId reconciliation = ReconciliationId.of(reconciliationId);
        Text words = Text.of(request.words().strip());
        Stream<Decided> lines = orNone(request.lines()).stream()
                .map(line -> outcome(
                        line, null, () -> new DecideDifference(reconciliation, line, null, request.verdict(), words)));
        Stream<Decided> volunteers = orNone(request.volunteers()).stream()
                .map(volunteer -> outcome(
                        null,
                        volunteer,
                        () -> new DecideDifference(
                                reconciliation, null, VolunteerId.of(volunteer), request.verdict(), words)));
        return created.changed(
                new DecisionAnswer(Stream.concat(lines, volunteers).toList()));
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /** A command that may be refused where it is made, by the form of a number. */
    @FunctionalInterface
    private interface Wish {

        DecideDifference command();
    }

    private Decided outcome(@Nullable Long line, @Nullable String volunteer, Wish wish) {
        try {
            return new Decided(line, volunteer, commands.send(wish.command(), caller.envelope()), null, null);
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.UNKNOWN_RECONCILIATION) {
                throw refusal;
            }
            return new Decided(line, volunteer, null, refusal.problem(), refusal.detail());
        }
    }
}
