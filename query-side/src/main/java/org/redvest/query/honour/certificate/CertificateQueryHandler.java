package org.redvest.query.honour.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.certificate.CertificateContent;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertificateStatus;
import org.redvest.api.honour.certificate.query.CertificateVerification;
import org.redvest.api.honour.certificate.query.CertificateView;
import org.redvest.api.honour.certificate.query.Certificates;
import org.redvest.api.honour.certificate.query.FindCertificate;
import org.redvest.api.honour.certificate.query.FindCertificates;
import org.redvest.api.honour.certificate.query.VerifiedCertificate;
import org.redvest.api.honour.certificate.query.VerifyCertificate;
import org.redvest.api.id.CertificateId;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.platform.CanonicalJson;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what certificates say, and whether that still holds: of what is recorded of their records behind the position up to which
 * they know the log. Nothing that happened unhappens, so that what is amended or revoked stays so.
 */
@Component
class CertificateQueryHandler {

    /**
     * In SQL, whether a row {@code c} of query.certificate was revoked: itself, or since at one moment all its records were. A
     * record is revoked and given back in turns.
     */
    private static final String REVOKED = """
            (EXISTS (SELECT FROM query.certificate_revocation r WHERE r.certificate_id = c.certificate_id)
            OR coalesce((
                SELECT max(b.revoked) = c.records
                FROM (
                    SELECT sum(CASE k.kind WHEN 'REVOKED' THEN 1 ELSE -1 END) OVER (ORDER BY k.position) AS revoked
                    FROM query.certificate_line l JOIN query.record_change k ON k.record_id = l.record_id
                    WHERE l.certificate_id = c.certificate_id AND k.position > c.known
                        AND k.kind IN ('REVOKED', 'REINSTATED')) AS b), false))""";

    /**
     * In SQL, whether anything happened to a record of a row {@code c} of query.certificate: it was corrected, revoked or given
     * back, the objection of a merge case to it was upheld, or an un-merge made it another person's.
     */
    private static final String AMENDED = """
            EXISTS (
                SELECT FROM query.certificate_line l WHERE l.certificate_id = c.certificate_id AND (
                    EXISTS (
                        SELECT FROM query.record_change k
                        WHERE k.record_id = l.record_id AND k.position > c.known
                            AND k.kind IN ('CORRECTED', 'REVOKED', 'REINSTATED'))
                    OR EXISTS (
                        SELECT FROM query.record_objection o
                        WHERE o.record_id = l.record_id AND o.position > c.known AND o.state = 'UPHELD')
                    OR (l.volunteer_id <> c.volunteer_id AND EXISTS (
                        SELECT FROM query.account_merge m
                        WHERE m.absorbed IN (l.volunteer_id, c.volunteer_id) AND NOT m.merged
                            AND m.position > c.known))))""";

    private static final String STATUS =
            "CASE WHEN %s THEN 'REVOKED' WHEN %s THEN 'AMENDED' ELSE 'VALID' END AS status".formatted(REVOKED, AMENDED);

    private static final String HOLDER = Names.masked("v");

    private static final String ERASED = Persons.erasedAt("c.volunteer_id") + " IS NOT NULL AS erased";

    private static final String VERIFY = """
            SELECT g.position AS known_to, c.number, c.issued_at, c.minutes, c.content_hash, %s AS holder, %s
            FROM query.progress g
            LEFT JOIN query.certificate c ON c.number = :number
            LEFT JOIN query.person v ON v.volunteer_id = c.volunteer_id""".formatted(HOLDER, STATUS);

    private static final String ONE = """
            SELECT c.*, %s AS holder, %s, %s, r.revoked_at, r.reason
            FROM query.certificate c
            JOIN query.person v ON v.volunteer_id = c.volunteer_id
            LEFT JOIN LATERAL (
                SELECT x.revoked_at, x.reason FROM query.certificate_revocation x
                WHERE x.certificate_id = c.certificate_id ORDER BY x.position LIMIT 1) AS r ON true
            WHERE c.certificate_id = :certificate
                AND (:volunteer::varchar IS NULL OR c.volunteer_id %s)""".formatted(HOLDER, ERASED, STATUS, Persons.ANY_NUMBER);

    private static final String OF_A_PERSON = """
            SELECT c.*, %s, %s,
                (SELECT o.name FROM query.organisation o WHERE o.organisation_id = c.organisation_id) AS organisation
            FROM query.certificate c
            WHERE c.volunteer_id %s AND c.position < :before
            ORDER BY c.position DESC LIMIT :rows""".formatted(ERASED, STATUS, Persons.ANY_NUMBER);

