package org.redvest.web.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.query.Certificates;
import org.redvest.api.id.VolunteerId;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A volunteer's certificates: made in a minute, printed, and handed on as a file. */
@Controller
class OwnCertificatesPage {

    private static final int ROWS = 20;

    private final CertificateQueries queries;
    private final Ledger ledger;

    OwnCertificatesPage(Ledger ledger) {
        this.queries = ledger.queries(CertificateQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/me/certificates")
    String show(
            @Visitor VolunteerId me,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Certificates own = queries.certificates(me.value(), cursor, ROWS);
        model.addAttribute("done", "certificate-issued".equals(done) ? done : null);
        model.addAttribute("own", own);
        model.addAttribute("next", Links.next(frame, own.nextCursor()));
        model.addAttribute("languages", CertificateLanguage.values());
        model.addAttribute("today", Moments.today());
        return "certificate/own";
    }

    @PostMapping("/me/certificates")
    String issue(@Visitor VolunteerId me, @RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed) {
        ledger.send(
                key,
                Typed.body()
                        .with("volunteerId", me)
                        .code("from", typed.get("from"))
                        .code("to", typed.get("to"))
                        .code("organisationId", typed.get("organisationId"))
                        .words("purpose", typed.get("purpose"))
                        .code("language", typed.get("language"))
                        .map(),
                "/certificates");
        return "redirect:/me/certificates?done=certificate-issued";
    }

    @GetMapping("/me/certificates/{id}/certificate.pdf")
    void document(@PathVariable String id, @Visitor VolunteerId me, HttpServletResponse response) {
        ledger.pass(response, MediaType.APPLICATION_PDF, id + ".pdf", "/certificates/{id}/document", id);
    }

    @GetMapping("/me/certificates/{id}/credential.jwt")
    void credential(@PathVariable String id, @Visitor VolunteerId me, HttpServletResponse response) {
        ledger.pass(
                response,
                MediaType.parseMediaType("application/vc+jwt"),
                id + ".jwt",
                "/certificates/{id}/credential",
                id);
    }
}
