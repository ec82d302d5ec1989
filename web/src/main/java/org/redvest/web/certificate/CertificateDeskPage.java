package org.redvest.web.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.authority.query.SignedIn.Held;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.query.Certificates;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.person.volunteer.ConsentForm;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Certificates that an organisation or an office makes out for somebody who agreed, and takes back. */
@Controller
class CertificateDeskPage {

    private static final int ROWS = 20;

    private final CertificateQueries queries;
    private final Ledger ledger;

    CertificateDeskPage(Ledger ledger) {
        this.queries = ledger.queries(CertificateQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/desk/certificates")
    String show(
            @RequestParam(required = false) @Nullable String volunteerId,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String number = Typed.orNull(volunteerId);
        Certificates theirs = number == null ? null : queries.certificates(number, cursor, ROWS);
        model.addAttribute(
                "done", "certificate-issued".equals(done) || "certificate-revoked".equals(done) ? done : null);
        model.addAttribute("number", number);
        model.addAttribute("theirs", theirs);
        model.addAttribute("next", theirs == null ? null : Links.next(frame, theirs.nextCursor()));
        model.addAttribute("organisation", organisationOf(me));
        model.addAttribute("languages", CertificateLanguage.values());
        model.addAttribute("forms", new ConsentForm[] {ConsentForm.SIGNED_FORM, ConsentForm.SIGNED_LIST});
        model.addAttribute("today", Moments.today());
        return "certificate/desk";
    }

    /** For which organisation somebody can make them out; null where they can for everybody. */
    private static @Nullable String organisationOf(SignedIn me) {
        return me.delegations().stream()
                .filter(held -> held.powers().contains(Power.ISSUE_CERTIFICATES))
                .map(Held::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::code)
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/desk/certificates")
    String issue(
            @RequestParam(Form.KEY) String key,
            @RequestParam String holder,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Map<String, Object> consent = Typed.body()
                .code("form", typed.get("consent.form"))
                .code("givenOn", typed.get("consent.givenOn"))
                .code("scanSha256", typed.get("consent.scanSha256"))
                .map();
        ledger.send(
                key,
                Typed.body()
                        .code("volunteerId", holder)
                        .code("from", typed.get("from"))
                        .code("to", typed.get("to"))
                        .code("organisationId", typed.get("organisationId"))
                        .words("purpose", typed.get("purpose"))
                        .code("language", typed.get("language"))
                        .with("consent", consent)
                        .map(),
                "/certificates");
        return back(holder, "certificate-issued");
    }

    @PostMapping("/desk/certificates/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String holder,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/certificates/{id}/revocation", id);
        return back(holder, "certificate-revoked");
    }

    private static String back(String holder, String done) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/desk/certificates")
                        .queryParam("volunteerId", holder.strip())
                        .queryParam("done", done)
                        .encode()
                        .toUriString();
    }

    @GetMapping("/desk/certificates/{id}/certificate.pdf")
    void document(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.pass(response, MediaType.APPLICATION_PDF, id + ".pdf", "/certificates/{id}/document", id);
    }
}
