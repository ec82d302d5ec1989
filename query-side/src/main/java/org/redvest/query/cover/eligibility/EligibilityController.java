package org.redvest.query.cover.eligibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.FindEligibility;
import org.redvest.api.cover.eligibility.query.FindInsurancePolicies;
import org.redvest.api.cover.eligibility.query.FindInsured;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Insurance")
class EligibilityController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final Queries queries;
    private final InsuredPersons insured;
    private final Caller caller;
    private final JsonMapper json;
    private final Clock clock;

    EligibilityController(Queries queries, InsuredPersons insured, Caller caller, JsonMapper json, Clock clock) {
        this.queries = queries;
        this.insured = insured;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/insurance/eligibility")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER},
            andOneself = true)
    @Operation(
            summary = "Is this volunteer insured at an instant?",
            description =
                    "With the reasons, the policies and the log position. Periods are half-open. Without an instant: now.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    Eligibility eligibility(
            @RequestParam String volunteerId,
            @Parameter(example = "2026-07-01T09:00:00+08:00") @RequestParam(required = false) @Nullable Instant at) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return queries.ask(new FindEligibility(volunteer, Times.orNow(at, clock)));
    }

    @GetMapping(path = "/insurance/insured", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(
            summary = "Who is insured at an instant? (可保名单)",
            description = "A page as JSON; the whole list as a stream with Accept: text/csv or application/x-ndjson.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    InsuredList insured(
            @Parameter(example = "2026-07-01T09:00:00+08:00") @RequestParam(required = false) @Nullable Instant at,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(
                new FindInsured(Times.orNow(at, clock), cursor == null ? null : VolunteerId.of(cursor), limit));
    }

    @GetMapping(path = "/insurance/insured", produces = CSV)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> insuredAsCsv(@RequestParam(required = false) @Nullable Instant at) {
        Instant instant = Times.orNow(at, clock);
        return streamed(
                MediaType.parseMediaType(CSV + ";charset=UTF-8"), "insured.csv", out -> insured.write(instant, out));
    }

    @GetMapping(path = "/insurance/insured", produces = NDJSON)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> insuredAsNdjson(@RequestParam(required = false) @Nullable Instant at) {
        Instant instant = Times.orNow(at, clock);
        return streamed(
                MediaType.parseMediaType(NDJSON),
                "insured.ndjson",
                out -> insured.each(instant, person -> {
                    try {
                        out.write(json.writeValueAsBytes(person));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private static ResponseEntity<StreamingResponseBody> streamed(
            MediaType type, String file, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(body);
    }

    @GetMapping("/insurance-policies")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(summary = "The insurance policies on record")
    InsurancePolicies policies() {
        return queries.ask(new FindInsurancePolicies(null));
    }

    @GetMapping("/insurance-policies/{insurancePolicyId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(summary = "One insurance policy on record")
    @Refuses(Problem.UNKNOWN_INSURANCE_POLICY)
    InsurancePolicyView policy(@PathVariable String insurancePolicyId) {
        return queries.ask(new FindInsurancePolicies(InsurancePolicyId.of(insurancePolicyId)))
                .insurancePolicies()
                .getFirst();
    }
}
