package org.redvest.api.honour.brand.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.id.BrandId;

/**
 * A brand or a theme, as it was on a day.
 *
 * @param brandId its number
 * @param kind what it is
 * @param name what it was called
 * @param level who keeps it
 * @param division code of where it is
 * @param divisionName name of that division
 * @param organisationId the team that carried it; null where it was nobody's alone
 * @param organisation name of that team; null where it is not registered
 * @param description what it was about
 * @param from first civil day, Asia/Shanghai
 * @param lastDay last civil day; null where none is known
 * @param basis the decision on which it rests
 * @param endReason why it ended; null where it did not, or was to end from the beginning
 * @param position of the log at which it was registered
 */
public record BrandView(
        BrandId brandId,
        BrandKind kind,
        String name,
        BrandLevel level,
        String division,
        String divisionName,
        @Nullable String organisationId,
        @Nullable String organisation,
        String description,
        LocalDate from,
        @Nullable LocalDate lastDay,
        String basis,
        @Nullable String endReason,
        long position) {}
