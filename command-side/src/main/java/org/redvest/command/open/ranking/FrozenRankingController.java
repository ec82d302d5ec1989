package org.redvest.command.open.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.ComparedDivision;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.command.FreezeRanking;
import org.redvest.api.open.ranking.event.RankingFrozen;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.city.Residents;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/frozen-rankings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rankings")
class FrozenRankingController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final Residents residents;
    private final LogPositions log;

    FrozenRankingController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            Residents residents,
            LogPositions log) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.residents = residents;
        this.log = log;
    }

    record FreezeRankingRequest(
            @Schema(description = "what it is published as", example = "2025年厦门市各区志愿服务排行") @NotBlank @Size(max = 100) String title,

            @Schema(example = "DISTRICT") @NotNull RankingLevel level,

            @Schema(example = "MINUTES") @NotNull Measure measure,

            @Schema(example = "SERVICE") @NotNull Attribution attribution,

            @Schema(
                    description = "first service date, Asia/Shanghai; left out for no bound",
                    example = "2025-01-01",
                    nullable = true)
            @Nullable LocalDate from,

            @Schema(description = "last service date, today at the latest", example = "2025-12-31") @NotNull LocalDate to,

            @Schema(
                    description = "the division within which is ranked; left out for the whole city",
                    example = "350200",
                    nullable = true)
            @Size(max = 12) @Nullable String within) {}

    record FrozenRankingAnswer(FrozenRankingId frozenRankingId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Freeze a ranking (定格排行)",
            description =
                    "As the log knows it now, with the divisions and the figures of residents of now: asked for years later, it has"
                            + " the same bytes. A district's officer freezes rankings within the district.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.WINDOW_REVERSED,
        Problem.DATE_IN_FUTURE,
        Problem.MEASURE_NOT_AVAILABLE,
        Problem.RANKING_LEVEL_NOT_BENEATH
    })
    ResponseEntity<FrozenRankingAnswer> freeze(@Valid @RequestBody FreezeRankingRequest request) {
        FrozenRankingId ranking = FrozenRankingId.from(ids.ofThisRequest());
        String asked = request.within();
        Division within = asked == null ? divisions.ofLevel(Division.Level.CITY).getFirst() : divisions.require(asked);
        commands.send(
                new FreezeRanking(
                        ranking,
                        Text.of(request.title().strip()),
                        request.level(),
                        request.measure(),
                        request.attribution(),
                        request.from(),
                        request.to(),
                        DivisionCode.of(within.code()),
                        log.head(),
                        RankingFrozen.RULES,
                        compared(request.level(), within, request.to().getYear())),
                caller.envelope());
        return created.at("/api/v1/frozen-rankings/" + ranking, new FrozenRankingAnswer(ranking));
    }

    private List<ComparedDivision> compared(RankingLevel level, Division within, int year) {
        return level == RankingLevel.ORGANISATION
                ? List.of()
                : divisions.ofLevel(Division.Level.valueOf(level.name()), within).stream()
                        .map(division -> compared(division, year))
                        .toList();
    }

    private ComparedDivision compared(Division division, int year) {
        Optional<Residents.Figure> figure = residents.of(division.code(), year);
        return new ComparedDivision(
                DivisionCode.of(division.code()),
                Text.of(division.name()),
                figure.map(Residents.Figure::residents).orElse(null),
                figure.map(Residents.Figure::year).orElse(null),
                figure.map(Residents.Figure::source).map(Text::of).orElse(null));
    }
}
