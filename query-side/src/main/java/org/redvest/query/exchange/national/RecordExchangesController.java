package org.redvest.query.exchange.national;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.query.FindRecordExchanges;
import org.redvest.api.exchange.national.query.FindRecordMessages;
import org.redvest.api.exchange.national.query.FindSentRecords;
import org.redvest.api.exchange.national.query.FindVolunteerLinks;
import org.redvest.api.exchange.national.query.RecordExchanges;
import org.redvest.api.exchange.national.query.RecordMessages;
import org.redvest.api.exchange.national.query.SentRecords;
import org.redvest.api.exchange.national.query.VolunteerLinks;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Other systems")
class RecordExchangesController {

    private static final String NDJSON = "application/x-ndjson";

    private final Queries queries;
    private final RecordExchangeQueryHandler exchanges;
    private final Readers readers;
    private final Caller caller;
    private final JsonMapper json;

    RecordExchangesController(
            Queries queries, RecordExchangeQueryHandler exchanges, Readers readers, Caller caller, JsonMapper json) {
        this.queries = queries;
        this.exchanges = exchanges;
        this.readers = readers;
        this.caller = caller;
        this.json = json;
    }

    @GetMapping("/api/v1/exchange/systems")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR, Role.VOLUNTEER})
    @Operation(summary = "Other systems with which service records are exchanged, each as it was agreed last")
    RecordExchanges systems(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindRecordExchanges(cursor == null ? null : PartnerCode.of(cursor), limit));
    }

    @GetMapping("/api/v1/exchange/systems/{system}/messages")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Messages to another system, to be handed on, in the order in which they were made",
            description =
                    "Signed by this ledger; the same however often they are fetched. Whoever has a page asks for what comes after its"
                            + " last madePosition. All of it as a stream, one message a line, with Accept: application/x-ndjson.")
    @Refuses({Problem.UNKNOWN_RECORD_EXCHANGE, Problem.AUTHORITY_MISSING})
    RecordMessages messages(
            @PathVariable String system,
            @Parameter(description = "position after which the page begins") @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        requireExchange();
        return queries.ask(new FindRecordMessages(PartnerCode.of(system), after, limit));
    }

    @GetMapping(path = "/api/v1/exchange/systems/{system}/messages", produces = NDJSON)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(hidden = true)
    @Refuses({Problem.UNKNOWN_RECORD_EXCHANGE, Problem.AUTHORITY_MISSING})
    ResponseEntity<StreamingResponseBody> messagesAsLines(
            @PathVariable String system, @RequestParam(defaultValue = "0") @Min(0) long after) {
        requireExchange();
        PartnerCode code = PartnerCode.of(system);
        // asked before the file begins, so that a system that there is not is refused
        RecordMessages first = exchanges.handle(new FindRecordMessages(code, after, Pages.MOST));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(NDJSON))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"messages.ndjson\"")
                .body(out -> write(first, code, out));
    }

    private void write(RecordMessages first, PartnerCode system, OutputStream out) throws IOException {
        RecordMessages page = first;
        write(page, out);
        for (Long next = page.nextCursor(); next != null; next = page.nextCursor()) {
            page = exchanges.handle(new FindRecordMessages(system, next, Pages.MOST));
            write(page, out);
        }
    }

    private void write(RecordMessages page, OutputStream out) throws IOException {
        for (RecordMessages.SignedRecordMessage message : page.messages()) {
            out.write(json.writeValueAsBytes(message));
            out.write('\n');
        }
    }

    @GetMapping("/api/v1/exchange/records")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Service records that were sent to other systems, and what became of each",
            description = "SENT, ACKED, REJECTED or CONFLICT, of its latest version; whatever happened last first.")
    @Refuses(Problem.AUTHORITY_MISSING)
    SentRecords records(
            @Parameter(description = "to this system alone") @RequestParam(required = false) @Nullable String system,
            @Parameter(description = "those that stand so alone") @RequestParam(required = false) @Nullable RecordState state,
            @Parameter(description = "whether those alone on which an officer has to decide")
                    @RequestParam(defaultValue = "false")
                    boolean open,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        requireExchange();
        return queries.ask(
                new FindSentRecords(system == null ? null : PartnerCode.of(system), null, state, open, cursor, limit));
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/links")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "With which other systems a person is linked, or was (关联)",
            description = "Under all their numbers. Their number there is in no answer.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    VolunteerLinks links(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindVolunteerLinks(volunteer));
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/sent-records")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "What of a person's service records was sent where, and what became of it",
            description = "Under all their numbers; whatever happened last first.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    SentRecords sentRecords(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindSentRecords(null, volunteer, null, false, cursor, limit));
    }

    private void requireExchange() {
        if (!caller.is(Role.AUDITOR)
                && queries.ask(new FindRemits(caller.subject(), Power.EXCHANGE_RECORDS)).remits().stream()
                        .noneMatch(Remit::coversTheCity)) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
    }
}
