package org.redvest.web.desk;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of one of many who were certified together.
 *
 * @param volunteerId who
 * @param recordId the service record; null where there is none
 * @param minutes of service; null where it was refused
 * @param code why it was refused; null where it was not
 * @param detail the same in words
 * @param detailChinese the same in Chinese
 */
record Result(
        String volunteerId,
        @Nullable String recordId,
        @Nullable Long minutes,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String detailChinese) {

    /** All of them, those that were refused first. */
    static List<Result> of(JsonNode volunteers) {
        return volunteers
                .valueStream()
                .map(one -> new Result(
                        one.path("volunteerId").asString(""),
                        text(one.path("recordId")),
                        one.path("minutes").isNumber() ? one.path("minutes").asLong() : null,
                        text(one.path("code")),
                        text(one.path("detail")),
                        text(one.path("detailChinese"))))
                .sorted(Comparator.comparing(Result::isRecorded))
                .toList();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    /** Whether the hours are in the ledger. */
    public boolean isRecorded() {
        return code == null;
    }
}
