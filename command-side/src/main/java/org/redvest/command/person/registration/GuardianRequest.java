package org.redvest.command.person.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A minor's guardian, as somebody enters them. */
public record GuardianRequest(
        @NotBlank @Size(max = 50) String name,
        @NotBlank @Size(max = 40) String documentNumber,
        @NotNull LocalDate consentedOn) {

    /**
     * The guardian, whose data can be right.
     *
     * @param today in Beijing
     */
    public Registration.ClearGuardian checked(LocalDate today) {
        return Registration.ClearGuardian.of(name, documentNumber, consentedOn, today);
    }

    @Override
    public String toString() {
        return "GuardianRequest[…]";
    }
}
