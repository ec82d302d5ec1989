package org.redvest.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.Fault;
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
     * @param field path of the field, or name of the parameter or header
     * @param code what is wrong with it
     * @param message what it should be
     */
    public record FieldError(String field, Fault code, String message) {

        /** What it should be, in Chinese: what the code says, however exact the message is. */
        @JsonProperty("messageChinese")
        String messageChinese() {
            return code.chineseSentence();
        }
    }

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

    /** The problem that a status means which somebody else chose: the framework, its filters, the server beneath. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.SIGN_IN_REQUIRED;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            case 413 -> Problem.BODY_TOO_LARGE;
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> Problem.TOO_MANY_REQUESTS;
            // the server beneath: a transfer encoding and a version of HTTP that it does not know
            case 501, 505 -> Problem.MALFORMED_REQUEST;
            case 503 -> Problem.BUSY;
            default -> status < 500 ? Problem.MALFORMED_REQUEST : Problem.INTERNAL;
        };
    }

    /** The body of a problem; in Chinese it says what the problem says, however exact the detail is. */
    public static ProblemDetail of(Problem problem, String detail, List<FieldError> errors) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status(problem), detail);
        body.setType(java.net.URI.create("urn:redvest:problem:" + problem.name()));
        body.setTitle(problem.chinese());
        body.setProperty("detailChinese", problem.chineseSentence());
        body.setProperty("code", problem.name());
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }

    static ResponseEntity<Object> response(Problem problem, String detail, List<FieldError> errors) {
        return response(problem, detail, errors, Map.of(), HttpHeaders.EMPTY);
    }

    /** With further members of the body, and further headers. */
    static ResponseEntity<Object> response(
            Problem problem, String detail, List<FieldError> errors, Map<String, String> members, HttpHeaders more) {
        ProblemDetail body = of(problem, detail, errors);
        members.forEach(body::setProperty);
        HttpHeaders headers = new HttpHeaders(more);
        headersOf(problem).forEach(headers::set);
        return new ResponseEntity<>(body, headers, status(problem));
    }

    /** Writes a problem where no controller is at hand: in a filter. */
    public static void write(HttpServletResponse response, JsonMapper json, Problem problem, String detail)
            throws IOException {
        write(response, json, problem, detail, List.of(), Map.of());
    }

    /** As {@link #write(HttpServletResponse, JsonMapper, Problem, String)}, with what was wrong with single fields. */
    public static void write(
            HttpServletResponse response, JsonMapper json, Problem problem, String detail, List<FieldError> errors)
            throws IOException {
        write(response, json, problem, detail, errors, Map.of());
    }

    static void write(
            HttpServletResponse response, JsonMapper json, Problem problem, String detail, Map<String, String> members)
            throws IOException {
        write(response, json, problem, detail, List.of(), members);
    }

    private static void write(
            HttpServletResponse response,
            JsonMapper json,
            Problem problem,
            String detail,
            List<FieldError> errors,
            Map<String, String> members)
            throws IOException {
        response.setStatus(status(problem).value());
        headersOf(problem).forEach(response::setHeader);
        ProblemDetail body = of(problem, detail, errors);
        members.forEach(body::setProperty);
        json.writeValue(response.getOutputStream(), body);
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
