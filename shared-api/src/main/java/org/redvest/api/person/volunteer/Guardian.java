package org.redvest.api.person.volunteer;

import java.time.LocalDate;
import org.redvest.api.Sealed;

/**
 * Who consented on a minor's behalf, sealed with the minor's key.
 *
 * @param name sealed name
 * @param documentNumber sealed number of the guardian's identity document
 * @param consentedOn civil date of the consent, Asia/Shanghai
 */
public record Guardian(Sealed name, Sealed documentNumber, LocalDate consentedOn) {}
