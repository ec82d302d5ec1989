package org.redvest.command.honour.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.redvest.api.honour.benefit.Merits;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.honour.star.StarsHeld;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;
import org.springframework.stereotype.Component;

/** What a person has by which benefits are for them or not, as the log knows it. */
@Component
class HoldersMerits {

    private final Volunteers volunteers;
    private final Residences residences;
    private final FinalHours hours;
    private final StarsHeld stars;
    private final HonourCards cards;

    HoldersMerits(Volunteers volunteers, Residences residences, FinalHours hours, StarsHeld stars, HonourCards cards) {
        this.volunteers = volunteers;
        this.residences = residences;
        this.hours = hours;
        this.stars = stars;
        this.cards = cards;
    }

    /**
     * Those of a person on a civil day.
     *
     * @param person all their numbers, first the one that goes on
     */
    Merits of(List<VolunteerId> person, LocalDate day) {
        VolunteerId goingOn = person.getFirst();
        return new Merits(
                volunteers.of(goingOn).isInEffect(),
                stars.of(goingOn),
                hours.minutes(person, day),
                cards.validOn(day, person).stream()
                        .map(HonourCardIssued::rulesId)
                        .collect(Collectors.toSet()),
                residences.require(goingOn));
    }
}
