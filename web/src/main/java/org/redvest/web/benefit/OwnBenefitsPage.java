package org.redvest.web.benefit;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.benefit.query.Entitlements;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.VolunteerId;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own benefits: the code to show, one's cards, to what one is entitled today and why, and what is missing for the rest. */
@Controller
class OwnBenefitsPage {

    private static final int ROWS = 100;
    private static final String UNKNOWN = "UNKNOWN_VOLUNTEER";

    private final BenefitQueries queries;

    OwnBenefitsPage(Ledger ledger) {
        this.queries = ledger.queries(BenefitQueries.class);
    }

    @GetMapping("/me/benefits")
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor VolunteerId me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        BenefitQueries.Codes codes;
        try {
            codes = queries.codes(me);
        } catch (Refused refused) {
            if (!UNKNOWN.equals(refused.code())) {
                throw refused;
            }
            // their own page says how to register
            return "redirect:/me";
        }
        Map<HonourCardId, ShownCode> ofCards = codes.cards().stream()
                .collect(Collectors.toMap(BenefitQueries.Codes.OfCard::cardId, one -> ShownCode.of(one.code())));
        Entitlements found = queries.entitlements(me, on, cursor, ROWS);
        model.addAttribute("code", ShownCode.of(codes.code()));
        model.addAttribute("codes", ofCards);
        model.addAttribute("cards", queries.cards(me));
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("today", Moments.today());
        return "benefit/own";
    }
}
