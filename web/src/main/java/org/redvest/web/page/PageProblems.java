package org.redvest.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.web.PageAddresses;
import org.redvest.web.ledger.Refused;
import org.redvest.web.session.Destination;
import org.redvest.web.session.SignInNeeded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a page says when it cannot be what was asked for. A form that was refused is shown again on its own page, with what was
 * typed and what was wrong; nobody types anything twice.
 */
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {

    /** Attribute of the request whose form is shown again. */
    static final String REFUSED = "redvest.refused";

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);
    private static final String NOT_YET = "NOT_YET";

    private final FrameAdvice frames;

    PageProblems(FrameAdvice frames) {
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!PageAddresses.isOne(request.getRequestURI())) {
            return null;
        }
        return switch (failure) {
            case SignInNeeded _ -> signIn(request);
            case NoVolunteer _ -> new ModelAndView("redirect:/me");
            case Refused refused -> refused(request, response, refused);
            case ResourceAccessException away -> {
                LOG.warn("The API cannot be reached: {}", away.getMessage());
                yield page(request, HttpStatus.SERVICE_UNAVAILABLE.value(), "away", null);
            }
            case TypeMismatchException _ -> page(request, HttpStatus.BAD_REQUEST.value(), "malformed", null);
            case ErrorResponse known -> page(request, known.getStatusCode().value(), word(known), null);
            default -> {
                String trace = UUID.randomUUID().toString();
                LOG.error("{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), trace, failure);
                yield page(request, HttpStatus.INTERNAL_SERVER_ERROR.value(), "failed", null)
                        .addObject("trace", trace);
            }
        };
    }

    private static String word(ErrorResponse known) {
        return switch (known.getStatusCode().value()) {
            case 404 -> "nothing";
            case 405 -> "method";
            case 413 -> "too-large";
            default -> known.getStatusCode().is4xxClientError() ? "malformed" : "failed";
        };
    }

    /** What was typed is not lost by signing in: the form comes to be sent again once the visitor is back. */
    private ModelAndView signIn(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            ModelAndView page = view(request, "page/again", HttpStatus.FORBIDDEN, "signed-out");
            return page.addObject("action", request.getRequestURI()).addObject("needsSignIn", true);
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new ModelAndView("redirect:/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private @Nullable ModelAndView refused(HttpServletRequest request, HttpServletResponse response, Refused refused) {
        if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
            return signIn(request);
        }
        String form = request.getParameter(Form.ADDRESS);
        if ("GET".equals(request.getMethod()) || form == null) {
            return page(request, refused.status(), NOT_YET.equals(refused.code()) ? "not-yet" : "refused", refused);
        }
        request.setAttribute(REFUSED, refused);
        response.setStatus(refused.status());
        try {
            request.getRequestDispatcher(Destination.of(form)).forward(asked(request), response);
        } catch (ServletException | IOException failure) {
            LOG.error("The form of {} could not be shown again", request.getRequestURI(), failure);
            return page(request, refused.status(), "refused", refused);
        }
        return new ModelAndView();
    }

    /** The page of the form, asked for with what was typed. */
    private static HttpServletRequest asked(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }

    private ModelAndView page(HttpServletRequest request, int status, String word, @Nullable Refused refused) {
        return view(request, "page/problem", HttpStatus.valueOf(status), word).addObject("refused", refused);
    }

    /** Whoever visits is not asked for again where that may be what failed. */
    private ModelAndView view(HttpServletRequest request, String template, HttpStatus status, String word) {
        ModelAndView page = new ModelAndView(template);
        page.setStatus(status);
        return page.addObject("frame", frames.frameOfNobody(request))
                .addObject("form", frames.form(request))
                .addObject("word", word);
    }
}
