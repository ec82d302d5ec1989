package org.redvest.api.person.merge.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.service.hours.ObjectionState;

/**
 * Two volunteers who may be one person, and what was decided about that.
 *
 * @param mergeCaseId the case's number
 * @param accounts both volunteers, each with what is recorded under their own number
 * @param ground why the case was opened, the last time
 * @param state what has become of it
 * @param survivor whose number goes on, or went on; null where they were never merged
 * @param openedAt when it was opened first
 * @param changedAt when it changed last
 * @param objections to records that overlap another of the same person; none where none do
 * @param recordedWhileMerged service records that were certified while both were one; an un-merge leaves them with the
 *     survivor, and somebody has to look at whose they are
 * @param position position in the log at which it changed last
 */
public record MergeCaseView(
        MergeCaseId mergeCaseId,
        List<Account> accounts,
        MergeGround ground,
        MergeState state,
        @Nullable VolunteerId survivor,
        Instant openedAt,
        Instant changedAt,
        List<Objection> objections,
        List<ServiceRecordId> recordedWhileMerged,
        long position) {

    /**
     * What is recorded under one number.
     *
     * @param volunteerId the number
     * @param volunteer masked name; 已注销 where they were erased
     * @param documentKind kind of the identity document
     * @param residence division code of the residence
     * @param registeredAt when they were registered
     * @param serviceRecords certified service records
     * @param minutes certified minutes
     */
    public record Account(
            VolunteerId volunteerId,
            String volunteer,
            DocumentKind documentKind,
            String residence,
            Instant registeredAt,
            long serviceRecords,
            long minutes) {}

    /**
     * An objection (异议) to a service record.
     *
     * @param serviceRecordId the record
     * @param volunteerId under whose number it was certified
     * @param minutes its minutes
     * @param overlapping records of the same person that it overlaps
     * @param state what has become of it
     */
    public record Objection(
            ServiceRecordId serviceRecordId,
            VolunteerId volunteerId,
            long minutes,
            List<ServiceRecordId> overlapping,
            ObjectionState state) {}
}
