package org.redvest.web.correction;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.service.hours.RevocationState;
import org.redvest.api.service.hours.query.RevocationOrderView;
import org.redvest.api.service.hours.query.RevocationOrders;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.web.disclosure.DisclosureQueries;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Renewal;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.redvest.web.shift.ShiftQueries;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The hours of a whole activity are revoked by one order, which is followed and can be taken back. */
@Controller
class RevocationPage {

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** As many as one order names: whoever looks for more looks for less. */
    private static final int PAGES = 4;

    private static final int ORDERS = 20;

    /** Orders, as the API tells them. */
    interface Queries {

        @GetExchange("/revocation-orders")
        RevocationOrders orders(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

        @GetExchange("/revocation-orders/{id}")
        RevocationOrderView order(@PathVariable String id);
    }

    /**
     * Records of the disclosure.
     *
     * @param cut whether there are more
     */
    private record Found(List<DisclosedRecord> records, boolean cut) {}

    private final Queries queries;
    private final DisclosureQueries disclosure;
    private final ShiftQueries shifts;
    private final Ledger ledger;
    private final Reference reference;

    RevocationPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.disclosure = ledger.queries(DisclosureQueries.class);
        this.shifts = ledger.queries(ShiftQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    /** What was certified on a day, by activity; and the orders that were given. */
    @GetMapping("/office/revocations")
    String choose(
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        if (on != null) {
            Found found = found(Typed.orNull(division), on, on, Typed.orNull(organisation));
            model.addAttribute("activities", Activity.of(found.records()));
            model.addAttribute("cut", found.cut());
        }
        RevocationOrders given = queries.orders(cursor, ORDERS);
        model.addAttribute("orders", given.orders());
        model.addAttribute("next", Links.next(frame, given.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        return "correction/choose";
    }

    private Found found(@Nullable String division, LocalDate from, LocalDate to, @Nullable String organisation) {
        List<DisclosedRecord> records = new ArrayList<>();
        Long cursor = null;
        for (int page = 0; page < PAGES; page++) {
            DisclosedRecords found =
                    disclosure.records(division, from, to, organisation, null, null, null, cursor, MOST);
            records.addAll(found.records());
            cursor = found.nextCursor();
            if (cursor == null) {
                return new Found(records, false);
            }
        }
        return new Found(records, true);
    }

    /** How many records and minutes of a shift it is about, before it is ordered. */
    @GetMapping("/office/revocations/shifts/{id}")
    String confirm(@PathVariable String id, @Visitor SignedIn me, Model model) {
        ShiftView shift = shifts.shift(id);
        Found found = found(shift.division(), CivilTime.dateOf(shift.start()), CivilTime.dateOf(shift.end()), null);
        model.addAttribute("shift", shift);
        model.addAttribute("cut", found.cut());
        model.addAttribute(
                "activity",
                new Activity(
                        shift.shiftId(),
                        found.records().stream()
                                .filter(record -> shift.shiftId().equals(record.shiftId()))
                                .toList()));
        return "correction/confirm";
    }

    @PostMapping("/office/revocations/shifts/{id}")
    String order(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        return "redirect:/office/revocations/"
                + ledger.send(
                                key,
                                Typed.body()
                                        .with("shiftId", id)
                                        .words("reason", reason)
                                        .map(),
                                "/revocation-orders")
                        .id();
    }

    /** How far it is, again and again, and then what it came to. */
    @GetMapping("/office/revocations/{id}")
    String follow(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response, Model model) {
        RevocationOrderView order = queries.order(id);
        boolean goesOn = order.state() == RevocationState.RUNNING || order.state() == RevocationState.BEING_TAKEN_BACK;
        if (goesOn) {
            Renewal.soon(response);
        }
        model.addAttribute("order", order);
        model.addAttribute("goesOn", goesOn);
        return "correction/order";
    }

    @PostMapping("/office/revocations/{id}/reinstatement")
    String takeBack(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/revocation-orders/{id}/reinstatement", id);
        return "redirect:" + Links.to("/office/revocations/{id}", id);
    }
}
