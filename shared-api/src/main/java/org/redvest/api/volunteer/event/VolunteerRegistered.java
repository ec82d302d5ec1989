package org.redvest.api.volunteer.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Sealed;
import org.redvest.api.volunteer.DocumentKind;
import org.redvest.api.volunteer.Guardian;
import org.redvest.api.volunteer.VolunteerId;

/**
 * A person is registered in real name.
 *
 * @param volunteerId the volunteer's number
 * @param documentKind kind of document
 * @param name sealed name
 * @param documentNumber sealed, normalised document number
 * @param birthDate sealed civil date
 * @param sex sealed; null where not given
 * @param phone sealed; null where not given
 * @param maskedName the name as the public sees it
 * @param residence division code of the residence
 * @param skills professional skills, as given
 * @param categories service categories wanted
 * @param guardian who consented on a minor's behalf; null where nobody did
 */
@Revision("1")
public record VolunteerRegistered(
        VolunteerId volunteerId,
        DocumentKind documentKind,
        Sealed name,
        Sealed documentNumber,
        Sealed birthDate,
        @Nullable Sealed sex,
        @Nullable Sealed phone,
        String maskedName,
        String residence,
        List<String> skills,
        List<String> categories,
        @Nullable Guardian guardian)
        implements VolunteerEvent {}
