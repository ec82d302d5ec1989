package org.redvest.benchmarks.peers.axon;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.redvest.benchmarks.peers.hours.HoursCertified;

/** A service record as it is read. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ServiceRecordView {

    @Id
    private String recordId;

    private String volunteerId;
    private Instant startsAt;
    private long minutes;
    private String place;

    @SuppressWarnings("NullAway.Init")
    protected ServiceRecordView() {
        // required by Hibernate
    }

    ServiceRecordView(HoursCertified event) {
        recordId = event.getRecordId();
        volunteerId = event.getVolunteerId();
        startsAt = event.getStart();
        minutes = event.getMinutes();
        place = event.getPlace();
    }
}
