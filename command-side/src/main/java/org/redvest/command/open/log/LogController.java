package org.redvest.command.open.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.log.ConsistencyProof;
import org.redvest.api.open.log.InclusionProof;
import org.redvest.api.open.log.LogCheckpoint;
import org.redvest.api.open.log.LogCheckpoints;
import org.redvest.api.open.log.LogEntry;
import org.redvest.api.open.log.LogKey;
import org.redvest.api.open.log.LogProof;
import org.redvest.api.open.log.VerifiedCheckpoint;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as outsiders verify it; whoever keeps a checkpoint needs to believe nobody. */
@RestController
@RequestMapping("/api/v1/log")
@Tag(name = "Log")
class LogController {

    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final Entries entries;
    private final LogTree tree;
    private final LogKeys keys;
    private final LogSettings settings;
    private final Caller caller;

    LogController(
            Checkpoints checkpoints,
            Proofs proofs,
            Entries entries,
            LogTree tree,
            LogKeys keys,
            LogSettings settings,
            Caller caller) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.entries = entries;
        this.tree = tree;
        this.keys = keys;
        this.settings = settings;
        this.caller = caller;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @OpenToPublic
    @Operation(
            summary = "The newest checkpoint of the log",
            description =
                    "A signed note (c2sp.org/tlog-checkpoint): the log's name, how many events it has, the root of their Merkle tree,"
                            + " and an Ed25519 signature. Keep it: it shows later that nothing was changed.")
    @Refuses(Problem.NO_CHECKPOINT)
    ResponseEntity<String> newest() {
        return checkpoints
                .newest()
                .map(newest -> ResponseEntity.ok().contentType(NOTE).body(newest.note()))
                .orElseThrow(() -> new Refusal(Problem.NO_CHECKPOINT));
    }

    @GetMapping(path = "/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Operation(
            summary = "Every checkpoint that was published",
            description = "The newest first; one is published every hour in which something was recorded, and kept.")
    LogCheckpoints all(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Pages.Page<LogCheckpoint, Long> page =
                Pages.of(checkpoints.before(cursor, limit + 1), limit, LogCheckpoint::size);
        return new LogCheckpoints(page.items(), page.next());
    }

    @GetMapping(path = "/key", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Operation(
            summary = "The key that checkpoints are checked with",
            description =
                    "In the form of c2sp.org/signed-note. Keep it apart from here, once, and compare it from then on.")
    LogKey key() {
        return keys.key(tree.extent().first(), settings.address());
    }

    @GetMapping(path = "/proofs/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Operation(
            summary = "That an event is in the log as it was at a size",
            description =
                    "RFC 9162 section 2.1.3: from the leaf's hash and the path follows the root that a checkpoint has.")
    @Refuses({Problem.LOG_SHORTER, Problem.LOG_INDEX_BEYOND_SIZE, Problem.LOG_ALTERED})
    InclusionProof inclusion(
            @Parameter(description = "of the event, from 0", example = "0") @RequestParam @Min(0) long index,
            @Parameter(description = "of a checkpoint", example = "1") @RequestParam @Min(1) long size) {
        return proofs.inclusion(index, size);
    }

    @GetMapping(path = "/proofs/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Operation(
            summary = "That the log of one checkpoint is the beginning of that of another",
            description =
                    "RFC 9162 section 2.1.4: both roots follow from the path, so that nothing of the earlier one was changed.")
    @Refuses({Problem.LOG_SHORTER, Problem.LOG_SIZES_REVERSED, Problem.LOG_ALTERED})
    ConsistencyProof consistency(
            @Parameter(description = "size of the earlier checkpoint", example = "1") @RequestParam @Min(1) long from,
            @Parameter(description = "size of the later one", example = "1") @RequestParam @Min(1) long to) {
        return proofs.consistency(from, to);
    }

    @GetMapping(path = "/proofs/{position}", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Operation(
            summary = "That the event at a position is in the log of the first checkpoint behind it",
            description =
                    "What a document that follows from the event is kept with: checkpoint, path and the hash of the event's leaf, which"
                            + " tells nothing of the event. Of what is published anyhow and names nobody, such as frozen rankings and policies,"
                            + " with the entry and its salt.")
    @Refuses({Problem.UNKNOWN_LOG_ENTRY, Problem.LOG_ALTERED})
    LogProof proof(@Parameter(description = "in the log", example = "1") @PathVariable long position) {
        return entries.proof(position);
    }

    @GetMapping(path = "/entries/{position}", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(value = Role.AUDITOR, andOneself = true)
    @Operation(
            summary = "An event as it entered the tree",
            description =
                    "With its index and the salt, from which the hash of its leaf follows. Auditors ask about any event, volunteers about"
                            + " those that are about themselves, without the envelope where auditors alone are told who acted; of an event"
                            + " that names somebody who was erased, nobody is told any more.")
    @Refuses({Problem.UNKNOWN_LOG_ENTRY, Problem.LOG_ALTERED, Problem.LOG_ENTRY_OF_ERASED, Problem.LOG_ENTRY_UNDISCLOSED
    })
    LogEntry entry(@Parameter(description = "in the log", example = "1") @PathVariable long position) {
        return entries.at(position, caller.onlyOneself().map(VolunteerId::stored));
    }

    @PostMapping(
            path = "/verifications",
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Operation(
            summary = "Did this log publish this checkpoint, and does it still continue it?",
            description =
                    "Send the note as it was kept. Whoever does not believe the answer asks for a consistency proof.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string", description = "a signed note"))))
    @Refuses({
        Problem.CHECKPOINT_MALFORMED,
        Problem.CHECKPOINT_FOREIGN,
        Problem.CHECKPOINT_FORGED,
        Problem.CHECKPOINT_CONTRADICTED,
        Problem.LOG_ALTERED
    })
    VerifiedCheckpoint verify(@RequestBody byte[] note) {
        return checkpoints.verify(note);
    }
}
