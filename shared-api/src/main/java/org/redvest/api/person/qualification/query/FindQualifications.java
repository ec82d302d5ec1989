package org.redvest.api.person.qualification.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.VolunteerId;

/**
 * What qualifications does this volunteer have?
 *
 * @param volunteerId who
 * @param on those that hold on this civil day, Asia/Shanghai; null for every one that was ever recorded
 */
public record FindQualifications(
        VolunteerId volunteerId, @Nullable LocalDate on) implements Query<Qualifications> {

    @Override
    public Class<Qualifications> answer() {
        return Qualifications.class;
    }
}
