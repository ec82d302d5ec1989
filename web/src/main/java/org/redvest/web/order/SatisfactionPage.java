package org.redvest.web.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.order.query.FindSatisfaction.By;
import org.redvest.api.service.order.query.SatisfactionStatistics;
import org.redvest.api.service.order.query.SatisfactionStatistics.Grades;
import org.redvest.api.service.order.query.SatisfactionStatistics.Group;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How satisfied those were who were served (评单), by team, community or month, as a picture and as a table. */
@Controller
class SatisfactionPage {

    private static final int HUNDRED = 100;

    /**
     * Some services.
     *
     * @param group what the API tells of them
     * @param name what they have in common
     * @param own how many of a hundred whom they were for found them satisfying or better; null where too few said so
     * @param proxied the same, said for them
     */
    record Line(
            Group group,
            String name,
            @Nullable Long own,
            @Nullable Long proxied) {

        private static Line of(Group group, String name) {
            return new Line(group, name, share(group.own()), share(group.proxied()));
        }

        private static @Nullable Long share(@Nullable Grades grades) {
            if (grades == null) {
                return null;
            }
            long satisfied = grades.verySatisfied() + grades.satisfied();
            long all = satisfied + grades.fair() + grades.dissatisfied();
            return all == 0 ? null : satisfied * HUNDRED / all;
        }

        private long ownOrNone() {
            return own == null ? 0 : own;
        }
    }

    private final OrderQueries queries;
    private final Reference reference;
    private final MessageSource texts;

    SatisfactionPage(Ledger ledger, Reference reference, MessageSource texts) {
        this.queries = ledger.queries(OrderQueries.class);
        this.reference = reference;
        this.texts = texts;
    }

    /** This year's, where nobody asks for other days. */
    @GetMapping("/satisfaction")
    String show(
            @RequestParam(defaultValue = "TEAM") By by,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model) {
        LocalDate last = to == null ? Moments.today() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        String within = Typed.orNull(division);
        SatisfactionStatistics found = queries.satisfaction(within, Typed.orNull(organisationId), first, last, by);
        List<Line> lines = found.groups().stream()
                .map(group -> Line.of(group, name(group)))
                .toList();
        model.addAttribute("found", found);
        model.addAttribute("total", Line.of(found.total(), ""));
        model.addAttribute("lines", lines);
        model.addAttribute("least", SatisfactionStatistics.LEAST);
        model.addAttribute(
                "bars",
                Bars.of(lines.stream().filter(line -> line.own() != null).toList(), Line::name, Line::ownOrNone));
        model.addAttribute("ways", By.values());
        model.addAttribute("by", by);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("divisions", reference.filters(within));
        return "order/satisfaction";
    }

    /** Volunteers who serve by themselves are called so in the language of the page. */
    private String name(Group group) {
        if (SatisfactionStatistics.VOLUNTEERS.equals(group.key())) {
            return texts.getMessage("satisfied-by.VOLUNTEERS", null, LocaleContextHolder.getLocale());
        }
        return group.name() == null ? group.key() : group.name();
    }
}
