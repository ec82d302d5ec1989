package org.redvest.command.reward.timebank;

import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where people live, as they were registered. */
@Component
class Residences {

    private final Function<VolunteerId, Optional<DivisionCode>> log;

    @Autowired
    Residences(Streams streams) {
        this(volunteer ->
                streams.first(volunteer.value(), VolunteerRegistered.class).map(VolunteerRegistered::residence));
    }

    Residences(Function<VolunteerId, Optional<DivisionCode>> log) {
        this.log = log;
    }

    /**
     * Where somebody lives.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    DivisionCode require(VolunteerId volunteer) {
        return log.apply(volunteer).orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }
}
