package org.redvest.api.volunteercard.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.volunteer.DocumentKind;
import org.redvest.api.volunteer.RegistrationState;
import org.redvest.api.volunteer.VolunteerId;

/**
 * A volunteer at a glance, without clear personal data.
 *
 * @param volunteerId number
 * @param volunteer masked name; 已注销 where they were erased
 * @param documentKind kind of the identity document
 * @param residence division code of the residence
 * @param residenceName its name
 * @param skills professional skills
 * @param categories service categories wanted
 * @param registeredAt when they were registered
 * @param registration what has become of that
 * @param erasedAt when they were erased; null where they were not
 * @param serviceRecords certified service records
 * @param minutes certified minutes
 */
public record VolunteerCard(
        VolunteerId volunteerId,
        String volunteer,
        DocumentKind documentKind,
        String residence,
        String residenceName,
        List<String> skills,
        List<String> categories,
        Instant registeredAt,
        RegistrationState registration,
        @Nullable Instant erasedAt,
        long serviceRecords,
        long minutes) {}
