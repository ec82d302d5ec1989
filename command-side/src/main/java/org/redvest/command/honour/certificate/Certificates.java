package org.redvest.command.honour.certificate;

import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.organisation.event.OrganisationEntryEvent;
import org.redvest.api.honour.certificate.event.CertificateEvent;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.Located;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which certificates there are, as the log knows it. One that holds an organisation's records alone is that organisation's, and
 * lies where that is; any other lies where its holder lived when it was issued.
 */
@Component
class Certificates implements Whereabouts {

    private final Streams streams;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    Certificates(Streams streams, Organisations organisations, JdbcClient jdbc) {
        this.streams = streams;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /**
     * The streams of the certificates under a number: no stream is found by a person, so that the read model is asked, where there
     * is one.
     */
    Stream<String> of(VolunteerId holder) {
        boolean known = jdbc.sql("SELECT to_regclass('query.certificate') IS NOT NULL")
                .query(Boolean.class)
                .single();
        return known
                ? jdbc
                        .sql("SELECT certificate_id FROM query.certificate WHERE volunteer_id = ? ORDER BY position")
                        .param(holder.value())
                        .query(String.class)
                        .list()
                        .stream()
                : Stream.empty();
    }

    /**
     * How a certificate was issued, whatever has become of it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CERTIFICATE}
     */
    CertificateIssued require(CertificateId id) {
        return find(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_CERTIFICATE));
    }

    private Optional<CertificateIssued> find(CertificateId id) {
        return streams.first(id.value(), CertificateIssued.class);
    }

    /**
     * Requires that a certificate was not revoked.
     *
     * @throws Refusal {@link Problem#CERTIFICATE_REVOKED}
     */
    void requireNotRevoked(CertificateId id) {
        if (streams.read(id.value(), CertificateEvent.class).anyMatch(CertificateRevoked.class::isInstance)) {
            throw new Refusal(Problem.CERTIFICATE_REVOKED);
        }
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof CertificateId id ? find(id).map(this::remit) : Optional.empty();
    }

    private Remit remit(CertificateIssued issued) {
        OrganisationId organisation = issued.organisationId();
        return organisation == null
                ? Remit.in(issued.residence())
                : new Remit(
                        organisations
                                .entered(organisation)
                                .map(OrganisationEntryEvent::division)
                                .orElse(issued.residence()),
                        organisation);
    }
}
