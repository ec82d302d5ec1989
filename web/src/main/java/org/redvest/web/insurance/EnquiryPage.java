package org.redvest.web.insurance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.cover.enquiry.query.Enquiries;
import org.redvest.api.cover.enquiry.query.EnquiryAnswer;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What insurers enquire, and what they are answered. */
@Controller
class EnquiryPage {

    private static final int ROWS = 50;

    /** What the API tells of enquiries. */
    interface Queries {

        @GetExchange("/insurance/enquiries")
        Enquiries enquiries(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

        @GetExchange("/insurance/enquiries/{enquiryId}")
        EnquiryAnswer enquiry(@PathVariable String enquiryId);
    }

    private final Queries queries;
    private final Ledger ledger;

    EnquiryPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/insurance/enquiries")
    String all(
            @RequestParam(required = false) @Nullable String volunteerId,
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Enquiries found = queries.enquiries(Typed.orNull(cursor), ROWS);
        model.addAttribute("asks", me.is("insurer"));
        model.addAttribute("volunteerId", Typed.orNull(volunteerId));
        model.addAttribute("kinds", kinds(frame));
        model.addAttribute("enquiries", found.enquiries());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "insurance/enquiries";
    }

    private static Map<String, String> kinds(Frame frame) {
        return Arrays.stream(DocumentKind.values())
                .collect(Collectors.toMap(
                        DocumentKind::name,
                        kind -> frame.isEnglish() ? kind.name() : kind.chinese(),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    @PostMapping("/insurance/enquiries")
    String enquire(
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam String documentKind,
            @RequestParam String documentNumber,
            @RequestParam String issuingState,
            @RequestParam String at,
            @RequestParam String knownAt,
            @RequestParam String learnedAt,
            @RequestParam String purpose,
            @RequestParam String claimNumber,
            @Visitor SignedIn me) {
        String enquiry = ledger.send(
                        key,
                        Typed.body()
                                .code("volunteerId", volunteerId)
                                .code("documentKind", documentKind)
                                .code("documentNumber", documentNumber)
                                .code("issuingState", issuingState)
                                .with("at", Moments.instant(at))
                                .with("knownAt", Moments.instant(knownAt))
                                .with("learnedAt", Moments.instant(learnedAt))
                                .words("purpose", purpose)
                                .words("claimNumber", claimNumber)
                                .map(),
                        "/insurance/enquiries")
                .id();
        return "redirect:/insurance/enquiries/" + enquiry;
    }

    @GetMapping("/insurance/enquiries/{enquiryId}")
    String one(@PathVariable String enquiryId, @Visitor SignedIn me, Model model) {
        EnquiryAnswer answer = queries.enquiry(enquiryId);
        model.addAttribute("enquiry", answer.enquiry());
        model.addAttribute("answer", answer.eligibility());
        return "insurance/enquiry";
    }
}
