package org.redvest.web.statistics;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.open.disclosure.query.Composition;
import org.redvest.api.open.disclosure.query.Composition.Group;
import org.redvest.api.open.disclosure.query.CompositionKey;
import org.redvest.api.open.disclosure.query.DisclosureStatistics;
import org.redvest.api.open.disclosure.query.DisclosureStatistics.Entry;
import org.redvest.api.open.disclosure.query.StatisticsKey;
import org.redvest.api.service.series.query.ProjectStatistics;
import org.redvest.web.disclosure.DisclosureQueries;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Columns;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** A year of the city, or of a part of it, by months, categories and districts: as pictures and as tables. */
@Controller
class StatisticsPage {

    private static final MonthDay LAST = MonthDay.of(12, 31);

    /** What the API tells everybody of a range of dates. */
    interface Queries {

        @GetExchange("/disclosure/statistics")
        DisclosureStatistics sums(
                @RequestParam StatisticsKey by,
                @RequestParam LocalDate from,
                @RequestParam LocalDate to,
                @RequestParam(required = false) @Nullable String division,
                @RequestParam(required = false) @Nullable String category);

        @GetExchange("/disclosure/composition")
        Composition composition(
                @RequestParam CompositionKey by,
                @RequestParam LocalDate from,
                @RequestParam LocalDate to,
                @RequestParam(required = false) @Nullable String division);

        @GetExchange("/projects/statistics")
        ProjectStatistics projects(@RequestParam LocalDate from, @RequestParam LocalDate to);
    }

    /**
     * A district of the city.
     *
     * @param planned its projects and shifts; null where there is none
     */
    record District(String name, Entry sums, ProjectStatistics.@Nullable District planned) {}

    private final Queries queries;
    private final DisclosureQueries disclosure;
    private final Reference reference;

    StatisticsPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.disclosure = ledger.queries(DisclosureQueries.class);
        this.reference = reference;
    }

    /** What is one category's is not shown by category, nor what lies in one district by district; skills are told of the city alone. */
    @GetMapping("/statistics")
    String show(
            @RequestParam(required = false) @Nullable Year year,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String category,
            Model model) {
        Year shown = year == null ? Year.now(CivilTime.ZONE) : year;
        LocalDate from = shown.atDay(1);
        LocalDate to = shown.atMonthDay(LAST);
        String within = Typed.orNull(division);
        String only = Typed.orNull(category);
        boolean ofTheCity = within == null || within.equals(reference.city().code());
        DisclosureStatistics months = queries.sums(StatisticsKey.MONTH, from, to, within, only);
        model.addAttribute("year", shown);
        model.addAttribute("divisions", reference.filters(within));
        model.addAttribute("choices", reference.categories());
        model.addAttribute("months", months);
        model.addAttribute(
                "minutesByMonth", Columns.of(months.entries(), StatisticsPage::numberOfMonth, Entry::minutes));
        model.addAttribute(
                "personsByMonth", Columns.of(months.entries(), StatisticsPage::numberOfMonth, Entry::persons));
        if (only == null) {
            List<Entry> categories =
                    queries.sums(StatisticsKey.CATEGORY, from, to, within, null).entries();
            model.addAttribute("categories", categories);
            model.addAttribute("minutesByCategory", Bars.of(categories, Entry::key, Entry::minutes));
            if (ofTheCity) {
                Composition skills = queries.composition(CompositionKey.SKILL, from, to, within);
                List<Group> told = skills.groups().stream()
                        .filter(group -> !group.suppressed())
                        .toList();
                model.addAttribute("skills", told);
                model.addAttribute("suppressedSkills", skills.groups().size() - told.size());
                model.addAttribute(
                        "personsBySkill", Bars.of(told, StatisticsPage::keyOf, group -> orNone(group.persons())));
            }
            Composition hours = queries.composition(CompositionKey.HOUR_OF_WEEK, from, to, within);
            model.addAttribute("hours", hours.groups());
            model.addAttribute("week", Week.of(hours.groups()));
        }
        if (ofTheCity) {
            List<District> districts = districts(from, to, only);
            model.addAttribute("districts", districts);
            model.addAttribute("minutesByDistrict", Bars.of(districts, District::name, one -> one.sums()
                    .minutes()));
            model.addAttribute("personsByDistrict", Bars.of(districts, District::name, one -> one.sums()
                    .persons()));
        }
        model.addAttribute(
                "totals",
                disclosure
                        .records(within, from, to, null, only, null, null, null, 1)
                        .totals());
        return "statistics/statistics";
    }

    private static String keyOf(Group group) {
        return String.valueOf(group.key());
    }

    private static long orNone(@Nullable Long figure) {
        return figure == null ? 0 : figure;
    }

    private static String numberOfMonth(Entry entry) {
        return String.valueOf(YearMonth.parse(entry.key()).getMonthValue());
    }

    private List<District> districts(LocalDate from, LocalDate to, @Nullable String category) {
        Map<String, Entry> sums = queries.sums(StatisticsKey.DISTRICT, from, to, null, category).entries().stream()
                .collect(Collectors.toMap(Entry::key, Function.identity()));
        Map<String, ProjectStatistics.District> planned = queries.projects(from, to).districts().stream()
                .collect(Collectors.toMap(ProjectStatistics.District::division, Function.identity()));
        return reference.ofLevel("DISTRICT").stream()
                .map(district -> new District(
                        district.name(),
                        sums.getOrDefault(district.code(), new Entry(district.code(), 0, 0, 0)),
                        planned.get(district.code())))
                .toList();
    }
}
