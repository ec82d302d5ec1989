package org.redvest.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redvest.web.session.Destination;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** A form that was open for too long, or whose cookies are gone: shown with what was typed, to be sent again. */
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
}
