package org.redvest.command.service.calendar;

import java.util.function.Function;
import org.redvest.api.id.CalendarId;
import org.redvest.api.service.calendar.CalendarSecret;
import org.redvest.command.vault.DerivedCodes;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The secret of each address. It follows from the address's number, so that a repeated request is answered the same. */
@Component
public class CalendarSecrets {

    private final DerivedCodes codes;

    @Autowired
    CalendarSecrets(KeyRing keys) {
        this(calendar -> keys.hash("calendar", calendar));
    }

    /** Secrets out of a keyed hash of the address's number. */
    CalendarSecrets(Function<String, byte[]> hash) {
        this.codes = new DerivedCodes(hash, CalendarSecret.LENGTH);
    }

    /** The secret that is told to whoever asked for the address, and to nobody else. */
    CalendarSecret of(CalendarId calendar) {
        return new CalendarSecret(codes.of(calendar));
    }
}
