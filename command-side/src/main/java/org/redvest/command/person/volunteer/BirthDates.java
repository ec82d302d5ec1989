package org.redvest.command.person.volunteer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.vault.PersonalDataVault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Opens sealed birth dates for decisions that depend on somebody's age. */
@Component
public class BirthDates {

    private final BiFunction<VolunteerId, Sealed, Optional<String>> vault;

    @Autowired
    BirthDates(PersonalDataVault vault) {
        this((volunteer, birthDate) -> vault.open(volunteer, "birthDate", birthDate));
    }

    /** Birth dates as somebody opens them who has the keys. */
    public BirthDates(BiFunction<VolunteerId, Sealed, Optional<String>> vault) {
        this.vault = vault;
    }

    /**
     * The civil date of birth.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ERASED} where the key was destroyed
     */
    LocalDate of(VolunteerId volunteer, Sealed birthDate) {
        return vault.apply(volunteer, birthDate)
                .map(LocalDate::parse)
                .orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED));
    }
}
