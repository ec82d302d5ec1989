package org.redvest.web.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.service.attendance.query.AttendanceView;
import org.redvest.api.service.attendance.query.VolunteerAttendance;
import org.redvest.api.service.hours.query.HoursReports;
import org.redvest.api.service.hours.query.ServiceRecords;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Columns;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
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

/** One's own hours: certified, waiting, refused and why; a year as a picture; and a service that one reports oneself. */
@Controller
class HoursPage {

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** As many as a page holds: somebody who serves four times a week has them all on one. */
    private static final int ROWS = 200;

    private static final MonthDay LAST = MonthDay.of(12, 31);

    /** What the API tells a volunteer of their hours. */
    interface Queries {

        @GetExchange("/volunteers/{id}")
        VolunteerCard card(@PathVariable VolunteerId id);

        @GetExchange("/volunteers/{id}/service-records")
        ServiceRecords records(
                @PathVariable VolunteerId id,
                @RequestParam LocalDate from,
                @RequestParam LocalDate to,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);

        @GetExchange("/volunteers/{id}/hours-reports")
        HoursReports reports(@PathVariable VolunteerId id, @RequestParam int limit);

        @GetExchange("/volunteers/{id}/attendance")
        VolunteerAttendance attendance(@PathVariable VolunteerId id, @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;

    HoursPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/me/hours")
    String show(
            @Visitor VolunteerId me,
            @RequestParam(required = false) @Nullable Year year,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("done", "reported".equals(done) || "report-withdrawn".equals(done) ? done : null);
        Year shown = year == null ? Year.now(CivilTime.ZONE) : year;
        ServiceRecords certified = queries.records(me, shown.atDay(1), shown.atMonthDay(LAST), cursor, ROWS);
        List<Month> months = Month.of(shown, certified.records());
        model.addAttribute("minutes", queries.card(me).minutes());
        model.addAttribute("year", shown);
        model.addAttribute("certified", certified);
        model.addAttribute("next", Links.next(frame, certified.nextCursor()));
        model.addAttribute("months", months);
        model.addAttribute("columns", Columns.of(months, Month::number, Month::minutes));
        model.addAttribute("reports", queries.reports(me, MOST).reports());
        List<AttendanceView> shifts = queries.attendance(me, MOST).shifts();
        model.addAttribute(
                "shifts",
                shifts.stream()
                        .filter(one -> one.recordId() == null)
                        .map(Uncertified::of)
                        .toList());
        return "hours/hours";
    }

    @GetMapping("/me/hours/reports")
    String report(@Visitor VolunteerId me, Model model) {
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute("categories", reference.categories());
        model.addAttribute("today", Moments.today());
        return "hours/report";
    }

    @PostMapping("/me/hours/reports")
    String report(
            @RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor VolunteerId me) {
        Typed body = Typed.body()
                .code("organisationId", typed.get("organisationId"))
                .words("activity", typed.get("activity"))
                .code("category", typed.get("category"))
                .code("division", typed.get("division"))
                .words("place", typed.get("place"))
                .words("account", typed.get("account"))
                .code("shiftId", typed.get("shiftId"));
        Typed.times(typed.get("date"), typed.get("start"), typed.get("end")).forEach(body::with);
        ledger.send(key, body.map(), "/volunteers/{id}/hours-reports", me);
        return "redirect:/me/hours?done=reported";
    }

    @PostMapping("/me/hours/reports/{report}/withdrawal")
    String withdraw(@PathVariable String report, @RequestParam(Form.KEY) String key, @Visitor VolunteerId me) {
        ledger.send(key, Map.of(), "/volunteers/{id}/hours-reports/{report}/withdrawal", me, report);
        return "redirect:/me/hours?done=report-withdrawn";
    }
}