    private final JdbcClient jdbc;
    private final JdbcClient ofThePublic;
    private final Persons persons;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final Remembered<CertificateNumber, VerifiedCertificate> verified;

    CertificateQueryHandler(
            JdbcClient jdbc,
            @OfThePublic JdbcClient ofThePublic,
            Persons persons,
            ReadModels readModels,
            Snapshot snapshot) {
        this.jdbc = jdbc;
        this.ofThePublic = ofThePublic;
        this.persons = persons;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.verified = new Remembered<>(this::verify, VerifiedCertificate::position, readModels::position);
    }

    /** What anybody is told of a number: reckoned once a second at most, however many ask. */
    @QueryHandler
    VerifiedCertificate handle(VerifyCertificate query) {
        return verified.ask(query.number(), Objects.requireNonNullElse(query.least(), LogPositions.NOTHING));
    }

    private VerifiedCertificate verify(CertificateNumber number) {
        return ofThePublic
                .sql(VERIFY)
                .param("number", number.value())
                .query((row, index) -> verified(row, number))
                .optional()
                .orElseGet(() -> unknown(number, LogPositions.NOTHING));
    }

    private static VerifiedCertificate verified(ResultSet row, CertificateNumber asked) throws SQLException {
        String number = row.getString("number");
        return number == null
                ? unknown(asked, row.getLong("known_to"))
                : new VerifiedCertificate(
                        new CertificateVerification(
                                CertificateStatus.valueOf(row.getString("status")),
                                number,
                                CivilTime.dateOf(Times.instant(row, "issued_at")),
                                row.getLong("minutes"),
                                row.getString("holder")),
                        row.getString("content_hash"),
                        row.getLong("known_to"));
    }

    private static VerifiedCertificate unknown(CertificateNumber asked, long position) {
        return new VerifiedCertificate(CertificateVerification.unknown(asked.value()), null, position);
    }

    /**
     * One certificate.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CERTIFICATE} where there is none, or it is another's than was asked for
     */
    @QueryHandler
    CertificateView handle(FindCertificate query) {
        return snapshot.read(() -> jdbc.sql(ONE)
                .param("certificate", query.certificateId().value())
                .param(
                        "volunteer",
                        query.holder() == null ? null : query.holder().value())
                .query((row, number) -> view(row, readModels.position()))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_CERTIFICATE)));
    }

    private static CertificateView view(ResultSet row, long position) throws SQLException {
        boolean erased = row.getBoolean("erased");
        return new CertificateView(
                CertificateId.stored(row.getString("certificate_id")),
                CertificateStatus.valueOf(row.getString("status")),
                row.getString("holder"),
                unless(erased, row.getString("purpose")),
                CertificateLanguage.valueOf(row.getString("language")),
                ConsentForm.valueOf(row.getString("consent_form")),
                row.getString("content_hash"),
                CanonicalJson.read(row.getString("content"), CertificateContent.class),
                Times.optionalInstant(row, "revoked_at"),
                unless(erased, row.getString("reason")),
                LogPositions.proofOf(row.getLong("position")),
                position);
    }

    /** What somebody said of a person is shown to nobody once they are erased. */
    private static @Nullable String unless(boolean erased, @Nullable String said) {
        return erased ? null : said;
    }

    /**
     * A page of somebody's certificates.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    Certificates handle(FindCertificates query) {
        return snapshot.read(() -> page(query));
    }

    private Certificates page(FindCertificates query) {
        persons.requireRegistered(query.volunteerId());
        List<Certificates.Entry> rows = jdbc.sql(OF_A_PERSON)
                .param("volunteer", query.volunteerId().value())
                .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                .param("rows", query.limit() + 1)
                .query((row, number) -> entry(row))
                .list();
        Pages.Page<Certificates.Entry, Long> page = Pages.of(rows, query.limit(), Certificates.Entry::recordedAt);
        return new Certificates(page.items(), page.next(), readModels.position());
    }

    private static Certificates.Entry entry(ResultSet row) throws SQLException {
        return new Certificates.Entry(
                CertificateId.stored(row.getString("certificate_id")),
                CertificateNumber.stored(row.getString("number")),
                CertificateStatus.valueOf(row.getString("status")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("organisation"),
                unless(row.getBoolean("erased"), row.getString("purpose")),
                row.getInt("records"),
                row.getLong("minutes"),
                row.getString("issuer"),
                Times.instant(row, "issued_at"),
                row.getLong("position"));
    }
}
