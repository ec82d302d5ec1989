package org.redvest.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;

/** In an answer, what became of one of many that were asked for together, each of which is decided by itself. */
public interface OneOfMany {

    /** Why it was refused; null where it was not. */
    @Nullable Problem code();

    /** The same in a few Chinese words, as {@code title} of a problem; null where it was not refused. */
    @JsonProperty("title")
    default @Nullable String title() {
        Problem code = code();
        return code == null ? null : code.chinese();
    }

    /** The same in a Chinese sentence, as {@code detailChinese} of a problem; null where it was not refused. */
    @JsonProperty("detailChinese")
    default @Nullable String detailChinese() {
        Problem code = code();
        return code == null ? null : code.chineseSentence();
    }
}
