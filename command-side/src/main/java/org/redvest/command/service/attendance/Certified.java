package org.redvest.command.service.attendance;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.web.OneOfMany;

/**
 * What became of one of those who were to be certified.
 *
 * @param effect what was recorded; null where it was refused
 * @param recordId the service record; null where there is none
 * @param minutes of service; null where it was refused
 * @param code why it was refused; null where it was not
 * @param detail the same in words
 */
record Certified(
        VolunteerId volunteerId,
        @Nullable Effect effect,
        @Nullable ServiceRecordId recordId,
        @Nullable Long minutes,
        @Nullable Problem code,
        @Nullable String detail)
        implements OneOfMany {

    static Certified recorded(VolunteerId volunteer, Effect effect, ServiceRecordId record, @Nullable Long minutes) {
        return new Certified(volunteer, effect, record, minutes, null, null);
    }

    static Certified refused(VolunteerId volunteer, Problem problem, @Nullable String detail) {
        return new Certified(volunteer, null, null, null, problem, detail);
    }

    boolean isRefused() {
        return code != null;
    }
}
