package org.redvest.command.service.callup;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.command.automation.Automation;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Keeps in mind who may be of use in an emergency. What follows from qualifications and what follows from an erasure is run side
 * by side: so a qualification is noted first, and then it is looked whether its holder was erased. Delivered twice, it notes
 * once.
 */
@Component
class WhenQualificationChangedThenKeepRoster extends Automation {

    private final CallUpRoster roster;
    private final Volunteers volunteers;

    WhenQualificationChangedThenKeepRoster(CallUpRoster roster, Volunteers volunteers) {
        super("keep-call-up-roster");
        this.roster = roster;
        this.volunteers = volunteers;
    }

    @EventHandler
    void on(QualificationRecorded event) {
        run(() -> {
            roster.note(event);
            if (volunteers.of(event.volunteerId()).erased()) {
                roster.forget(event.volunteerId());
            }
        });
    }

    @EventHandler
    void on(QualificationWithdrawn event) {
        run(() -> roster.withdraw(event.qualificationId()));
    }

    @EventHandler
    void on(VolunteerErased event) {
        run(() -> roster.forget(event.volunteerId()));
    }
}
