package org.redvest.web.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Links;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the code on a certificate leads to: whether it still holds, for anybody and without signing in. */
@Controller
class VerificationPage {

    private final CertificateQueries queries;

    VerificationPage(Ledger ledger) {
        this.queries = ledger.queries(CertificateQueries.class);
    }

    @GetMapping("/v")
    String ask(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String hash) {
        String typed = Typed.orNull(number);
        if (typed == null) {
            return "certificate/verify";
        }
        String page = "redirect:" + Links.to("/v/{number}", typed);
        String compared = Typed.orNull(hash);
        return compared == null ? page : page + "?hash=" + URLEncoder.encode(compared, StandardCharsets.UTF_8);
    }

    /** Search engines are to keep nobody's certificate. */
    @GetMapping("/v/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String hash,
            HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        String compared = Typed.orNull(hash);
        model.addAttribute("one", queries.verification(number, compared));
        model.addAttribute("compared", compared != null);
        return "certificate/verified";
    }
}
