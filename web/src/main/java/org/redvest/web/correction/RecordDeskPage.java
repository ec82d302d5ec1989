package org.redvest.web.correction;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.web.disclosure.DisclosureQueries;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One certified record at the desk: signed for by a second person, corrected, revoked, given back. */
@Controller
class RecordDeskPage {

    private static final Set<String> DONE = Set.of("countersigned", "revoked", "reinstated", "proposed");

    private final DisclosureQueries queries;
    private final Ledger ledger;
    private final Moments moments;

    RecordDeskPage(Ledger ledger, Moments moments) {
        this.queries = ledger.queries(DisclosureQueries.class);
        this.ledger = ledger;
        this.moments = moments;
    }

    @GetMapping("/desk/records/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("record", queries.record(id));
        return "correction/desk";
    }

    @PostMapping("/desk/records/{id}/countersignature")
    String countersign(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/service-records/{id}/countersignature", id);
        return to(id, "countersigned");
    }

    @GetMapping("/desk/records/{id}/revocation")
    String revocation(@PathVariable String id, @Visitor SignedIn me, Model model) {
        model.addAttribute("record", queries.record(id));
        return "correction/revocation";
    }

    @PostMapping("/desk/records/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/service-records/{id}/revocation", id);
        return to(id, "revoked");
    }

    @PostMapping("/desk/records/{id}/reinstatement")
    String reinstate(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/service-records/{id}/reinstatement", id);
        return to(id, "reinstated");
    }

    @GetMapping("/desk/records/{id}/correction")
    String correction(@PathVariable String id, @Visitor SignedIn me, Model model) {
        DisclosedRecord record = queries.record(id);
        model.addAttribute("record", record);
        model.addAttribute("start", moments.field(record.start()));
        model.addAttribute("end", moments.field(record.end()));
        return "correction/correction";
    }

    /**
     * Proposes another time.
     *
     * @param fromStart as the record counted when the page was opened: where it counts otherwise meanwhile, this is refused
     */
    @PostMapping("/desk/records/{id}/correction")
    String correct(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String start,
            @RequestParam String end,
            @RequestParam String fromStart,
            @RequestParam String fromEnd,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        String proposed = ledger.send(
                        key,
                        Typed.body()
                                .with("start", Moments.instant(start))
                                .with("end", Moments.instant(end))
                                .code("fromStart", fromStart)
                                .code("fromEnd", fromEnd)
                                .words("reason", reason)
                                .map(),
                        "/service-records/{id}/corrections",
                        id)
                .id();
        return me.isAnyOf("city-officer", "district-officer")
                ? "redirect:/office/hours-changes/" + proposed + "?done=proposed"
                : to(id, "proposed");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/desk/records/{id}", id) + "?done=" + done;
    }
}
