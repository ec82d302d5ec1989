package org.redvest.query.honour.certificate;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps certificates as they were issued, and which were revoked; whether the others still hold is reckoned when asked. */
@Component
class CertificateProjector extends Projector {

    @EventHandler
    void on(CertificateIssued event, TrackingToken token) {
        add(new CertificateRow(event, LogPositions.of(token)));
        event.lines().forEach(line -> add(new CertificateLineRow(event.certificateId(), line)));
    }

    @EventHandler
    void on(CertificateRevoked event, @Timestamp Instant at, TrackingToken token) {
        add(new CertificateRevocationRow(event, at, LogPositions.of(token)));
    }
}
