package org.redvest.query.open.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.query.Errata;
import org.redvest.api.open.ranking.query.FindErrata;
import org.redvest.api.open.ranking.query.FindFrozenRanking;
import org.redvest.api.open.ranking.query.FindFrozenRankings;
import org.redvest.api.open.ranking.query.FrozenRanking;
import org.redvest.api.open.ranking.query.FrozenRankingDocument;
import org.redvest.api.open.ranking.query.FrozenRankings;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/frozen-rankings")
@Tag(name = "Rankings")
class FrozenRankingsController {

    private final Queries queries;

    FrozenRankingsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @OpenToPublic
    @Operation(summary = "Rankings that were frozen (定格排行), the newest first")
    FrozenRankings frozenRankings(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindFrozenRankings(cursor, limit));
    }

    @GetMapping(path = "/{frozenRankingId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Operation(
            summary = "A frozen ranking: the same bytes whenever it is asked for",
            description =
                    "Reckoned from the log as it was known at the ranking's position, as canonical JSON (RFC 8785). Repr-Digest"
                            + " (RFC 9530) and ETag carry its SHA-256. What is known better since is told by its errata.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FrozenRanking.class)))
    @Refuses(Problem.UNKNOWN_FROZEN_RANKING)
    ResponseEntity<byte[]> frozenRanking(@PathVariable String frozenRankingId) {
        FrozenRankingDocument document = queries.ask(new FindFrozenRanking(FrozenRankingId.of(frozenRankingId)));
        byte[] digest = HexFormat.of().parseHex(document.sha256());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(document.sha256())
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .body(document.text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{frozenRankingId}/errata")
    @OpenToPublic
    @Operation(
            summary = "What a frozen ranking would say today that it does not",
            description =
                    "Each entry that differs, then and now, with what became of its records since: their positions and addresses."
                            + " The ranking itself stays as it is.")
    @Refuses(Problem.UNKNOWN_FROZEN_RANKING)
    Errata errata(
            @PathVariable String frozenRankingId,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least) {
        return queries.ask(new FindErrata(FrozenRankingId.of(frozenRankingId), least));
    }
}
