package org.redvest.benchmarks.peers.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An organisation certified that a volunteer served: RedVest's event of that name, with the same fields. It is a class and
 * not a record because XStream, which Axon's starter writes events with, cannot read records.
 */
public final class HoursCertified {

    private static final int CAP_VERSION = 2;

    private final String recordId;
    private final String volunteerId;
    private final String organisationId;
    private final String certifiedBy;
    private final String activity;
    private final String category;
    private final Instant start;
    private final Instant end;
    private final LocalDate serviceDate;
    private final long minutes;
    private final String division;
    private final String place;
    private final String timeliness;
    private final int dailyCapVersion;

    /** All of it, as it was stored. */
    @JsonCreator
    public HoursCertified(
            String recordId,
            String volunteerId,
            String organisationId,
            String certifiedBy,
            String activity,
            String category,
            Instant start,
            Instant end,
            LocalDate serviceDate,
            long minutes,
            String division,
            String place,
            String timeliness,
            int dailyCapVersion) {
        this.recordId = recordId;
        this.volunteerId = volunteerId;
        this.organisationId = organisationId;
        this.certifiedBy = certifiedBy;
        this.activity = activity;
        this.category = category;
        this.start = start;
        this.end = end;
        this.serviceDate = serviceDate;
        this.minutes = minutes;
        this.division = division;
        this.place = place;
        this.timeliness = timeliness;
        this.dailyCapVersion = dailyCapVersion;
    }

    /** As the command asks, decided today. */
    public HoursCertified(CertifyHours command) {
        this(
                command.recordId(),
                command.volunteerId(),
                command.organisationId(),
                command.certifiedBy(),
                command.activity(),
                command.category(),
                command.start(),
                command.end(),
                Hours.serviceDate(command.start()),
                Duration.between(command.start(), command.end()).toMinutes(),
                command.division(),
                command.place(),
                "ON_TIME",
                CAP_VERSION);
    }

    public String getRecordId() {
        return recordId;
    }

    public String getVolunteerId() {
        return volunteerId;
    }

    public String getOrganisationId() {
        return organisationId;
    }

    public String getCertifiedBy() {
        return certifiedBy;
    }

    public String getActivity() {
        return activity;
    }

    public String getCategory() {
        return category;
    }

    public Instant getStart() {
        return start;
    }

    public Instant getEnd() {
        return end;
    }

    public LocalDate getServiceDate() {
        return serviceDate;
    }

    public long getMinutes() {
        return minutes;
    }

    public String getDivision() {
        return division;
    }

    public String getPlace() {
        return place;
    }

    public String getTimeliness() {
        return timeliness;
    }

    public int getDailyCapVersion() {
        return dailyCapVersion;
    }
}
