package org.redvest.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.Refusals;
import org.redvest.platform.web.ProblemBody.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;

/** Answers every failure as a problem with a code. A framework's or a database's message never reaches a client. */
@RestControllerAdvice
class ProblemAdvice {

    /** SQLSTATE: connection exceptions, and operator intervention such as a shutdown. */
    private static final Pattern STORE_AWAY = Pattern.compile("08...|57P..");

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return ProblemBody.response(refusal.problem(), refusal.detail(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException failure) {
        return invalidFields(failure);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(BindException failure) {
        return invalidFields(failure);
    }

    private static ResponseEntity<ProblemDetail> invalidFields(BindException failure) {
        return response(
                Problem.INVALID_FIELD,
                failure.getFieldErrors().stream()
                        .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException failure) {
        return response(
                Problem.INVALID_FIELD,
                failure.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new FieldError(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException failure) {
        return response(
                Problem.INVALID_FIELD,
                failure.getConstraintViolations().stream()
                        .map(error -> new FieldError(error.getPropertyPath().toString(), error.getMessage()))
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentTypeMismatchException failure) {
        Class<?> type = failure.getRequiredType();
        String expected = type == null
                ? "another type"
                : type.isEnum()
                        ? "one of " + List.of(type.getEnumConstants())
                        : "a value of type " + type.getSimpleName();
        return response(Problem.INVALID_FIELD, List.of(new FieldError(failure.getName(), "must be " + expected)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
        if (Refusals.within(failure).isPresent()) {
            return refused(Refusals.within(failure).get());
        }
        return failure.getCause() instanceof JacksonException wrong && isOfAField(wrong)
                ? response(Problem.INVALID_FIELD, List.of(new FieldError(path(wrong), "has a wrong type or value")))
                : response(Problem.MALFORMED_REQUEST);
    }

    /** A syntax error is nobody's field; a value of the wrong type, or a number that is too large for it, is. */
    private static boolean isOfAField(JacksonException failure) {
        Throwable origin = failure.getCause() instanceof JacksonException cause ? cause : failure;
        return origin instanceof InputCoercionException || !(origin instanceof StreamReadException);
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "(body)" : path.toString();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException failure) {
        return response(
                Problem.INVALID_FIELD,
                List.of(new FieldError(failure.getRequestPartName(), "must be a part of the form")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(ServletRequestBindingException failure) {
        String field = String.valueOf(failure.getBody().getDetail());
        return response(Problem.INVALID_FIELD, List.of(new FieldError("(request)", field)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException failure) {
        return response(Problem.BODY_TOO_LARGE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException failure) {
        return response(Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException failure) {
        return response(Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(HttpMediaTypeNotAcceptableException failure) {
        return response(Problem.NOT_ACCEPTABLE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownMethod(HttpRequestMethodNotSupportedException failure) {
        return response(Problem.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownAddress(NoResourceFoundException failure) {
        return response(Problem.NOT_FOUND);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {
        LOG.debug("The client went away");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletRequest request) {
        Optional<Refusal> refusal = Refusals.within(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        if (isStoreAway(failure)) {
            LOG.warn("{} {}: the database does not answer", request.getMethod(), request.getRequestURI());
            return refused(new Refusal(Problem.BUSY));
        }
        String trace = UUID.randomUUID().toString();
        LOG.error("{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), trace, rootOf(failure));
        ResponseEntity<ProblemDetail> response = response(Problem.INTERNAL);
        ProblemDetail body = response.getBody();
        if (body != null) {
            body.setProperty("trace", trace);
        }
        return response;
    }

    /** No connection to be had, one that broke, or a server that is going down: whoever repeats will be answered. */
    private static boolean isStoreAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && STORE_AWAY.matcher(String.valueOf(sql.getSQLState())).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (failure instanceof CompletionException || failure instanceof ExecutionException)
                ? cause
                : failure;
    }

    private static ResponseEntity<ProblemDetail> response(Problem problem) {
        return response(problem, List.of());
    }

    private static ResponseEntity<ProblemDetail> response(Problem problem, List<FieldError> errors) {
        return ProblemBody.response(problem, problem.english(), errors);
    }
}
