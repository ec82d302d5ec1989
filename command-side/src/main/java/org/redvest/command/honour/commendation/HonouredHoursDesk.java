package org.redvest.command.honour.commendation;

import java.util.List;
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

    /** They were claimed under the number that went on then, which may be another person's by now: where a merge was ended since. */
    @Override
    public void release(VolunteerId volunteer, Claim claim) throws Exception {
        load(List.copyOf(volunteers.everPersonOf(volunteer))).release(claim.by());
    }

    private PersonsHonours of(VolunteerId volunteer) throws Exception {
        return load(volunteers.personOf(volunteer));
    }

    private PersonsHonours load(List<VolunteerId> numbers) throws Exception {
        return PersonsHonours.load(axon.getObject().repository(HonouredHours.class), numbers);
    }
}
