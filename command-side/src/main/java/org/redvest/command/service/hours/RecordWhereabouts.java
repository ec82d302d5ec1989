package org.redvest.command.service.hours;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.Located;
import org.redvest.api.id.RecordOf;
import org.redvest.api.id.ReportOf;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursReported;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/**
 * A service record lies where the service took place, and is whose who answers for it; so do objections and corrections, and
 * what a volunteer reported, whose answer it is asked to be.
 */
@Component
class RecordWhereabouts implements Whereabouts {

    private final CertifiedServices services;
    private final Disputes disputes;
    private final Streams streams;

    RecordWhereabouts(CertifiedServices services, Disputes disputes, Streams streams) {
        this.services = services;
        this.disputes = disputes;
        this.streams = streams;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return switch (place) {
            case RecordOf record -> remit(record);
            case HoursObjectionId objection ->
                disputes.find(objection)
                        .flatMap(raised -> remit(new RecordOf(raised.volunteerId(), raised.recordId())));
            case HoursChangeId change ->
                disputes.find(change)
                        .flatMap(proposed -> remit(new RecordOf(proposed.volunteerId(), proposed.recordId())));
            case ReportOf report ->
                streams.read(report.volunteerId().value(), HoursReported.class)
                        .filter(reported -> reported.reportId().equals(report.reportId()))
                        .findFirst()
                        .map(reported -> new Remit(reported.division(), reported.organisationId()));
            default -> Optional.empty();
        };
    }

    private Optional<Remit> remit(RecordOf record) {
        return services.find(record.volunteerId(), record.recordId()).map(known -> {
            HoursCertified hours = known.certified();
            return new Remit(hours.division(), hours.organisationId());
        });
    }
}
