package org.redvest.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redvest.web.session.Destination;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A form that was open for too long, or whose cookies are gone: shown with what was typed, to be sent again. And one that cannot be
 * read at all.
 */
@Controller
class ExpiredForm {

    @RequestMapping("/expired-form")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object action = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (action == null) {
            return "redirect:" + Destination.HOME;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("word", "expired");
        model.addAttribute("action", Destination.of(action.toString()));
        return "page/again";
    }

    /** One that was too large, or cut off: nothing of it is known, and the page it stands on is opened again. */
    @RequestMapping("/unreadable-form")
    String unreadable(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object action = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (action == null) {
            return "redirect:" + Destination.HOME;
        }
        boolean tooLarge = response.getStatus() == HttpStatus.CONTENT_TOO_LARGE.value();
        model.addAttribute("word", tooLarge ? "too-large" : "malformed");
        model.addAttribute("again", Destination.of(action.toString()));
        return "page/problem";
    }
}
