package org.redvest.web.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.series.LeftAlone;
import org.redvest.api.service.series.LeftCause;
import org.redvest.api.service.series.SeriesChange;
import org.redvest.api.service.series.query.SeriesView;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.api.service.shift.query.ShiftViews;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Receipt;
import org.redvest.web.page.Form;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A project's series of shifts: when it comes, what is ahead of it, one day that comes otherwise, and its end. */
@Controller
@RequestMapping("/desk/projects/{project}/series/{id}")
class SeriesPage {

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** What becomes of one day. */
    enum Day {
        /** It does not come. */
        SKIP,
        /** It comes at another time. */
        MOVE
    }

    private final ProjectQueries projects;
    private final Ledger ledger;

    SeriesPage(Ledger ledger) {
        this.projects = ledger.queries(ProjectQueries.class);
        this.ledger = ledger;
    }

    @GetMapping
    String show(
            @PathVariable String project,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", "day-skipped".equals(done) || "day-moved".equals(done) ? done : null);
        SeriesView series = series(project, id, model);
        ShiftViews ahead = projects.shifts(project, Instant.now(), MOST);
        model.addAttribute("rhythms", Rhythm.all(series));
        model.addAttribute("cut", ahead.nextCursor() != null);
        model.addAttribute(
                "ahead",
                ahead.shifts().stream()
                        .filter(shift -> series.seriesId().equals(shift.seriesId()))
                        .sorted(Comparator.comparing(ShiftView::start))
                        .toList());
        return "project/series";
    }

    private SeriesView series(String project, String id, Model model) {
        SeriesView series = require(project, id);
        model.addAttribute("series", series);
        model.addAttribute("rhythm", Rhythm.newest(series));
        model.addAttribute("project", projects.project(project));
        return series;
    }

    private SeriesView require(String project, String id) {
        return projects.series(project, MOST).series().stream()
                .filter(one -> one.seriesId().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{change:change|occurrence|end}")
    String change(
            @PathVariable String project,
            @PathVariable String id,
            @PathVariable String change,
            @Visitor SignedIn me,
            Model model) {
        series(project, id, model);
        model.addAttribute("often", SeriesWords.OFTEN);
        model.addAttribute("weekdays", SeriesWords.WEEKDAYS);
        model.addAttribute("today", Moments.today());
        return "project/series-" + change;
    }

    /** The answer says what was left alone, and says it again where the same form comes twice: it is the page. */
    @PostMapping("/change")
    String change(
            @PathVariable String project,
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "plan.weekdays", required = false) @Nullable List<String> weekdays,
            @Visitor SignedIn me,
            Model model) {
        // a plan is told as a whole: the terms, which the form does not have, stay as they are
        Typed plan = SeriesWords.plan(typed, "plan.", weekdays)
                .with("periods", require(project, id).plans().getLast().periods());
        Receipt receipt = ledger.send(
                key,
                Typed.body()
                        .code("from", typed.get("from"))
                        .with("plan", plan.map())
                        .map(),
                "/series/{id}/change",
                id);
        return came(project, id, receipt, model);
    }

    @PostMapping("/end")
    String end(
            @PathVariable String project,
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String lastDate,
            @RequestParam String reason,
            @Visitor SignedIn me,
            Model model) {
        Receipt receipt = ledger.send(
                key,
                Typed.body().code("lastDate", lastDate).words("reason", reason).map(),
                "/series/{id}/end",
                id);
        return came(project, id, receipt, model);
    }

    private String came(String project, String id, Receipt receipt, Model model) {
        series(project, id, model);
        model.addAttribute(
                "came",
                new SeriesChange(
                        receipt.body().path("changed").asInt(0),
                        receipt.body().path("calledOff").asInt(0),
                        receipt.body()
                                .path("left")
                                .valueStream()
                                .map(left -> new LeftAlone(
                                        LocalDate.parse(left.path("date").asString()),
                                        ShiftId.of(left.path("shiftId").asString()),
                                        LeftCause.valueOf(left.path("cause").asString())))
                                .toList()));
        return "project/series-changed";
    }

    @PostMapping("/occurrence")
    String occurrence(
            @PathVariable String project,
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Day becomes,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Typed body = Typed.body().code("date", typed.get("date"));
        switch (becomes) {
            case SKIP -> body.words("reason", typed.get("reason"));
            case MOVE ->
                Typed.times(typed.get("day"), typed.get("start"), typed.get("end"))
                        .forEach(body::with);
        }
        ledger.send(key, body.map(), "/series/{id}/{what}", id, becomes == Day.SKIP ? "exceptions" : "moves");
        return "redirect:/desk/projects/{project}/series/{id}?done=day-" + (becomes == Day.SKIP ? "skipped" : "moved");
    }
}
