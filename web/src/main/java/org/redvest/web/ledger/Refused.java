package org.redvest.web.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The API said no: its problem (RFC 9457), to be shown as it is. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode body;
    private final String part;

    Refused(int status, JsonNode body) {
        this(status, body, "");
    }

    private Refused(int status, JsonNode body, String part) {
        super(body.path("code").asString("INTERNAL"));
        this.status = status;
        this.body = body;
        this.part = part;
    }

    /** The same, said of the fields of a form that is one part of what was sent. */
    Refused within(String name) {
        return new Refused(status, body, name + ".");
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The problem's code. */
    public String code() {
        return body.path("code").asString("INTERNAL");
    }

    /** Its Chinese title. */
    public String title() {
        return body.path("title").asString("");
    }

    /** What happened and what to do next, in English. */
    public String detail() {
        return body.path("detail").asString("");
    }

    /** The same in Chinese. */
    public String detailChinese() {
        return body.path("detailChinese").asString(title());
    }

    /** The fields that are wrong. */
    public List<FieldError> errors() {
        return body.path("errors")
                .valueStream()
                .map(error -> new FieldError(
                        withoutPart(error.path("field").asString("")),
                        error.path("code").asString(""),
                        error.path("message").asString(""),
                        error.path("messageChinese").asString("")))
                .toList();
    }

    private String withoutPart(String field) {
        return field.startsWith(part) ? field.substring(part.length()) : field;
    }

    /** Whether the same may succeed if it is sent again as it is. */
    public boolean maySucceedAgain() {
        return status == 503 || status == 429 || status == 500;
    }

    /**
     * A field that is wrong.
     *
     * @param field its name or path
     * @param code what is wrong with it
     * @param message what it should be, in English
     * @param messageChinese the same in Chinese
     */
    public record FieldError(String field, String code, String message, String messageChinese) {}
}
