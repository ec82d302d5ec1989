package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Sealed;
import org.redvest.api.id.VolunteerId;

/**
 * The person says that they did not agree to their registration, which voids it. What revision 1 held of their words, in
 * clear, is not read any more.
 *
 * @param volunteerId who
 * @param words what the person said, sealed; null where they gave no reason, and before revision 2
 */
@Revision("2")
public record RegistrationContested(
        VolunteerId volunteerId, @Nullable Sealed words) implements VolunteerEvent {}
