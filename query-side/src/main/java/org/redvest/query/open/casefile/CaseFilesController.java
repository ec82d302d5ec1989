package org.redvest.query.open.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.city.register.query.FindPolicies;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.query.CaseFile;
import org.redvest.api.open.casefile.query.CaseFile.Content;
import org.redvest.api.open.casefile.query.CaseFile.Delegation;
import org.redvest.api.open.casefile.query.CaseFile.Opening;
import org.redvest.api.open.casefile.query.CaseFiles;
import org.redvest.api.open.casefile.query.FindCaseFile;
import org.redvest.api.open.casefile.query.FindCaseFiles;
import org.redvest.api.open.history.query.FindHistoryAbout;
import org.redvest.api.open.history.query.FindStateEvents;
import org.redvest.api.open.history.query.FindVolunteerState;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.HistoryAbout;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.DelegationsThen;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.UpToNow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts a case file together: each part is another room's, and is as of the same two instants. */
@RestController
@RequestMapping("/api/v1/audit/case-files")
@Tag(name = "Audit")
class CaseFilesController {

    private final Queries queries;
    private final UpToNow upToNow;
    private final DelegationsThen delegations;
    private final Caller caller;

    CaseFilesController(Queries queries, UpToNow upToNow, DelegationsThen delegations, Caller caller) {
        this.queries = queries;
        this.upToNow = upToNow;
        this.delegations = delegations;
        this.caller = caller;
    }

    @GetMapping
    @AllowedTo(Role.AUDITOR)
    @Operation(summary = "The case files (案卷) that one opened oneself, newest first")
    CaseFiles opened(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindCaseFiles(caller.subject(), cursor, limit));
    }

    @GetMapping("/{caseFileId}")
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "A case file (案卷): how a volunteer stood as of two instants, and everything needed to follow it",
            description =
                    "State, the events it follows from, the delegations under which they were done, the figures of the city that applied,"
                            + " and the SHA-256 of all this as canonical JSON (RFC 8785) without members that are null. Shown to whoever opened it, since that is what is"
                            + " recorded: another auditor opens one for their own purpose, and finds the same digest.")
    @Refuses({Problem.UNKNOWN_CASE_FILE, Problem.CASE_FILE_OF_ANOTHER})
    CaseFile read(@PathVariable String caseFileId) {
        CaseFileId id = CaseFileId.of(caseFileId);
        upToNow.await();
        Opening opening = queries.ask(new FindCaseFile(id, caller.subject()));
        Content content =
                content(VolunteerId.stored(opening.volunteerId()), new BothTimes(opening.validAt(), opening.knownAt()));
        return new CaseFile(opening, content, Digest.of(content));
    }

    private Content content(VolunteerId volunteer, BothTimes times) {
        List<Entry> events = delegations.beside(
                queries.ask(new FindStateEvents(volunteer, times)).events(), times.knownAt());
        return new Content(
                Content.FORM,
                queries.ask(new FindVolunteerState(volunteer, times)),
                withoutRevisions(events),
                delegationsOf(events, times.knownAt()),
                policies(times));
    }

    /** Those that the events name, and those above each of them. */
    private List<Delegation> delegationsOf(List<Entry> events, Instant knownAt) {
        Map<String, Delegation> found = new TreeMap<>();
        Deque<String> named = new ArrayDeque<>();
        events.stream()
                .map(Entry::delegationId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(named::add);
        while (!named.isEmpty()) {
            String id = named.remove();
            if (!found.containsKey(id)) {
                Delegation delegation = new Delegation(id, lifeOf(id, knownAt));
                found.put(id, delegation);
                delegation.events().stream()
                        .map(event -> event.payload().get("under"))
                        .filter(Objects::nonNull)
                        .forEach(above -> named.add(above.toString()));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Entry> lifeOf(String delegation, Instant knownAt) {
        List<Entry> events = new ArrayList<>();
        Long cursor = null;
        do {
            HistoryAbout part = queries.ask(new FindHistoryAbout(delegation, null, knownAt, null, cursor, Pages.MOST));
            events.addAll(part.events());
            cursor = part.nextCursor();
        } while (cursor != null);
        return withoutRevisions(delegations.beside(events, knownAt));
    }

    private static List<Entry> withoutRevisions(List<Entry> events) {
        return events.stream().map(Entry::withoutRevision).toList();
    }

    private List<AdoptedPolicies.Entry> policies(BothTimes times) {
        LocalDate day = CivilTime.dateOf(times.validAt());
        AdoptedPolicies known = new AdoptedPolicies(queries.ask(new FindPolicies(null, null)).policies().stream()
                .filter(policy -> !policy.adoptedAt().isAfter(times.knownAt()))
                .toList());
        return Arrays.stream(PolicyKind.values())
                .flatMap(kind -> known.inForce(kind, day).stream())
                .toList();
    }
}
