package org.redvest.command.person.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.command.OpenCaseFile;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.api.person.merge.command.LinkDocument;
import org.redvest.api.person.personaldata.command.ReadPersonalData;
import org.redvest.api.person.registration.command.RegisterVolunteer;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.event.DocumentLinked;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.PersonalDataRead;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursRevoked;

/**
 * A volunteer: born with the claim of an identity document, and from then on the one place that decides about their
 * registration and their hours. All of it is one aggregate because the rules of certification read all of it: only a
 * registration in effect earns hours, a minor's only with a guardian's consent, no two certified services of one person
 * overlap, and no civil day counts more than the city's cap, whatever organisations certify in parallel (ADR 6, 18). Each
 * member decides about its own part; here is what concerns the number as a whole.
 */
public final class Volunteer {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable VolunteerId id;

    @AggregateMember
    private final RegistrationLife registration = new RegistrationLife();

    @AggregateMember
    private final Consents consents = new Consents(registration);

    @AggregateMember
    private final Certification certification = new Certification(registration, consents);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private final HoursReports reports = new HoursReports(registration, certification);

    /** Those that were opened of them. */
    private final Set<CaseFileId> caseFiles = new HashSet<>();

    /** Of nobody yet; required by Axon too. */
    public Volunteer() {}

    /** Nobody volunteers but by the claim of an identity document. */
    Volunteer(RegisterVolunteer command, Admission admission) {
        apply(new VolunteerRegistered(
                command.volunteerId(),
                command.documentKind(),
                command.name(),
                command.documentNumber(),
                command.birthDate(),
                command.sex(),
                command.phone(),
                command.maskedName(),
                command.residence(),
                command.skills(),
                command.categories(),
                command.guardian(),
                admission));
    }

    public RegistrationLife registration() {
        return registration;
    }

    /** Takes in a document whose claim is made in the same unit of work. */
    public void link(LinkDocument command) {
        registration.facts().requireNotEnded();
        apply(new DocumentLinked(
                command.volunteerId(), command.claimId(), command.documentKind(), command.documentNumber()));
    }

    /** Becomes one of two numbers of the same person; the other one does, and the case is decided, in the same unit of work. */
    public void merge(MergeTookEffect merge) {
        registration.facts().requireInEffect();
        if (merge.volunteerId().equals(merge.absorbed())) {
            registration.facts().requireAlone();
        }
        apply(merge);
    }

    /** Is a person of its own again. */
    public void unmerge(MergeEnded merge) {
        registration.facts().requireNotErased();
        apply(merge);
    }

    /** Has a record not count while an objection to it is open, which is raised in the same unit of work. */
    public void suspend(CertifiedRecord record, HoursObjectionId objection) {
        certification.suspend(record, objection);
    }

    /** Has a record count again, whose objection is rejected or withdrawn in the same unit of work. */
    public void sustain(CertifiedRecord record, HoursObjectionId objection) {
        certification.sustain(record, objection);
    }

    /** Has a record not count any more, whose objection is upheld in the same unit of work. */
    public void revoke(HoursRevoked revocation) {
        certification.revoke(revocation);
    }

    /**
     * Has a record count otherwise, by a correction that is approved in the same unit of work.
     *
     * @throws Refusal {@link Problem#INTERVAL_IN_FUTURE}, {@link Problem#HOURS_OVERLAP}, {@link Problem#DAILY_CAP_EXCEEDED}
     */
    public void correct(
            HoursCorrectionProposed proposal,
            Subject proposedBy,
            CertificationRules rules,
            CertifiedServices services,
            Volunteers volunteers) {
        certification.correct(proposal, proposedBy, rules, services, volunteers);
    }

    /** Whether the person agrees to a use of their data beyond the record itself. */
    public boolean agreesTo(ConsentPurpose purpose) {
        return consents.include(purpose);
    }

    public boolean isErased() {
        return registration.facts().erased();
    }

    /** Is erased, together with all that the person has elsewhere; also where they never registered, and only that is there. */
    public void erase(VolunteerErased erasure) {
        apply(erasure);
    }

    @CommandHandler
    Effect decide(ReadPersonalData command) {
        registration.facts().requireNotErased();
        apply(new PersonalDataRead(command.volunteerId(), command.purpose()));
        return Effect.RECORDED;
    }

    /** Of the erased, too: nothing that is theirs is in it. */
    @CommandHandler
    Effect decide(OpenCaseFile command) {
        if (caseFiles.contains(command.caseFileId())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new CaseFileOpened(
                command.caseFileId(),
                command.volunteerId(),
                command.times().validAt(),
                command.times().knownAt(),
                command.purpose(),
                command.fileNumber()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(VolunteerEvent event) {
        id = event.volunteerId();
    }

    @EventSourcingHandler
    void evolve(CaseFileOpened event) {
        caseFiles.add(event.caseFileId());
    }
}
