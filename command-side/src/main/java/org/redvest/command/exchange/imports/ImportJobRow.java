package org.redvest.command.exchange.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.GivenConsent;

/** An import as it stands in the database, which counts on by itself: nothing is written through this. */
@Entity
@Immutable
@Table(schema = "command", name = "import_job")
class ImportJobRow {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ImportKind kind;

    String uploader;

    @Nullable String uploaderVolunteer;

    @Enumerated(EnumType.STRING)
    ImportJob.State state;

    String contentHash;
    String charset;
    long rowsTotal;
    long rowsRead;
    long accepted;
    long unchanged;
    long rejected;

    /** As JSON. */
    String consent;

    @Enumerated(EnumType.STRING)
    Overnight overnight;

    @Nullable String alliance;

    @Nullable String scheme;

    Instant receivedAt;

    @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ImportJobRow() {}

    ImportJob job(GivenConsent given) {
        return new ImportJob(
                id,
                kind,
                uploader,
                uploaderVolunteer == null ? null : VolunteerId.stored(uploaderVolunteer),
                state,
                contentHash,
                charset,
                rowsTotal,
                rowsRead,
                accepted,
                unchanged,
                rejected,
                given,
                overnight,
                alliance == null ? null : AllianceId.stored(alliance),
                scheme == null ? null : SchemeId.stored(scheme),
                receivedAt.atOffset(ZoneOffset.UTC),
                finishedAt == null ? null : finishedAt.atOffset(ZoneOffset.UTC));
    }
}
