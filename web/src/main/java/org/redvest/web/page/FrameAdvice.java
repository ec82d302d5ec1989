package org.redvest.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.web.WebConfiguration;
import org.redvest.web.ledger.Refused;
import org.redvest.web.session.Destination;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its frame, and its form what was typed into it. */
@ControllerAdvice(basePackageClasses = WebConfiguration.class)
public class FrameAdvice {

    private final Visitors visitors;

    FrameAdvice(Visitors visitors) {
        this.visitors = visitors;
    }

    /** A filter whose day was left empty asks for any, in whatever process the pages are: the API's own rule is stricter. */
    @InitBinder
    void takeNoDayForAny(WebDataBinder binder) {
        binder.registerCustomEditor(LocalDate.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String typed) {
                String day = Typed.orNull(typed);
                setValue(day == null ? null : day(day));
            }
        });
    }

    /** The first where it stands there twice: in the address to which a refused form comes back, and in that of the form. */
    private static LocalDate day(String typed) {
        int another = typed.indexOf(',');
        try {
            LocalDate day = LocalDate.parse(another < 0 ? typed : typed.substring(0, another));
            if (CivilTime.isOnCalendar(day)) {
                return day;
            }
        } catch (DateTimeException none) {
            // said below
        }
        throw new IllegalArgumentException("No day");
    }

    /** Around the page. */
    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, HttpServletResponse response) {
        Languages.keep(request, response);
        SignedIn me = visitors.of(request, response).orElse(null);
        return around(request, me);
    }

    private static Frame around(HttpServletRequest request, @Nullable SignedIn me) {
        return new Frame(
                Languages.of(request),
                Languages.isLarge(request),
                me,
                Door.of(me),
                address(request),
                ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }

    /** Where nothing may be asked of the API, since it is what failed. */
    Frame frameOfNobody(HttpServletRequest request) {
        return around(request, null);
    }

    /** On the page. */
    @ModelAttribute("form")
    Form form(HttpServletRequest request) {
        return Form.of(request, refused(request), address(request));
    }

    private static @Nullable Refused refused(HttpServletRequest request) {
        return request.getAttribute(PageProblems.REFUSED) instanceof Refused refused ? refused : null;
    }

    private static String address(HttpServletRequest request) {
        String form = request.getParameter(Form.ADDRESS);
        if (form != null && refused(request) != null) {
            // shown again: at the address at which it was shown before
            return Destination.of(form);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        String query = request.getQueryString();
        // what was posted is not of the address
        if (query != null && request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null) {
            address.query(query)
                    .replaceQueryParam("lang")
                    .replaceQueryParam("size")
                    .replaceQueryParam("done");
        }
        return address.build(false).toUriString();
    }
}
