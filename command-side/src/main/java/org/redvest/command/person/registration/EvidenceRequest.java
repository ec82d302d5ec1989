package org.redvest.command.person.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;

/** What shows that somebody agreed, as an officer enters it. */
public record EvidenceRequest(
        @Schema(example = "SIGNED_FORM") @NotNull ConsentForm form,

        @Schema(example = "2026-01-05") @NotNull LocalDate givenOn,

        @Schema(
                description = "SHA-256 of the scanned paper, hexadecimal",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull String scanSha256) {

    /**
     * The evidence, which can be right.
     *
     * @param today in Beijing
     */
    public ConsentEvidence checked(LocalDate today) {
        return ConsentEvidence.onPaper(form, givenOn, scanSha256, today);
    }
}
