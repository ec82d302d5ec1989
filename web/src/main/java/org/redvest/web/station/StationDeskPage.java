package org.redvest.web.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.query.StationView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening, correcting and closing stations, and the teams that are docked to them: one step a page. */
@Controller
class StationDeskPage {

    /** What the page of a station says was done. */
    static final Set<String> DONE = Set.of("station-opened", "station-changed", "station-closed");

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private final StationQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    StationDeskPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(StationQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/desk/stations")
    String open(@Visitor SignedIn me, Model model) {
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute("kinds", StationKind.values());
        model.addAttribute("today", Moments.today());
        return "station/open";
    }

    @PostMapping("/desk/stations")
    String open(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        onRecord(typed)
                                .code("number", typed.get("number"))
                                .code("kind", typed.get("kind"))
                                .code("division", typed.get("division"))
                                .code("openedOn", typed.get("openedOn"))
                                .map(),
                        "/stations")
                .id();
        return "redirect:/stations/" + id + "?done=station-opened";
    }

    /** What is on record of a station, and may be corrected. */
    private static Typed onRecord(Map<String, String> typed) {
        Map<String, Object> coordinates = Typed.body()
                .number("longitude", typed.get("coordinates.longitude"))
                .number("latitude", typed.get("coordinates.latitude"))
                .map();
        if (!coordinates.isEmpty()) {
            coordinates.put("datum", "WGS84");
        }
        return Typed.body()
                .words("name", typed.get("name"))
                .words("address", typed.get("address"))
                .with("coordinates", coordinates.isEmpty() ? null : coordinates)
                .code("hours", typed.get("hours"))
                .code("parent", typed.get("parent"));
    }

    @GetMapping("/desk/stations/{id}/{step:change|closing}")
    String step(@PathVariable String id, @PathVariable String step, @Visitor SignedIn me, Model model) {
        model.addAttribute("station", queries.station(id));
        model.addAttribute("today", Moments.today());
        return "station/" + step;
    }

    @PostMapping("/desk/stations/{id}/change")
    String change(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(key, onRecord(typed).map(), "/stations/{id}/change", id);
        return "redirect:/stations/{id}?done=station-changed";
    }

    @PostMapping("/desk/stations/{id}/closing")
    String close(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String lastDay,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().code("lastDay", lastDay).map(), "/stations/{id}/closing", id);
        return "redirect:/stations/{id}?done=station-closed";
    }

    /** Those docked on a day, today where none is asked about, and one more. */
    @GetMapping("/desk/stations/{id}/teams")
    String teams(
            @PathVariable String id,
            @RequestParam(name = "on", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        StationView station = queries.station(id);
        model.addAttribute("done", "docked".equals(done) || "docking-ended".equals(done) ? done : null);
        model.addAttribute("station", station);
        model.addAttribute("docked", queries.teams(id, day, null, MOST));
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("times", DutyTime.values());
        model.addAttribute("today", Moments.today());
        model.addAttribute(
                "own",
                me.delegations().stream()
                        .map(SignedIn.Held::organisation)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null));
        return "station/teams";
    }

    @PostMapping("/desk/stations/{id}/teams")
    String dock(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> weekdays,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("organisationId", typed.get("organisationId"))
                        .words("team", typed.get("team"))
                        .with("weekdays", weekdays == null ? List.of() : weekdays)
                        .code("dutyTime", typed.get("dutyTime"))
                        .code("from", typed.get("from"))
                        .code("until", typed.get("until"))
                        .map(),
                "/stations/{id}/teams",
                id);
        return "redirect:/desk/stations/{id}/teams?done=docked";
    }

    /** The unit stands in the row, under another name than that of the form beneath. */
    @PostMapping("/desk/stations/{id}/teams/{docking}/end")
    String end(
            @PathVariable String id,
            @PathVariable String docking,
            @RequestParam(Form.KEY) String key,
            @RequestParam String unit,
            @RequestParam String lastDay,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("organisationId", unit)
                        .code("lastDay", lastDay)
                        .map(),
                "/stations/{id}/teams/{docking}/end",
                id,
                docking);
        return "redirect:/desk/stations/{id}/teams?done=docking-ended";
    }
}
