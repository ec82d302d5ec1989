package org.redvest.command.person.volunteer;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.volunteer.event.VolunteerErased;

/** Erases somebody under all their numbers and asks nobody whether something is open: for tests of what comes of it. */
public final class Erasing {

    private final Repository<Volunteer> registered;
    private final Volunteers volunteers;

    public Erasing(Repository<Volunteer> registered, Volunteers volunteers) {
        this.registered = registered;
        this.volunteers = volunteers;
    }

    @CommandHandler
    Effect handle(EraseVolunteer command) throws Exception {
        for (VolunteerId number : volunteers.personOf(command.volunteerId())) {
            registered.load(number.value()).execute(it -> it.erase(new VolunteerErased(number)));
        }
        return Effect.RECORDED;
    }
}
