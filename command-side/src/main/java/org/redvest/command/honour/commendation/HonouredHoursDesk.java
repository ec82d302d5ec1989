package org.redvest.command.honour.commendation;

import org.axonframework.config.Configuration;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.honour.benefit.HonouredHours;
import org.redvest.command.honour.benefit.HonouredHours.Claim;
import org.redvest.command.honour.benefit.PersonsHonours;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The days of awards stand with those of honour cards: the person's honoured hours change in the unit of work of the award. */
@Component
final class HonouredHoursDesk implements HonouredWindows {

    private final ObjectProvider<Configuration> axon;
    private final Volunteers volunteers;

    /** What the desk loads from is made after the aggregates: hence the provider. */
    HonouredHoursDesk(ObjectProvider<Configuration> axon, Volunteers volunteers) {
        this.axon = axon;
        this.volunteers = volunteers;
    }

    @Override
    public void requireFree(VolunteerId volunteer, Claim claim) throws Exception {
        of(volunteer).requireFree(claim);
    }

    @Override
    public void claim(VolunteerId volunteer, Claim claim) throws Exception {
        of(volunteer).claim(claim.window(), claim.by(), claim.reusable());
    }

    @Override
    public void release(VolunteerId volunteer, Claim claim) throws Exception {
        of(volunteer).release(claim.by());
    }

    private PersonsHonours of(VolunteerId volunteer) throws Exception {
        return PersonsHonours.load(axon.getObject().repository(HonouredHours.class), volunteers.personOf(volunteer));
    }
}
