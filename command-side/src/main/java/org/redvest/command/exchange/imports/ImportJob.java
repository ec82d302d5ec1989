package org.redvest.command.exchange.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.imports.ImportState;
import org.redvest.api.id.VolunteerId;

/**
 * One import, and how far it has come.
 *
 * @param uploaderVolunteer number of who sent the file, where they are a volunteer themselves; null otherwise
 * @param fileName how their file was called; null where that is not known
 * @param charset label of the file's format
 * @param terms what they said of all its rows
 */
record ImportJob(
        UUID id,
        ImportKind kind,
        String uploader,
        @Nullable VolunteerId uploaderVolunteer,
        @Nullable String fileName,
        ImportState state,
        String contentHash,
        String charset,
        long rowsTotal,
        long rowsRead,
        long accepted,
        long unchanged,
        long rejected,
        Terms terms,
        Instant receivedAt,
        @Nullable Instant finishedAt) {}
