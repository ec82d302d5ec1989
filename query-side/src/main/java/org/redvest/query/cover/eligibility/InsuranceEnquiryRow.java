package org.redvest.query.cover.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;

/** What an insurer asked. */
@Entity
@Immutable
@Table(schema = "query", name = "insurance_enquiry")
class InsuranceEnquiryRow {

    @Id
    long position;

    String enquiryId;

    String insurer;

    String volunteerId;

    Instant askedAt;

    Instant knownAt;

    @Nullable Instant learnedAt;

    @Nullable Integer age;

    String purpose;

    @Nullable String claimNumber;

    Instant enquiredAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected InsuranceEnquiryRow() {}

    InsuranceEnquiryRow(EligibilityEnquired enquiry, Instant enquiredAt, long position) {
        Text claim = enquiry.claimNumber();
        this.position = position;
        this.enquiryId = enquiry.enquiryId().value();
        this.insurer = enquiry.insurer().value();
        this.volunteerId = enquiry.volunteerId().value();
        this.askedAt = enquiry.at();
        this.knownAt = enquiry.knownAt();
        this.learnedAt = enquiry.learnedAt();
        this.age = enquiry.age();
        this.purpose = enquiry.purpose().value();
        this.claimNumber = claim == null ? null : claim.value();
        this.enquiredAt = enquiredAt;
    }
}
