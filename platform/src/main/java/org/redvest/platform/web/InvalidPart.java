package org.redvest.platform.web;

import java.io.Serial;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.platform.web.ProblemBody.FieldError;

/** A part of a request outside its body is not what it has to be: answered as {@link Problem#INVALID_FIELD}. */
public final class InvalidPart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    /**
     * What is wrong with it.
     *
     * @param part name of the parameter or the header
     * @param message what to send
     */
    public InvalidPart(String part, Fault fault, String message) {
        super(message, null, false, false);
        this.error = new FieldError(part, fault, message);
    }

    /** The entry of {@code errors}. */
    FieldError error() {
        return error;
    }
}
