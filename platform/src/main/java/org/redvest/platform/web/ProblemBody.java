package org.redvest.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Problems as {@code application/problem+json} (RFC 9457): the one table from code to HTTP status. */
public final class ProblemBody {

    /**
     * A field that is missing or wrong.
     *
     * @param field path of the field
     * @param message what it should be
     */
    public record FieldError(String field, String message) {}

    private ProblemBody() {}

    /** The HTTP status of a problem. */
    public static HttpStatus status(Problem problem) {
        return switch (problem.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case METHOD -> HttpStatus.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** The body of a problem. */
    public static ProblemDetail of(Problem problem, String detail, List<FieldError> errors) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status(problem), detail);
        body.setType(java.net.URI.create("urn:redvest:problem:" + problem.name()));
        body.setTitle(problem.chinese());
        body.setProperty("code", problem.name());
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }

    static ResponseEntity<ProblemDetail> response(Problem problem, String detail, List<FieldError> errors) {
        HttpHeaders headers = new HttpHeaders();
        headersOf(problem).forEach(headers::set);
        return new ResponseEntity<>(of(problem, detail, errors), headers, status(problem));
    }

    /** Writes a problem where no controller is at hand: in a filter. */
    public static void write(HttpServletResponse response, JsonMapper json, Problem problem, String detail)
            throws IOException {
        response.setStatus(status(problem).value());
        headersOf(problem).forEach(response::setHeader);
        json.writeValue(response.getOutputStream(), of(problem, detail, List.of()));
    }

    private static Map<String, String> headersOf(Problem problem) {
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.kind() == Problem.Kind.UNAVAILABLE
                || problem.kind() == Problem.Kind.TOO_MANY
                || problem == Problem.REQUEST_IN_PROGRESS) {
            headers.put(HttpHeaders.RETRY_AFTER, "1");
        }
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return headers;
    }
}
