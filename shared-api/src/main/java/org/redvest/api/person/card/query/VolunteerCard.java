package org.redvest.api.person.card.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.RegistrationState;

/**
 * A volunteer at a glance, without clear personal data.
 *
 * @param volunteerId number
 * @param volunteer masked name; 已注销 where they were erased
 * @param documentKind kind of the identity document
 * @param residence division code of the residence; null where they were erased
 * @param residenceName its name; null where they were erased
 * @param skills professional skills
 * @param categories service categories wanted
 * @param registeredAt when they were registered
 * @param registration what has become of that
 * @param erasedAt when they were erased; null where they were not
 * @param serviceRecords certified service records that count, of the person
 * @param minutes their minutes
 * @param survivor the number that goes on, where this one was merged into another of the same person; null otherwise
 * @param sameAs the other numbers of the same person; none where nothing was merged
 */
public record VolunteerCard(
        VolunteerId volunteerId,
        String volunteer,
        DocumentKind documentKind,
        @Nullable String residence,
        @Nullable String residenceName,
        List<String> skills,
        List<String> categories,
        Instant registeredAt,
        RegistrationState registration,
        @Nullable Instant erasedAt,
        long serviceRecords,
        long minutes,
        @Nullable VolunteerId survivor,
        List<VolunteerId> sameAs) {}
