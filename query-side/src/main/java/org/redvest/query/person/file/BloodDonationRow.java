package org.redvest.query.person.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.file.event.BloodDonated;
import org.redvest.api.person.file.query.PersonalFile.BloodDonation;

/** A blood donation as it was recorded. */
@Entity
@Immutable
@Table(schema = "query", name = "file_blood_donation")
class BloodDonationRow {

    @Id
    long position;

    String entryId;
    String volunteerId;
    int millilitres;
    String place;
    LocalDate entryDate;
    Instant recordedAt;

    @Nullable String recordedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected BloodDonationRow() {}

    BloodDonationRow(BloodDonated event, Instant recordedAt, @Nullable String recordedBy, long position) {
        this.position = position;
        this.entryId = event.entryId().value();
        this.volunteerId = event.volunteerId().value();
        this.millilitres = event.millilitres();
        this.place = event.place().value();
        this.entryDate = event.date();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * As it is shown.
     *
     * @param words what is shown where words about the volunteer stand
     */
    BloodDonation donation(UnaryOperator<String> words) {
        return new BloodDonation(entryId, millilitres, words.apply(place), entryDate, recordedAt, recordedBy);
    }
}
