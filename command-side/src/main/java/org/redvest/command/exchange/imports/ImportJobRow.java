package org.redvest.command.exchange.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.imports.ImportState;
import org.redvest.api.exchange.imports.Overnight;
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

    /** How the file was called, sealed: the name of a file may be that of a person. */
    byte @Nullable [] sealedName;

    @Enumerated(EnumType.STRING)
    ImportState state;

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

    /** With what is sealed or written in it, opened and read. */
    ImportJob job(@Nullable String fileName, GivenConsent given) {
        return new ImportJob(
                id,
                kind,
                uploader,
                uploaderVolunteer == null ? null : VolunteerId.stored(uploaderVolunteer),
                fileName,
                state,
                contentHash,
                charset,
                rowsTotal,
                rowsRead,
                accepted,
                unchanged,
                rejected,
                new Terms(
                        given,
                        overnight,
                        alliance == null ? null : AllianceId.stored(alliance),
                        scheme == null ? null : SchemeId.stored(scheme)),
                receivedAt,
                finishedAt);
    }
}
