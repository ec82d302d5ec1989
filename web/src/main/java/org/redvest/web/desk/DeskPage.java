package org.redvest.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.service.attendance.AttendanceState;
import org.redvest.api.service.attendance.CheckInCode;
import org.redvest.api.service.attendance.query.AttendanceView;
import org.redvest.api.service.attendance.query.ShiftAttendance;
import org.redvest.api.service.shift.query.Roster;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.QrPicture;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Renewal;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An organiser's desk: who comes to a shift, the code on the door, and the hours of everybody at once. */
@Controller
class DeskPage {

    /** As many as the API takes at once. */
    private static final int MOST = 500;

    /** Of those who were there, as many as a page shows one by one: with the numbers of the others it stays light. */
    private static final int ROWS = 50;

    /** Of those who stand on other pages, as many as a field of a form holds: it has at most 500 characters. */
    private static final int SEVERAL = 12;

    private static final String COMMA = ",";

    private static final Set<String> DONE = Set.of("shift-changed", "shift-moved", "shift-cancelled");

    /** What one ordered for a shift before, the newest first. */
    record Ordered(List<Order> batches) {

        /** When, and under which number it is found again. */
        record Order(String batchId, Instant orderedAt) {}
    }

    /** What the API tells an organiser of a shift. */
    interface Queries {

        @GetExchange("/shifts/{id}")
        ShiftView shift(@PathVariable String id);

        @GetExchange("/shifts/{id}/roster")
        Roster roster(@PathVariable String id, @RequestParam int limit);

        @GetExchange("/shifts/{id}/attendance")
        ShiftAttendance attendance(@PathVariable String id, @RequestParam int limit);

        @GetExchange("/shifts/{id}/check-in-code")
        CheckInCode code(@PathVariable String id, @RequestParam String direction);

        @GetExchange("/shifts/{id}/certification-batches")
        Ordered ordered(@PathVariable String id);

        @GetExchange("/certification-batches/{id}")
        ResponseEntity<Certification> certification(@PathVariable String id);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;
    private final MessageSource texts;

    DeskPage(Ledger ledger, Reference reference, MessageSource texts) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.texts = texts;
    }

    @GetMapping("/desk")
    String show(@Visitor SignedIn me, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", "approved".equals(done) ? done : null);
        return "desk/desk";
    }

    /** Who registered themselves is approved by their number, which they show. */
    @PostMapping("/desk/approval")
    String approve(@RequestParam(Form.KEY) String key, @RequestParam String volunteerId, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/volunteers/{id}/approval", String.valueOf(Typed.orNull(volunteerId)));
        return "redirect:/desk?done=approved";
    }

    @GetMapping("/desk/shifts/{id}")
    String roster(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("shift", queries.shift(id));
        Roster roster = queries.roster(id, MOST);
        Turnout turnout = Turnout.of(roster, queries.attendance(id, MOST));
        model.addAttribute("roster", roster);
        model.addAttribute("turnout", turnout);
        model.addAttribute(
                "bars",
                Bars.of(
                        turnout.parts(),
                        part -> texts.getMessage("turnout." + part.what(), null, LocaleContextHolder.getLocale()),
                        Turnout.Part::persons));
        return "desk/roster";
    }

    @GetMapping("/desk/shifts/{id}/change")
    String change(@PathVariable String id, @Visitor SignedIn me, Model model) {
        model.addAttribute("shift", queries.shift(id));
        model.addAttribute(
                "placed",
                queries.roster(id, MOST).signUps().stream()
                        .filter(one -> one.state().takesAPlace())
                        .toList());
        model.addAttribute("divisions", reference.divisions());
        return "desk/change";
    }

    /** Another time, and another place only where one is typed. */
    @PostMapping("/desk/shifts/{id}/times")
    String reschedule(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Typed times = Typed.body().with("signUpUntil", Moments.instant(typed.get("times.signUpUntil")));
        Typed.times(typed.get("date"), typed.get("times.start"), typed.get("times.end"))
                .forEach(times::with);
        Map<String, Object> site = Typed.body()
                .code("division", typed.get("site.division"))
                .words("address", typed.get("site.address"))
                .map();
        ledger.send(
                key,
                Typed.body()
                        .with("times", times.map())
                        .with("site", site.isEmpty() ? null : site)
                        .map(),
                "/shifts/{id}/change",
                id);
        return "redirect:" + Links.to("/desk/shifts/{id}", id) + "?done=shift-moved";
    }

    /** Where there are to be fewer places than are taken, whoever loses theirs is ticked, and all are told the same reason. */
    @PostMapping("/desk/shifts/{id}/capacity")
    String changeCapacity(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String capacity,
            @RequestParam(required = false) @Nullable List<String> releases,
            @RequestParam(required = false) @Nullable String releasedBecause,
            @Visitor SignedIn me) {
        List<Map<String, Object>> released = releases == null
                ? List.of()
                : releases.stream()
                        .map(signUp -> Typed.body()
                                .code("signUpId", signUp)
                                .words("reason", releasedBecause)
                                .map())
                        .toList();
        ledger.send(
                key,
                Typed.body()
                        .number("capacity", capacity)
                        .with("releases", released)
                        .map(),
                "/shifts/{id}/capacity",
                id);
        return "redirect:" + Links.to("/desk/shifts/{id}", id) + "?done=shift-changed";
    }

    @PostMapping("/desk/shifts/{id}/cancellation")
    String cancel(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/shifts/{id}/cancellation", id);
        return "redirect:" + Links.to("/desk/shifts/{id}", id) + "?done=shift-cancelled";
    }

