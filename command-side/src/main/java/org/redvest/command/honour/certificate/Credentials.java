package org.redvest.command.honour.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.redvest.api.CivilTime;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.platform.CanonicalJson;
import org.springframework.stereotype.Component;

/**
 * Certificates as verifiable credentials (W3C VC 2.0, Open Badges 3.0) and the lists that tell whether they still hold (Bitstring
 * Status List 1.0), each as a JWT that this ledger signs (VC-JOSE-COSE; EdDSA, RFC 8037).
 */
@Component
class Credentials {

    /** The media type of a credential in this form. */
    static final String MEDIA_TYPE = "application/vc+jwt";

    private static final String VC = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final double MINUTES_OF_AN_HOUR = 60;

    /** For how long a list may be kept by who asked for it. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final CredentialKeys keys;
    private final CertificateSettings settings;
    private final Clock clock;

    Credentials(CredentialKeys keys, CertificateSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A certificate as a credential.
     *
     * @param name the holder's, in clear
     * @param at position of the log at which the certificate is recorded: its place in the status lists
     */
    String of(CertificateIssued certificate, String name, long at) {
        String id = settings.publicAddress() + "/v/" + certificate.number();
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(VC, OPEN_BADGES));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "AchievementCredential"));
        credential.put("name", "志愿服务记录证明");
        credential.put("issuer", issuer(certificate));
        credential.put("validFrom", certificate.issuedAt().toString());
        credential.put("credentialSubject", subject(certificate, name));
        credential.put(
                "evidence",
                certificate.lines().stream().map(Credentials::evidence).toList());
        credential.put(
                "credentialStatus",
                List.of(statusEntry(StatusList.Purpose.REVOCATION, at), statusEntry(StatusList.Purpose.REFRESH, at)));
        credential.put("iss", settings.did());
        credential.put("jti", id);
        return signed(credential);
    }

    private Map<String, Object> issuer(CertificateIssued certificate) {
        return Map.of(
                "id",
                settings.did(),
                "type",
                List.of("Profile"),
                "name",
                certificate.issuer().value(),
                "url",
                settings.publicAddress());
    }

    private Map<String, Object> subject(CertificateIssued certificate, String name) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", settings.publicAddress() + "/v");
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "CommunityService");
        achievement.put("name", "志愿服务");
        achievement.put("description", "《志愿服务记录与证明出具办法（试行）》（民政部令第67号）所称志愿服务的记录");
        achievement.put("criteria", Map.of("narrative", "由记录单位认定、公示期满且无异议的志愿服务时长"));
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(
                        identity("name", name),
                        identity("identifier", certificate.volunteerId().value())));
        subject.put("activityStartDate", CivilTime.startOf(certificate.from()).toString());
        subject.put(
                "activityEndDate",
                CivilTime.startOf(certificate.to().plusDays(1)).toString());
        subject.put("creditsEarned", certificate.minutes() / MINUTES_OF_AN_HOUR);
        subject.put("licenseNumber", certificate.number().value());
        subject.put(
                "narrative",
                "共 %d 条记录，%d 分钟；内容哈希 %s，账本位置 %d"
                        .formatted(
                                certificate.lines().size(),
                                certificate.minutes(),
                                certificate.contentHash(),
                                certificate.position()));
        subject.put("achievement", achievement);
        return subject;
    }

    private static Map<String, Object> identity(String type, String value) {
        return Map.of("type", "IdentityObject", "hashed", false, "identityHash", value, "identityType", type);
    }

    private static Map<String, Object> evidence(CertifiedLine line) {
        return Map.of(
                "type",
                List.of("Evidence"),
                "name",
                line.activity().value(),
                "genre",
                line.category().value(),
                "narrative",
                "%s，%d 分钟，%s；记录单位：%s（%s）"
                        .formatted(
                                line.serviceDate(),
                                line.minutes(),
                                line.place(),
                                line.organisation(),
                                line.organisationId().code()));
    }

    private Map<String, Object> statusEntry(StatusList.Purpose purpose, long at) {
        StatusList list = StatusList.of(purpose, at);
        return Map.of(
                "id",
                addressOf(list) + "#" + StatusList.indexOf(at),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                purpose.word(),
                "statusListIndex",
                String.valueOf(StatusList.indexOf(at)),
                "statusListCredential",
                addressOf(list));
    }

    private String addressOf(StatusList list) {
        return settings.publicAddress() + "/api/v1/credential-status/" + list;
    }

    /** A list as a credential. */
    String of(StatusList list, BitSet set) {
        Instant now = clock.instant();
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(VC));
        credential.put("id", addressOf(list));
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", settings.did());
        credential.put("validFrom", now.toString());
        credential.put("validUntil", now.plus(FRESH).toString());
        credential.put(
                "credentialSubject",
                Map.of(
                        "id",
                        addressOf(list) + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        list.purpose().word(),
                        "encodedList",
                        encoded(set)));
        credential.put("iss", settings.did());
        credential.put("jti", addressOf(list));
        return signed(credential);
    }

    /** Compressed, in base64url behind the letter that says so (multibase); the first certificate is the leftmost bit. */
    private static String encoded(BitSet set) {
        byte[] bits = new byte[StatusList.LENGTH / Byte.SIZE];
        set.stream().forEach(at -> bits[at / Byte.SIZE] |= (byte) (0x80 >> at % Byte.SIZE));
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + BASE64.encodeToString(compressed.toByteArray());
    }

    private String signed(Map<String, Object> payload) {
        Map<String, Object> header =
                Map.of("alg", "EdDSA", "typ", "vc+jwt", "cty", "vc", "kid", settings.did() + "#" + CredentialKeys.ID);
        String signed = part(CanonicalJson.of(header)) + "." + part(CanonicalJson.of(payload));
        return signed + "." + BASE64.encodeToString(keys.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
