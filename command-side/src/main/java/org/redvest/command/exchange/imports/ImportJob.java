package org.redvest.command.exchange.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.GivenConsent;

/**
 * One import, and how far it has come.
 *
 * @param uploaderVolunteer number of who sent the file, where they are a volunteer themselves; null otherwise
 * @param charset label of the file's format
 * @param consent of everybody in the file
 * @param overnight what a service means that ends at an earlier hour than it starts
 * @param alliance whose members the file lists; null for any other file
 * @param scheme points scheme into which the file deposits; null for any other file
 */
record ImportJob(
        UUID id,
        ImportKind kind,
        String uploader,
        @Nullable VolunteerId uploaderVolunteer,
        State state,
        String contentHash,
        String charset,
        long rowsTotal,
        long rowsRead,
        long accepted,
        long unchanged,
        long rejected,
        GivenConsent consent,
        Overnight overnight,
        @Nullable AllianceId alliance,
        @Nullable SchemeId scheme,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime finishedAt) {

    /** States of an import. */
    enum State {
        /** Rows are being read, or will be in a moment. */
        RUNNING,
        /** Every row was accepted, known already, or rejected. */
        COMPLETED
    }
}
