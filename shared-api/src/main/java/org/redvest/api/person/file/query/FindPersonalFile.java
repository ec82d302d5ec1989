package org.redvest.api.person.file.query;

import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * What trainings, commendations and evaluations are on record of this volunteer?
 *
 * @param volunteerId who
 */
public record FindPersonalFile(VolunteerId volunteerId) implements Query<PersonalFile> {

    @Override
    public Class<PersonalFile> answer() {
        return PersonalFile.class;
    }
}