    /** The code on the door, as the address that a phone's own scanner opens. */
    @GetMapping("/desk/shifts/{id}/code")
    String code(
            @PathVariable String id,
            @RequestParam(defaultValue = "IN") String direction,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("shift", queries.shift(id));
        picture(id, direction, model);
        return "desk/code";
    }

    /** The same without its frame: the page asks for it again and again. */
    @GetMapping("/desk/shifts/{id}/code/picture")
    String picture(@PathVariable String id, @RequestParam String direction, @Visitor SignedIn me, Model model) {
        picture(id, direction, model);
        return "desk/code :: picture";
    }

    private void picture(String id, String direction, Model model) {
        CheckInCode code = queries.code(id, direction);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/s/{id}")
                .queryParam("code", "{code}")
                .build(id, code.code())
                .toString();
        model.addAttribute("id", id);
        model.addAttribute("direction", direction);
        model.addAttribute("code", code);
        model.addAttribute("picture", QrPicture.of(address));
    }

    @GetMapping("/desk/shifts/{id}/certify")
    String certify(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        ShiftAttendance attendance = queries.attendance(id, MOST);
        // what somebody has to look at stands on top, and what is done at the end
        List<Row> rows = attendance.people().stream()
                .map(Row::of)
                .sorted(Comparator.comparing(Row::isCertified)
                        .thenComparing(Row::passes)
                        .thenComparing(row -> row.view().name()))
                .toList();
        model.addAttribute("shift", queries.shift(id));
        List<Row> shown = shown(rows, cursor);
        model.addAttribute("rows", shown);
        model.addAttribute("total", rows.size());
        others(
                rows.stream()
                        .filter(row -> row.passes() && !shown.contains(row))
                        .map(row -> row.view().volunteerId().value())
                        .toList(),
                model);
        model.addAttribute("next", next(frame, rows, cursor));
        model.addAttribute("ordered", queries.ordered(id).batches());
        model.addAttribute("position", attendance.position());
        model.addAttribute("missing", attendance.missing());
        model.addAttribute("passing", rows.stream().filter(Row::passes).count());
        return "desk/certify";
    }

    private static <T> List<T> shown(List<T> all, int from) {
        int first = Math.clamp(from, 0, all.size());
        return all.subList(first, Math.min(first + ROWS, all.size()));
    }

    private static @Nullable String next(Frame frame, List<?> all, int from) {
        int next = Math.clamp(from, 0, all.size()) + ROWS;
        return Links.next(frame, next < all.size() ? next : null);
    }

    /** Those who stand on other pages: an order is one form, whatever fits on a page. */
    private static void others(List<String> numbers, Model model) {
        model.addAttribute("others", numbers.size());
        model.addAttribute(
                "numbers",
                numbers.stream()
                        .gather(Gatherers.windowFixed(SEVERAL))
                        .map(several -> String.join(COMMA, several))
                        .toList());
    }

    /** Whoever is ticked, and where one wants, those who stand on other pages. */
    @PostMapping("/desk/shifts/{id}/certify")
    String certify(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String certifiedBy,
            @RequestParam(required = false) @Nullable String witness,
            @RequestParam(required = false) @Nullable List<String> volunteers,
            @RequestParam(defaultValue = "false") boolean withOthers,
            @RequestParam(required = false) @Nullable List<String> numbers,
            @Visitor SignedIn me) {
        return "redirect:/desk/certifications/"
                + ledger.send(
                                key,
                                Typed.body()
                                        .code("certifiedBy", certifiedBy)
                                        .code("witness", witness)
                                        .with("volunteers", eachOf(volunteers, withOthers ? numbers : null))
                                        .map(),
                                "/shifts/{id}/certification-batches",
                                id)
                        .id();
    }

    private static List<String> eachOf(@Nullable List<String> ticked, @Nullable List<String> others) {
        return Stream.of(ticked, others)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(numbers -> Stream.of(numbers.split(COMMA, -1)))
                .toList();
    }

    /** How far it is, again and again, and then what became of each: the refused first, for they are sent again from here. */
    @GetMapping("/desk/certifications/{id}")
    String follow(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        Certification one = ledger.seen(queries.certification(id));
        if (one.isRunning()) {
            Renewal.soon(response);
        }
        List<Certification.Result> refused = one.refused();
        List<Certification.Result> results =
                Stream.concat(refused.stream(), one.recorded().stream()).toList();
        List<Certification.Result> shown = shown(results, cursor);
        model.addAttribute("one", one);
        model.addAttribute(
                "refused",
                shown.stream().filter(Certification.Result::isRefused).toList());
        model.addAttribute(
                "recorded", shown.stream().filter(result -> !result.isRefused()).toList());
        others(
                refused.stream()
                        .filter(result -> !shown.contains(result))
                        .map(Certification.Result::volunteerId)
                        .toList(),
                model);
        model.addAttribute("next", next(frame, results, cursor));
        model.addAttribute("shift", queries.shift(one.shiftId()));
        return "desk/certified";
    }

    /** As the API gives it. */
    @GetMapping("/desk/certifications/{id}/rejections.csv")
    void rejections(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.passCsv(response, "rejections.csv", "/certification-batches/{id}/rejections", id);
    }

    /**
     * Somebody who was there.
     *
     * @param view what is recorded of it
     * @param passes whether nothing has to be looked at before their hours are certified
     */
    record Row(AttendanceView view, boolean passes) {

        static Row of(AttendanceView view) {
            return new Row(
                    view, view.state() == AttendanceState.ATTENDED && !view.needsApproval() && view.recordId() == null);
        }

        boolean isCertified() {
            return view.recordId() != null;
        }
    }
}
