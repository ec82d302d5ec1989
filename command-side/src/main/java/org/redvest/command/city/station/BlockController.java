package org.redvest.command.city.station;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.city.station.command.ClaimBlock;
import org.redvest.api.city.station.command.ReleaseBlock;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
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
@RequestMapping(path = "/api/v1/blocks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Blocks")
class BlockController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final Divisions divisions;

    BlockController(Commands commands, Created created, Caller caller, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.divisions = divisions;
    }

    record ClaimBlockRequest(
            @Schema(description = "division code of where it lies", example = "350203001") @NotBlank @Size(max = 12) String division,

            @Schema(description = "what it is called there", example = "民族路") @NotBlank @Size(max = 100) String name,

            @Schema(description = "BLOCK 街区 or ROAD 路段", example = "ROAD") @NotNull BlockKind kind,

            @Schema(
                    description = "credit code of the unit, or a team's number; it need not be registered",
                    example = "11350200MJB007228F")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "what the unit is called", example = "厦门市人社局") @NotBlank @Size(max = 100) String unit,

            @Schema(description = "the first day", example = "2026-01-01") @NotNull LocalDate from,

            @Schema(description = "the last day; without it there is no end", nullable = true, example = "2026-12-31")
            @Nullable LocalDate until) {

        ClaimBlock toCommand(Divisions divisions) {
            return new ClaimBlock(
                    DivisionCode.of(divisions.require(division).code()),
                    Text.of(name.strip()),
                    kind,
                    OrganisationId.of(organisationId),
                    Text.of(unit.strip()),
                    from,
                    until);
        }
    }

    record ReleaseBlockRequest(
            @Schema(description = "code of the unit", example = "11350200MJB007228F") @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "the last day on which it looks after it", example = "2026-06-30") @NotNull LocalDate lastDay,

            @Schema(description = "why, in words", example = "调整包干范围") @NotBlank @Size(max = 200) String reason) {}

    record BlockAnswer(BlockId blockId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Claim a block or a road (认领, 包干)",
            description = "For a period, for one unit alone. Who acts for one organisation claims for that one.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.PERIOD_REVERSED,
        Problem.BLOCK_CLAIMED
    })
    ResponseEntity<BlockAnswer> claim(@Valid @RequestBody ClaimBlockRequest request) {
        ClaimBlock command = request.toCommand(divisions);
        commands.send(command, caller.envelope());
        return created.at("/api/v1/blocks?division=" + command.division(), new BlockAnswer(command.blockId()));
    }

    @PostMapping("/{blockId}/release")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Release a block or a road",
            description = "With a last day, from the day after which others may claim it.")
    @Refuses({
        Problem.UNKNOWN_BLOCK,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.PERIOD_REVERSED,
        Problem.BLOCK_NOT_CLAIMED
    })
    ResponseEntity<BlockAnswer> release(@PathVariable String blockId, @Valid @RequestBody ReleaseBlockRequest request) {
        BlockId block = BlockId.of(blockId);
        commands.send(
                new ReleaseBlock(
                        block,
                        OrganisationId.of(request.organisationId()),
                        request.lastDay(),
                        Text.of(request.reason().strip())),
                caller.envelope());
        return created.changed(new BlockAnswer(block));
    }
}
