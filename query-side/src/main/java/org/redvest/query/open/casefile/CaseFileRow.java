package org.redvest.query.open.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.open.casefile.event.CaseFileOpened;

/** A case file as it was opened. What it holds is reckoned when it is asked for. */
@Entity
@Immutable
@Table(schema = "query", name = "case_file")
class CaseFileRow {

    @Id
    String caseFileId;

    long position;

    String volunteerId;

    Instant validAt;

    Instant knownAt;

    String purpose;

    @Nullable String fileNumber;

    @Nullable String openedBy;

    Instant openedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CaseFileRow() {}

    CaseFileRow(CaseFileOpened event, long position, @Nullable String openedBy, Instant openedAt) {
        Text number = event.fileNumber();
        this.caseFileId = event.caseFileId().value();
        this.position = position;
        this.volunteerId = event.volunteerId().value();
        this.validAt = event.validAt();
        this.knownAt = event.knownAt();
        this.purpose = event.purpose().value();
        this.fileNumber = number == null ? null : number.value();
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }
}
