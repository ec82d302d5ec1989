package org.redvest.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. Who somebody is, their provider says. */
@Controller
class SignInPage {

    private final Sessions sessions;
    private final Arrival arrival;
    private final ObjectProvider<ClientRegistrationRepository> provider;

    SignInPage(Sessions sessions, Arrival arrival, ObjectProvider<ClientRegistrationRepository> provider) {
        this.sessions = sessions;
        this.arrival = arrival;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String failed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (to != null) {
            arrival.remember(Destination.of(to), request, response);
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("possible", provider.getIfAvailable() != null);
        return "page/sign-in";
    }

    /** A page, and no redirect to the provider: browsers hold {@code form-action} against what a form is redirected to. */
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return "page/signed-out";
    }
}
