package org.redvest.benchmarks.peers.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.redvest.benchmarks.peers.hours.HoursCertified;

/** Hours that were certified. */
@Entity
@Table(indexes = @Index(columnList = "volunteerId, startsAt"))
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ServiceRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String recordId;
    private String volunteerId;
    private String organisationId;
    private String certifiedBy;
    private String activity;
    private String category;
    private Instant startsAt;
    private Instant endsAt;
    private LocalDate serviceDate;
    private long minutes;
    private String division;
    private String timeliness;
    private int dailyCapVersion;

    @SuppressWarnings("NullAway.Init")
    protected ServiceRecord() {
        // required by Hibernate
    }

    ServiceRecord(HoursCertified hours) {
        recordId = hours.getRecordId();
        volunteerId = hours.getVolunteerId();
        organisationId = hours.getOrganisationId();
        certifiedBy = hours.getCertifiedBy();
        activity = hours.getActivity();
        category = hours.getCategory();
        startsAt = hours.getStart();
        endsAt = hours.getEnd();
        serviceDate = hours.getServiceDate();
        minutes = hours.getMinutes();
        division = hours.getDivision();
        timeliness = hours.getTimeliness();
        dailyCapVersion = hours.getDailyCapVersion();
    }
}
