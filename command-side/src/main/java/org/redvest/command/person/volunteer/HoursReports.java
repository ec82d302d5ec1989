package org.redvest.command.person.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.HoursReportState;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.api.service.hours.command.CertifyHoursReport;
import org.redvest.api.service.hours.command.DeclineHoursReport;
import org.redvest.api.service.hours.command.ReportHours;
import org.redvest.api.service.hours.command.WithdrawHoursReport;
import org.redvest.api.service.hours.event.HoursReportCertified;
import org.redvest.api.service.hours.event.HoursReportDeclined;
import org.redvest.api.service.hours.event.HoursReportEvent;
import org.redvest.api.service.hours.event.HoursReportWithdrawn;
import org.redvest.api.service.hours.event.HoursReported;
import org.redvest.command.platform.Hand;

/**
 * What a volunteer reported themselves (自主申报). It is a part of the volunteer, and no aggregate of its own, so that no two
 * reports that wait are of the same time, whichever process takes them, and so that record and report change together: what is
 * certified is decided by {@link Certification}, as if the organisation had written it down itself.
 */
final class HoursReports {

    private final RegistrationLife registration;
    private final Certification certification;
    private final Map<HoursReportId, HoursReportState> states = new HashMap<>();
    private final Map<HoursReportId, Waiting> waiting = new HashMap<>();

    private record Waiting(HoursReported reported, Hand reporter) {

        ServiceInterval interval() {
            return new ServiceInterval(reported.start(), reported.end());
        }
    }

    HoursReports(RegistrationLife registration, Certification certification) {
        this.registration = registration;
        this.certification = certification;
    }

    /** What could not be certified as it is known now is not taken either: nobody waits for nothing. */
    @CommandHandler
    Effect decide(
            ReportHours command,
            CertificationRules rules,
            CertifiedServices services,
            Volunteers volunteers,
            Clock clock) {
        if (states.containsKey(command.reportId())) {
            return Effect.ALREADY_RECORDED;
        }
        ServiceInterval service = command.interval();
        registration.facts().requireInEffect();
        rules.requireNotInFuture(service, clock.instant());
        rules.requireOrganisationServing(command.organisationId(), service);
        if (waiting.values().stream().anyMatch(other -> other.interval().overlaps(service))) {
            throw new Refusal(Problem.HOURS_REPORT_OVERLAPS);
        }
        certification.requirePossible(command.volunteerId(), service, rules, services, volunteers);
        apply(new HoursReported(
                command.reportId(),
                command.volunteerId(),
                command.organisationId(),
                command.activity(),
                command.category(),
                service.start(),
                service.end(),
                command.division(),
                command.place(),
                command.account(),
                command.shiftId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(
            CertifyHoursReport command,
            CertificationRules rules,
            CertifiedServices services,
            RecordingDeadline deadline,
            Clock clock,
            MetaData sender) {
        Optional<Waiting> report = waiting(command.reportId(), HoursReportState.CERTIFIED);
        if (report.isEmpty()) {
            return Effect.ALREADY_RECORDED;
        }
        if (report.get().reporter().isOneWith(Hand.of(sender))) {
            throw new Refusal(Problem.SELF_CERTIFICATION);
        }
        HoursReported reported = report.get().reported();
        certification.decide(
                new CertifyHours(
                        command.volunteerId(),
                        command.reportId().ofItsRecord(),
                        reported.organisationId(),
                        command.certifiedBy(),
                        reported.activity(),
                        reported.category(),
                        report.get().interval(),
                        reported.division(),
                        reported.place(),
                        // the roll of the shift does not say it: it would have certified it
                        null,
                        EvidenceClass.REPORTED,
                        command.witness(),
                        command.lateBecause()),
                rules,
                services,
                deadline,
                clock);
        apply(new HoursReportCertified(
                command.reportId(), command.volunteerId(), command.reportId().ofItsRecord()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DeclineHoursReport command) {
        if (waiting(command.reportId(), HoursReportState.DECLINED).isEmpty()) {
            return Effect.ALREADY_RECORDED;
        }
        registration.facts().requireNotErased();
        apply(new HoursReportDeclined(command.reportId(), command.volunteerId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(WithdrawHoursReport command) {
        if (waiting(command.reportId(), HoursReportState.WITHDRAWN).isEmpty()) {
            return Effect.ALREADY_RECORDED;
        }
        registration.facts().requireNotErased();
        apply(new HoursReportWithdrawn(command.reportId(), command.volunteerId()));
        return Effect.RECORDED;
    }

    /** A report that waits; empty where just this has become of it, and nothing else may have. */
    private Optional<Waiting> waiting(HoursReportId report, HoursReportState wanted) {
        HoursReportState state = states.get(report);
        if (state == null) {
            throw new Refusal(Problem.UNKNOWN_HOURS_REPORT);
        }
        if (state != wanted && state != HoursReportState.WAITING) {
            throw new Refusal(Problem.HOURS_REPORT_DECIDED);
        }
        return Optional.ofNullable(waiting.get(report));
    }

    @EventSourcingHandler
    void evolve(HoursReportEvent event, MetaData envelope) {
        states.put(
                event.reportId(),
                switch (event) {
                    case HoursReported _ -> HoursReportState.WAITING;
                    case HoursReportCertified _ -> HoursReportState.CERTIFIED;
                    case HoursReportDeclined _ -> HoursReportState.DECLINED;
                    case HoursReportWithdrawn _ -> HoursReportState.WITHDRAWN;
                });
        if (event instanceof HoursReported reported) {
            waiting.put(event.reportId(), new Waiting(reported, Hand.of(envelope)));
        } else {
            waiting.remove(event.reportId());
        }
    }
}
