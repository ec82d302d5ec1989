package org.redvest.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a published figure comes from, so that two figures that differ can be told apart.
 *
 * @param definition what is counted
 * @param inWords the same, for people
 * @param attribution to which division a service counts: {@code SERVICE}, {@code RESIDENCE} or {@code ORGANISATION}; null where what is
 *     counted is no service
 * @param from first day of the period, Asia/Shanghai; null for no bound
 * @param to last day of the period; null for no bound
 * @param position position in the log on which it rests
 * @param records address of the disclosure that lists the records behind it; null where what is counted is no record. By residence it
 *     lists those of all divisions: where somebody lives is not disclosed
 */
public record Provenance(
        Definition definition,
        String inWords,
        @Nullable String attribution,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long position,
        @Nullable String records) {}
