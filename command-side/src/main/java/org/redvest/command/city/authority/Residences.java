package org.redvest.command.city.authority;

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

/** Where people live, as they were registered: authority hangs on it, and so does what rooms decide about them. */
@Component
public class Residences {

    private final Function<VolunteerId, Optional<DivisionCode>> log;

    @Autowired
    Residences(Streams streams) {
        this(volunteer ->
                streams.first(volunteer.value(), VolunteerRegistered.class).map(VolunteerRegistered::residence));
    }

    /** Residences as this log knows them. */
    public Residences(Function<VolunteerId, Optional<DivisionCode>> log) {
        this.log = log;
    }

    /** Where somebody lives; empty where nobody registered under the number. */
    Optional<DivisionCode> find(VolunteerId volunteer) {
        return log.apply(volunteer);
    }

    /**
     * Where somebody lives.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    public DivisionCode require(VolunteerId volunteer) {
        return find(volunteer).orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }
}
