package org.redvest.benchmarks.peers.jpa;

import java.time.Instant;
import org.redvest.benchmarks.peers.Diary;
import org.redvest.benchmarks.peers.hours.CertifyHours;
import org.redvest.benchmarks.peers.hours.Hours;
import org.redvest.benchmarks.peers.hours.HoursCertified;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Certifies in one transaction: the two rules by queries, then the record and its audit row. */
@Service
class Certification {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Volunteers volunteers;
    private final ServiceRecords records;
    private final AuditRows audit;

    Certification(Volunteers volunteers, ServiceRecords records, AuditRows audit) {
        this.volunteers = volunteers;
        this.records = records;
        this.audit = audit;
    }

    @Transactional
    void register(int number) {
        volunteers.register(Diary.VOLUNTEER_PREFIX, number);
    }

    @Transactional
    void certify(CertifyHours command) {
        if (volunteers.findById(command.volunteerId()).isEmpty()) {
            throw new IllegalStateException("no such volunteer");
        }
        if (records.overlap(command.volunteerId(), command.start(), command.end())) {
            throw new IllegalStateException("overlaps another service");
        }
        var hours = new HoursCertified(command);
        Instant from = Hours.startOf(hours.getServiceDate());
        Instant until = Hours.startOf(hours.getServiceDate().plusDays(1));
        if (records.minutes(command.volunteerId(), from, until) + hours.getMinutes() > Hours.MINUTES_A_DAY) {
            throw new IllegalStateException("too many minutes on " + hours.getServiceDate());
        }
        records.save(new ServiceRecord(hours));
        audit.save(new AuditRow(
                "ServiceRecord",
                command.recordId(),
                Instant.now(),
                JSON.writeValueAsString(hours),
                JSON.writeValueAsString(command.envelope())));
    }
}
