package org.redvest.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.Refusals;
import org.redvest.platform.store.Store;
import org.redvest.platform.web.ProblemBody.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Answers every failure as a problem with a code, a filter's too ({@link FailuresOfFilters}). The framework says which status
 * its own exceptions mean, and here is said which fields they are about. A framework's or a database's message never reaches
 * a client.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return ProblemBody.response(refusal.problem(), refusal.detail(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException failure) {
        return invalid(failure.getConstraintViolations().stream()
                .map(error -> new FieldError(
                        error.getPropertyPath().toString(),
                        Faults.ofConstraint(error.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        error.getMessage()))
                .toList());
    }

    /** A query or a form that the server cannot decode: it says so to whoever asks first for a parameter. */
    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException failure) {
        return response(ProblemBody.ofStatus(failure.getErrorCode()));
    }

    /** A header or an address that the firewall refuses: it too says so to whoever asks for it. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException failure) {
        return response(Problem.MALFORMED_REQUEST);
    }

    /** Without a cause the body was none, and with one it was one that ends too early or has no boundary. */
    @ExceptionHandler
    ResponseEntity<Object> notMultipart(MultipartException failure) {
        return response(failure.getCause() == null ? Problem.UNSUPPORTED_MEDIA_TYPE : Problem.MALFORMED_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, HttpServletRequest request) {
        Optional<Refusal> refusal = Refusals.within(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        if (Store.isAway(failure)) {
            LOG.warn("{} {}: the database does not answer", request.getMethod(), operation(request));
            return refused(new Refusal(Problem.BUSY));
        }
        if (isOfNoOperation(request, failure)) {
            return refused(new Refusal(Problem.NOT_FOUND));
        }
        String trace = UUID.randomUUID().toString();
        LOG.error("{} {} failed, trace {}", request.getMethod(), operation(request), trace, rootOf(failure));
        return ProblemBody.response(
                Problem.INTERNAL, Problem.INTERNAL.english(), List.of(), Map.of("trace", trace), HttpHeaders.EMPTY);
    }

    /** Nothing of ours ran: the framework could not read the headers of a request for an address that does not exist. */
    private static boolean isOfNoOperation(HttpServletRequest request, Exception failure) {
        return failure instanceof IllegalArgumentException
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) == null;
    }

    /** As it is documented, and not its address: that may hold a secret, as a calendar's does. */
    private static Object operation(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "to no operation");
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (failure instanceof CompletionException || failure instanceof ExecutionException)
                ? cause
                : failure;
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(failure.getFieldErrors().stream()
                .map(error -> wrong(error.getField(), error))
                .toList());
    }

    /** What the framework throws where a parameter beside the body has rules of its own: the body's fields are named all the same. */
    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(failure.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> wrong(
                                error instanceof org.springframework.validation.FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                error)))
                .toList());
    }

    private static FieldError wrong(String field, MessageSourceResolvable error) {
        return new FieldError(field, Faults.ofCodes(error.getCodes()), String.valueOf(error.getDefaultMessage()));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(Faults.of(failure)));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidPart failure) {
        return invalid(List.of(failure.error()));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(
                new FieldError(failure.getParameterName(), Fault.FIELD_MISSING, "must be given as a parameter")));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(
                new FieldError(failure.getRequestPartName(), Fault.FIELD_MISSING, "must be a part of the form")));
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failure instanceof MissingRequestValueException
                ? invalid(List.of(new FieldError("(request)", Fault.FIELD_MISSING, "lacks a header or a parameter")))
                : response(Problem.MALFORMED_REQUEST);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<Refusal> refusal = Refusals.within(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        FieldError error = failure.getCause() instanceof JacksonException wrong ? Faults.of(wrong) : null;
        return error == null ? response(Problem.MALFORMED_REQUEST) : invalid(List.of(error));
    }

    /** What the framework calls a failure of the server is one of those that nobody foresaw. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value() && request instanceof ServletWebRequest web
                ? failed(failure, web.getRequest())
                : super.handleExceptionInternal(failure, body, headers, status, request);
    }

    /** The framework's headers, such as Allow, with a problem in the place of its words. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = ProblemBody.ofStatus(status.value());
        return ProblemBody.response(problem, problem.english(), List.of(), Map.of(), headers);
    }

    private static ResponseEntity<Object> invalid(List<FieldError> errors) {
        return ProblemBody.response(Problem.INVALID_FIELD, Problem.INVALID_FIELD.english(), errors);
    }

    private static ResponseEntity<Object> response(Problem problem) {
        return ProblemBody.response(problem, problem.english(), List.of());
    }
}
