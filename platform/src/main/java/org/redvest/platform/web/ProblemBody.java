package org.redvest.platform.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as {@code application/problem+json} (RFC 9457): the one table from code to HTTP status. */
public final class ProblemBody {

    private static final Map<Problem.Kind, HttpStatus> STATUS = new EnumMap<>(Map.of(
            Problem.Kind.MALFORMED, HttpStatus.BAD_REQUEST,
            Problem.Kind.UNSUPPORTED, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            Problem.Kind.NOT_ACCEPTABLE, HttpStatus.NOT_ACCEPTABLE,
            Problem.Kind.METHOD, HttpStatus.METHOD_NOT_ALLOWED,
            Problem.Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
            Problem.Kind.UNKNOWN, HttpStatus.NOT_FOUND,
            Problem.Kind.RULE, HttpStatus.UNPROCESSABLE_CONTENT,
            Problem.Kind.CONFLICT, HttpStatus.CONFLICT,
            Problem.Kind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE,
            Problem.Kind.INTERNAL, HttpStatus.INTERNAL_SERVER_ERROR));

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
        HttpStatus status = STATUS.get(problem.kind());
        if (status == null) {
            throw new IllegalStateException("No status for " + problem.kind());
        }
        return status;
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
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.kind() == Problem.Kind.UNAVAILABLE || problem == Problem.REQUEST_IN_PROGRESS) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return new ResponseEntity<>(of(problem, detail, errors), headers, status(problem));
    }
}
