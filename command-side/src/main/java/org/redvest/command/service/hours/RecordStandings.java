package org.redvest.command.service.hours;

import java.util.List;
import java.util.Set;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.springframework.stereotype.Component;

/** Whether a service record counts, whatever keeps it from counting: the one place that says so here. */
@Component
public class RecordStandings {

    private final CertifiedServices services;
    private final Objections objections;

    /** Standings by these. */
    public RecordStandings(CertifiedServices services, Objections objections) {
        this.services = services;
        this.objections = objections;
    }

    /**
     * Whether a record counts: it is countersigned where it must be, no objection to it is open, it is not revoked, and no merge
     * case says otherwise.
     */
    public boolean counts(VolunteerId volunteer, ServiceRecordId record) {
        return services.find(volunteer, record).filter(CertifiedRecord::counts).isPresent()
                && objections.counts(volunteer, record);
    }

    /** The records of a number that count, in one look at the log: as {@link #counts} says it of each. */
    public List<CertifiedRecord> countingOf(VolunteerId volunteer) {
        Set<ServiceRecordId> objectedTo = objections.keptFromCounting(volunteer);
        return services.recordsOf(volunteer).stream()
                .filter(CertifiedRecord::counts)
                .filter(record -> !objectedTo.contains(record.certified().recordId()))
                .toList();
    }
}
