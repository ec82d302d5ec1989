package org.redvest.command.honour.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.certificate.command.IssuedCertificate;
import org.redvest.api.honour.certificate.command.ReadCertificate;
import org.redvest.api.honour.certificate.command.RevokeCertificate;
import org.redvest.api.honour.certificate.event.CertificateEvent;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRead;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.VolunteerId;

/**
 * A certificate: issued once by the {@link CertificateDesk}, perhaps revoked, and that for good. What it says never changes;
 * whether that still holds follows from what happens to its records, and is for who verifies it to ask.
 */
final class Certificate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CertificateId id;

    private @Nullable VolunteerId holder;
    private @Nullable IssuedCertificate issued;
    private boolean revoked;

    Certificate() {
        // required by Axon
    }

    /** What it was issued as; empty where it was not. */
    Optional<IssuedCertificate> issued() {
        return Optional.ofNullable(issued);
    }

    void issue(CertificateIssued certificate) {
        apply(certificate);
    }

    @CommandHandler
    Effect decide(RevokeCertificate command) {
        VolunteerId whose = requireIssued();
        if (revoked) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new CertificateRevoked(command.certificateId(), whose, command.reason()));
        return Effect.RECORDED;
    }

    /** Each reading is one of its own. */
    @CommandHandler
    Effect decide(ReadCertificate command) {
        VolunteerId whose = requireIssued();
        if (revoked) {
            throw new Refusal(Problem.CERTIFICATE_REVOKED);
        }
        apply(new CertificateRead(command.certificateId(), whose, command.form()));
        return Effect.RECORDED;
    }

    private VolunteerId requireIssued() {
        if (holder == null) {
            throw new Refusal(Problem.UNKNOWN_CERTIFICATE);
        }
        return holder;
    }

    @EventSourcingHandler
    void evolve(CertificateEvent event) {
        id = event.certificateId();
        switch (event) {
            case CertificateIssued certificate -> {
                holder = certificate.volunteerId();
                issued = new IssuedCertificate(
                        certificate.number(), certificate.contentHash().value());
            }
            case CertificateRevoked _ -> revoked = true;
            case CertificateRead _ -> {
                // it is the reader's act, and changes nothing
            }
        }
    }
}
