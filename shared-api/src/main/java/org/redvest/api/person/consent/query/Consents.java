package org.redvest.api.person.consent.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;

/**
 * To which uses of their data a volunteer had agreed at an instant.
 *
 * @param volunteerId who
 * @param at when
 * @param consents one for each purpose
 */
public record Consents(VolunteerId volunteerId, Instant at, List<Consent> consents) {

    /**
     * One purpose.
     *
     * @param purpose for what
     * @param agreed whether they had agreed
     * @param since when that was recorded; null where they were never asked
     * @param form how they agreed; null where they did not, or before that was recorded
     * @param givenOn civil date of the consent, Asia/Shanghai; null as {@code form}
     */
    public record Consent(
            ConsentPurpose purpose,
            boolean agreed,
            @Nullable Instant since,
            @Nullable ConsentForm form,
            @Nullable LocalDate givenOn) {}
}
