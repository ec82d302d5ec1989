package org.redvest.web.honour;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What became of one of many that were sent together.
 *
 * @param what it was
 * @param code why it was refused; empty where it was not
 * @param detail the same in English
 * @param detailChinese the same in Chinese
 */
record Outcome(String what, String code, String detail, String detailChinese) {

    /** Of each, as the API told it under this name. */
    static List<Outcome> of(JsonNode answer, String list, String what) {
        return answer.path(list)
                .valueStream()
                .map(one -> new Outcome(
                        one.path(what).asString(""),
                        one.path("code").asString(""),
                        one.path("detail").asString(""),
                        one.path("detailChinese").asString("")))
                .toList();
    }

    /** Whether it was done. */
    public boolean isDone() {
        return code.isEmpty();
    }
}
