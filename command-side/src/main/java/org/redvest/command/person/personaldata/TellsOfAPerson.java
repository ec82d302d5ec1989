package org.redvest.command.person.personaldata;

import java.util.stream.Stream;
import org.redvest.api.id.VolunteerId;

/** Whoever keeps streams that tell of a person: they are part of what the person gets a copy of (PIPL Art. 45). */
@FunctionalInterface
public interface TellsOfAPerson {

    /** The ids of the streams that tell of this number, or may. */
    Stream<String> streamsOf(VolunteerId volunteer);
}
