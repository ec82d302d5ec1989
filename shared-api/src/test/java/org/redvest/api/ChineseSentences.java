package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What holds for every Chinese sentence beside an English one. */
final class ChineseSentences {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern FIGURE = Pattern.compile("\\d(?:[\\d,]*\\d)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("<\\w+>|\\{\\w*}|%\\w");

    /** What has no Chinese form: names of formats, headers, standards, policies and a rule's parts, and letters of codes. */
    private static final Set<String> NAMES = Set.of("""
            JSON CSV xlsx UTF-8 UTF-16 GB18030 KiB MiB SHA-256
            Authorization Bearer token Idempotency-Key Retry-After README swagger-ui.html
            ISO alpha-3 CHN USA RFC YYYY-MM-DD HH MM T09
            WGS84 CGCS2000 GCJ02 BD09
            FREQ DAILY INTERVAL COUNT UNTIL BYMONTH BYMONTHDAY BYDAY BYHOUR BYSETPOS WKST
            POINTS_PER_HOUR POINTS_MINUTES_STEP POINTS_EXPIRY_YEARS POINTS_GRACE_DAYS REDEMPTION_RETURN_DAYS
            I O S V Z
            """.strip().split("\\s+"));

    private ChineseSentences() {}

    /** Fails where a sentence is none, has words that are not Chinese, or says other figures or placeholders than the English one. */
    static void require(String sentence, String english, String title) {
        assertThat(sentence).matches("\\p{IsHan}.*[^。]。").isNotEqualTo(title).isNotEqualTo(title + "。");
        assertThat(found(LATIN, sentence)).isSubsetOf(NAMES);
        assertThat(found(FIGURE, sentence)).containsExactlyInAnyOrderElementsOf(found(FIGURE, english));
        assertThat(found(PLACEHOLDER, sentence)).isEqualTo(found(PLACEHOLDER, english));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
