package org.redvest.web.benefit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.query.BenefitLife;
import org.redvest.api.honour.benefit.query.BenefitView;
import org.redvest.api.honour.benefit.query.Benefits;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The incentive plan, for everybody: who carries out what, for whom, in which scope, by which method and process. */
@Controller
class BenefitPage {

    private static final int ROWS = 100;

    private final BenefitQueries queries;
    private final Reference reference;

    BenefitPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(BenefitQueries.class);
        this.reference = reference;
    }

    @GetMapping("/benefits")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable BenefitKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Benefits found = queries.benefits(Typed.orNull(division), kind, on, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("byKind", byKind(found.benefits()));
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("kinds", BenefitKind.values());
        return "benefit/list";
    }

    private static Map<BenefitKind, List<BenefitView>> byKind(List<BenefitView> benefits) {
        return benefits.stream()
                .collect(Collectors.groupingBy(
                        benefit -> benefit.terms().kind(),
                        () -> new EnumMap<>(BenefitKind.class),
                        Collectors.toList()));
    }

    @GetMapping("/benefits/{id}")
    String show(@PathVariable String id, Model model) {
        BenefitLife life = queries.benefit(id);
        model.addAttribute("life", life);
        model.addAttribute("one", today(life));
        model.addAttribute("today", Moments.today());
        return "benefit/benefit";
    }

    /** As it is today; as it will be first, where it has not begun. */
    static BenefitView today(BenefitLife life) {
        LocalDate today = Moments.today();
        return life.versions().stream()
                .filter(version -> !version.from().isAfter(today))
                .reduce((_, later) -> later)
                .orElseGet(() -> life.versions().getFirst());
    }
}
