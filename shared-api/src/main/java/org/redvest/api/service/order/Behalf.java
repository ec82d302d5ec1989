package org.redvest.api.service.order;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * That an order was placed for somebody else, who agreed (PIPL Art. 14).
 *
 * @param kind who placed it
 * @param agreedOn civil day on which whom it is for agreed, Asia/Shanghai
 * @param scanSha256 SHA-256 of the scan of what they signed, 64 hexadecimal digits; null where they said so to whoever placed it
 */
public record Behalf(
        BehalfKind kind, LocalDate agreedOn, @Nullable Text scanSha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * The consent that a caller gave.
     *
     * @param today the civil day in China
     * @throws Refusal {@link Problem#CONSENT_EVIDENCE_INCOMPLETE}
     */
    public static Behalf of(
            BehalfKind kind, @Nullable LocalDate agreedOn, @Nullable String scanSha256, LocalDate today) {
        if (agreedOn == null
                || agreedOn.isAfter(today)
                || (scanSha256 != null && !SHA_256.matcher(scanSha256).matches())) {
            throw new Refusal(Problem.CONSENT_EVIDENCE_INCOMPLETE);
        }
        return new Behalf(kind, agreedOn, scanSha256 == null ? null : new Text(scanSha256));
    }
}
