package org.redvest.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.history.query.History;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The history of somebody or something, event by event, of what held by any instant as it was known at another, and what was added to
 * it between two: the instants are in the address, so that it can be shared.
 */
@Controller
class HistoryPage {

    /** Of what there are histories, as addresses name it: the API's and the pages'. */
    private static final String KINDS = "volunteers|projects|shifts|stations|organisations|delegations|schemes";

    /** Events of a page: sealed data and ids hardly shrink, and a page has to be light. */
    private static final int ROWS = 30;

    /** Events of an answer of the API at most. */
    private static final int MOST = 500;

    /** What the API tells an auditor. */
    interface Queries {

        @GetExchange("/audit/{kind}/{number}/history")
        Part history(
                @PathVariable String kind,
                @PathVariable String number,
                @RequestParam(required = false) @Nullable Instant knownAt,
                @RequestParam(required = false) @Nullable Instant validAt,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    /**
     * What the API's histories have in common.
     *
     * @param events oldest first
     * @param nextCursor where the next part begins; null on the last
     * @param position of the log up to which the events are known
     */
    record Part(List<History.Entry> events, @Nullable Long nextCursor, long position) implements AsOf {}

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

    private final Queries queries;
    private final Ledger ledger;

    HistoryPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    /** Where one says what one looks for. */
    @GetMapping("/audit")
    String choose(
            @RequestParam(defaultValue = "volunteers") String kind,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String comparedWith,
            @Visitor SignedIn me,
            Model model) {
        String wanted = Typed.orNull(number);
        if (wanted != null) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/audit")
                            .pathSegment(kind, wanted)
                            .queryParamIfPresent("validAt", Optional.ofNullable(Typed.orNull(validAt)))
                            .queryParamIfPresent("knownAt", Optional.ofNullable(Typed.orNull(knownAt)))
                            .queryParamIfPresent("comparedWith", Optional.ofNullable(Typed.orNull(comparedWith)))
                            .build()
                            .encode()
                            .toUriString();
        }
        model.addAttribute("kinds", KINDS.split("\\|"));
        return "audit/history";
    }

    /**
     * A history of what held by an instant, all where none is named, as it was known at another, now where none is named. With an
     * instant to compare with, what was recorded between that and when it was known, whichever is the earlier.
     */
    @GetMapping("/audit/{kind:" + KINDS + "}/{number}")
    String show(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(required = false) @DateTimeFormat(pattern = Moments.TYPED) @Nullable LocalDateTime validAt,
            @RequestParam(required = false) @DateTimeFormat(pattern = Moments.TYPED) @Nullable LocalDateTime knownAt,
            @RequestParam(required = false) @DateTimeFormat(pattern = Moments.TYPED) @Nullable LocalDateTime comparedWith,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        boolean turned = knownAt != null && comparedWith != null && comparedWith.isAfter(knownAt);
        Instant known = known(turned ? comparedWith : knownAt);
        Instant since = Moments.instant(turned ? knownAt : comparedWith);
        Instant valid = Moments.instant(validAt);
        Part part = since == null
                ? queries.history(kind, number, known, valid, cursor, ROWS)
                : added(kind, number, since, known, valid, cursor);
        model.addAttribute("kinds", KINDS.split("\\|"));
        model.addAttribute("kind", kind);
        model.addAttribute("part", part);
        model.addAttribute("number", number);
        model.addAttribute("known", Objects.requireNonNullElseGet(known, Instant::now));
        model.addAttribute("since", since);
        model.addAttribute("valid", valid);
        // the API has no file of what was added
        model.addAttribute("asFile", since == null);
        model.addAttribute(
                "events",
                part.events().stream().map(event -> told(event, frame)).toList());
        model.addAttribute("next", Links.next(frame, part.nextCursor()));
        return "audit/history";
    }

    /** The whole of it for a spreadsheet, as the API streams it. */
    @GetMapping("/audit/{kind:" + KINDS + "}/{number}/history.csv")
    void csv(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(required = false) @DateTimeFormat(pattern = Moments.TYPED) @Nullable LocalDateTime validAt,
            @RequestParam(required = false) @DateTimeFormat(pattern = Moments.TYPED) @Nullable LocalDateTime knownAt,
            @Visitor SignedIn me,
            HttpServletResponse response) {
        ledger.passCsv(response, number + ".csv", whole(validAt, knownAt), kind, number);
    }

    /** The whole of it for a program: one event a line, as JSON. */
    @GetMapping("/audit/{kind:" + KINDS + "}/{number}/history.ndjson")
    void lines(
            @PathVariable String kind,
            @PathVariable String number,
            @RequestParam(required = false) @DateTimeFormat(pattern = Moments.TYPED) @Nullable LocalDateTime validAt,
            @RequestParam(required = false) @DateTimeFormat(pattern = Moments.TYPED) @Nullable LocalDateTime knownAt,
            @Visitor SignedIn me,
            HttpServletResponse response) {
        ledger.pass(response, NDJSON, number + ".ndjson", whole(validAt, knownAt), kind, number);
    }

    /** What is known at an instant that has not come is not known to the API: it is asked what is known now. */
    private static @Nullable Instant known(@Nullable LocalDateTime typed) {
        Instant asked = Moments.instant(typed);
        return asked == null || asked.isAfter(Instant.now()) ? null : asked;
    }

    /** Address of the API, with a place for kind and number. */
    private static String whole(@Nullable LocalDateTime validAt, @Nullable LocalDateTime knownAt) {
        return UriComponentsBuilder.fromPath("/audit/{kind}/{number}/history")
                .queryParamIfPresent("validAt", Optional.ofNullable(Moments.instant(validAt)))
                .queryParamIfPresent("knownAt", Optional.ofNullable(known(knownAt)))
                .build()
                .toUriString();
    }

    /** What had been recorded by an instant and not yet by an earlier one: a page of it, wherever the API's own pages end. */
    private Part added(
            String kind,
            String number,
            Instant since,
            @Nullable Instant known,
            @Nullable Instant valid,
            @Nullable Long cursor) {
        List<History.Entry> added = new ArrayList<>();
        Long next = cursor;
        Part part;
        do {
            part = queries.history(kind, number, known, valid, next, MOST);
            part.events().stream()
                    .filter(event -> event.recordedAt().isAfter(since))
                    .forEach(added::add);
            next = part.nextCursor();
        } while (next != null && added.size() <= ROWS);
        if (added.size() <= ROWS) {
            return new Part(added, null, part.position());
        }
        List<History.Entry> page = added.subList(0, ROWS);
        return new Part(page, page.getLast().position(), part.position());
    }

    private static Told told(History.Entry event, Frame frame) {
        String address = Links.next(frame, event.position() - 1) + "#p" + event.position();
        return Told.of(event, address);
    }
}
