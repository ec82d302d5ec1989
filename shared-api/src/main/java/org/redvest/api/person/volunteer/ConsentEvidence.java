package org.redvest.api.person.volunteer;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * What shows that somebody consented (PIPL Art. 14; Decree 67 Art. 6). Who brought it, and through which channel, the
 * metadata of the event say.
 *
 * @param form how they consented
 * @param givenOn civil date of the consent, Asia/Shanghai
 * @param scanSha256 SHA-256 of the scanned paper, 64 hexadecimal digits; null where there is no paper
 */
public record ConsentEvidence(
        ConsentForm form, LocalDate givenOn, @Nullable Text scanSha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the evidence of a signed paper.
     *
     * @param today the civil date in China
     * @throws Refusal {@link Problem#CONSENT_EVIDENCE_INCOMPLETE}
     */
    public static ConsentEvidence onPaper(
            ConsentForm form, @Nullable LocalDate givenOn, @Nullable String scanSha256, LocalDate today) {
        if (!form.onPaper()
                || givenOn == null
                || givenOn.isAfter(today)
                || scanSha256 == null
                || !SHA_256.matcher(scanSha256).matches()) {
            throw new Refusal(Problem.CONSENT_EVIDENCE_INCOMPLETE);
        }
        return new ConsentEvidence(form, givenOn, new Text(scanSha256));
    }
}
