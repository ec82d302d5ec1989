package org.redvest.command.honour.certificate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.CertificateId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the status lists say. Which certificate stands at which position of the log, and what became of its records, the read
 * models know: they are asked here, because who answers has no key to sign with (ADR 59). The rule is the query side's
 * ({@code CertificateQueryHandler}) for many at once; a test holds the two together.
 */
@Component
class StatusLists {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int LISTS = 256;

    /** What this rests on; while any of it is being mended, nothing is said. */
    private static final List<String> ROOMS = List.of("honour.certificate", "facts.service", "facts.person");

    private static final String AMENDED_OR_REVOKED = """
            SELECT c.position,
                EXISTS (SELECT FROM query.certificate_revocation r WHERE r.certificate_id = c.certificate_id)
                OR coalesce((
                    SELECT max(b.revoked) = c.records
                    FROM (
                        SELECT sum(CASE k.kind WHEN 'REVOKED' THEN 1 ELSE -1 END) OVER (ORDER BY k.position) AS revoked
                        FROM query.certificate_line l JOIN query.record_change k ON k.record_id = l.record_id
                        WHERE l.certificate_id = c.certificate_id AND k.position > c.known
                            AND k.kind IN ('REVOKED', 'REINSTATED')) AS b), false) AS revoked
            FROM query.certificate c
            WHERE c.position >= :first AND c.position < :end AND (
                EXISTS (SELECT FROM query.certificate_revocation r WHERE r.certificate_id = c.certificate_id)
                OR EXISTS (
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
                                AND m.position > c.known)))))""";

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final LoadingCache<StatusList, String> signed = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(LISTS)
            .build(this::sign);

    StatusLists(JdbcClient jdbc, Credentials credentials) {
        this.jdbc = jdbc;
        this.credentials = credentials;
    }

    /**
     * At which position of the log a certificate is recorded.
     *
     * @throws Refusal {@link Problem#NOT_YET} where the read models do not know it yet
     */
    long positionOf(CertificateId certificate) {
        return jdbc.sql("SELECT position FROM query.certificate WHERE certificate_id = ?")
                .param(certificate.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.NOT_YET));
    }

    /**
     * A list as it is signed; it may be ten seconds old.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STATUS_LIST}, {@link Problem#STALE}
     */
    String signed(StatusList list) {
        return signed.get(list);
    }

    private String sign(StatusList list) {
        long known = jdbc.sql("SELECT coalesce(max(position), -1) FROM query.progress")
                .query(Long.class)
                .single();
        if (list.first() > known) {
            throw new Refusal(Problem.UNKNOWN_STATUS_LIST);
        }
        boolean stale = jdbc.sql("SELECT EXISTS (SELECT FROM query.set_aside WHERE projection IN (:rooms))")
                .param("rooms", ROOMS)
                .query(Boolean.class)
                .single();
        if (stale) {
            throw new Refusal(Problem.STALE);
        }
        BitSet set = new BitSet(StatusList.LENGTH);
        jdbc.sql(AMENDED_OR_REVOKED)
                .param("first", list.first())
                .param("end", list.first() + StatusList.LENGTH)
                .query(row -> {
                    if (list.purpose() == StatusList.Purpose.REFRESH || row.getBoolean("revoked")) {
                        set.set(StatusList.indexOf(row.getLong("position")));
                    }
                });
        return credentials.of(list, set);
    }
}
