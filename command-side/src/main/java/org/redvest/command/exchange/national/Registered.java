package org.redvest.command.exchange.national;

import java.util.Optional;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Streams;
import org.redvest.command.vault.PersonalDataVault;
import org.springframework.stereotype.Component;

/** Who of another system's people is registered here, and whether by the same name: a name is opened, compared and forgotten. */
@Component
public class Registered {

    private final Volunteers volunteers;
    private final Streams streams;
    private final PersonalDataVault vault;

    Registered(Volunteers volunteers, Streams streams, PersonalDataVault vault) {
        this.volunteers = volunteers;
        this.streams = streams;
        this.vault = vault;
    }

    /**
     * The number that registered with this document; empty where none did. What became of it, and whose it was when a comparison
     * began, is told by whoever tells how people stand: all of that at one position of the log.
     */
    public Optional<VolunteerId> with(IdentityDocument document) {
        return volunteers.registeredWith(document);
    }

    /** Whether a volunteer is registered under this name; nobody is whose key was destroyed. */
    public boolean hasName(VolunteerId volunteer, PersonName name) {
        return streams.first(volunteer.value(), VolunteerRegistered.class)
                .flatMap(registered -> vault.open(volunteer, "name", registered.name()))
                .filter(name.clear()::equals)
                .isPresent();
    }
}
