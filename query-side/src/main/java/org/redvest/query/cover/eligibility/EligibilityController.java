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
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.FindEligibility;
import org.redvest.api.cover.eligibility.query.FindInsurancePolicies;
import org.redvest.api.cover.eligibility.query.FindInsured;
import org.redvest.api.cover.eligibility.query.FindInsuredChanges;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.cover.eligibility.query.InsuredChanges;
import org.redvest.api.cover.eligibility.query.InsuredDigest;
import org.redvest.api.cover.eligibility.query.InsuredList;
import org.redvest.api.cover.enquiry.query.Enquiries;
import org.redvest.api.cover.enquiry.query.EnquiryAnswer;
import org.redvest.api.cover.enquiry.query.FindEnquiries;
import org.redvest.api.cover.enquiry.query.FindEnquiry;
import org.redvest.api.id.EnquiryId;
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

    private static final String AT = "the instant in question; now without it";
    private static final String INSTANT = "2026-07-01T09:00:00+08:00";
    private static final Set<Role> SEES_ALL = EnumSet.of(Role.CITY_OFFICER, Role.AUDITOR);

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
            value = {Role.CITY_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "Is this volunteer insured at an instant, and was what they did then covered?",
            description =
                    "As known at another instant, with the reasons, the policies, what is on record of it, and the log position."
                            + " Periods are half-open. Without an instant: as known now, and now. Insurers enquire, which is"
                            + " recorded: POST /insurance/enquiries.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.INSTANT_IN_FUTURE,
        Problem.KNOWN_BEFORE_LOG,
        Problem.KNOWN_BEFORE_VALID,
        Problem.LEARNED_BEFORE_ACCIDENT
    })
    Eligibility eligibility(
            @RequestParam String volunteerId,
            @Parameter(description = "the instant in question; that of knownAt without it", example = INSTANT)
                    @RequestParam(required = false)
                    @Nullable Instant at,
            @Parameter(
                            description = "as known at this instant, no earlier than at; as known now without it",
                            example = INSTANT)
                    @RequestParam(required = false)
                    @Nullable Instant knownAt,
            @Parameter(
                            description =
                                    "when it was learnt what happened at that instant, no earlier than it; at once without it",
                            example = INSTANT)
                    @RequestParam(required = false)
                    @Nullable Instant learnedAt) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        Instant now = clock.instant();
        BothTimes times = BothTimes.of(at, knownAt, now);
        return queries.ask(new FindEligibility(volunteer, times, times.learned(learnedAt, now)));
    }

    @GetMapping(path = "/insurance/insured", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(
            summary = "Who is insured at an instant? (可保名单)",
            description =
                    "By the policies in force then; an insurer's own where it asks. Bounds of age are no part of it: an enquiry"
                            + " looks at them. A page as JSON; the whole list as a stream with Accept: text/csv or"
                            + " application/x-ndjson.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.INSTANT_IN_FUTURE, Problem.INSURER_NOT_NAMED})
    InsuredList insured(
            @Parameter(description = AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant at,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(
                new FindInsured(instant(at), insurer(), cursor == null ? null : VolunteerId.of(cursor), limit));
    }

    @GetMapping("/insurance/insured/digest")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(
            summary = "By what the list of the insured at an instant is recognised",
            description = "SHA-256 of the list as text/csv: whoever kept the list shows with it that it is the same.")
    @Refuses({Problem.INSTANT_IN_FUTURE, Problem.INSURER_NOT_NAMED})
    InsuredDigest digest(
            @Parameter(description = AT, example = INSTANT) @RequestParam(required = false) @Nullable Instant at) {
        return insured.digest(instant(at), insurer());
    }

    @GetMapping("/insurance/insured/changes")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(
            summary = "Who came onto the list of the insured between two instants, who went, and why",
            description = "In the order of their numbers. The reasons are those of the list on which they are not.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.INSTANT_IN_FUTURE, Problem.WINDOW_REVERSED, Problem.INSURER_NOT_NAMED})
    InsuredChanges changes(
            @Parameter(example = "2026-07-01T00:00:00+08:00") @RequestParam Instant from,
            @Parameter(example = "2026-08-01T00:00:00+08:00") @RequestParam Instant to,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Times.requireNotBefore(to, from);
        return queries.ask(new FindInsuredChanges(
                from, instant(to), insurer(), cursor == null ? null : VolunteerId.of(cursor), limit));
    }

    @GetMapping(path = "/insurance/insured", produces = CSV)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> insuredAsCsv(@RequestParam(required = false) @Nullable Instant at) {
        Instant instant = instant(at);
        String insurer = insurer();
        return streamed(
                MediaType.parseMediaType(CSV + ";charset=UTF-8"),
                "insured.csv",
                out -> insured.write(instant, insurer, out));
    }

    @GetMapping(path = "/insurance/insured", produces = NDJSON)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> insuredAsNdjson(@RequestParam(required = false) @Nullable Instant at) {
        Instant instant = instant(at);
        String insurer = insurer();
        return streamed(
                MediaType.parseMediaType(NDJSON),
                "insured.ndjson",
                out -> insured.each(instant, insurer, person -> {
                    try {
                        out.write(json.writeValueAsBytes(person));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private Instant instant(@Nullable Instant at) {
        return BothTimes.of(at, null, clock.instant()).validAt();
    }

    /** Of whose policies alone the caller learns; null where of all. */
    private @Nullable String insurer() {
        return SEES_ALL.stream().anyMatch(caller::is)
                ? null
                : caller.insurer().orElseThrow(() -> new Refusal(Problem.INSURER_NOT_NAMED));
    }

    /** The same of policies, of which districts learn, too; they learn of nobody whom these cover. */
    private @Nullable String insurerOfPolicies() {
        return caller.is(Role.DISTRICT_OFFICER) ? null : insurer();
    }

    @GetMapping("/insurance/enquiries")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(
            summary = "What insurers enquired (保险查询)",
            description = "The newest first; an insurer's own where it asks.")
    @Refuses(Problem.INSURER_NOT_NAMED)
    Enquiries enquiries(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindEnquiries(insurer(), cursor, limit));
    }

    @GetMapping("/insurance/enquiries/{enquiryId}")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(
            summary = "What an insurer enquired, and what it is answered",
            description =
                    "By its own policies, for the instant in question as known at the other: the same whenever it is read again.")
    @Refuses({Problem.UNKNOWN_ENQUIRY, Problem.UNKNOWN_VOLUNTEER, Problem.INSURER_NOT_NAMED})
    EnquiryAnswer enquiry(@PathVariable String enquiryId) {
        return queries.ask(new FindEnquiry(EnquiryId.of(enquiryId), insurer()));
    }

    @GetMapping("/insurance-policies")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(
            summary = "The insurance policies on record, and what they cover now",
            description = "An insurer's own where it asks.")
    @Refuses(Problem.INSURER_NOT_NAMED)
    InsurancePolicies policies() {
        return queries.ask(new FindInsurancePolicies(null, insurerOfPolicies()));
    }

    @GetMapping("/insurance-policies/{insurancePolicyId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR, Role.INSURER})
    @Operation(summary = "One insurance policy on record, and what it covers now")
    @Refuses({Problem.UNKNOWN_INSURANCE_POLICY, Problem.POLICY_OF_ANOTHER_INSURER, Problem.INSURER_NOT_NAMED})
    InsurancePolicyView policy(@PathVariable String insurancePolicyId) {
        return queries.ask(new FindInsurancePolicies(InsurancePolicyId.of(insurancePolicyId), insurerOfPolicies()))
                .insurancePolicies()
                .getFirst();
    }

    private static ResponseEntity<StreamingResponseBody> streamed(
            MediaType type, String file, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(body);
    }
}
