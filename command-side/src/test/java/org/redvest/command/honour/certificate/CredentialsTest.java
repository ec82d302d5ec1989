package org.redvest.command.honour.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Credentials and status lists, as a program of somebody else reads and checks them. */
class CredentialsTest {

    private static final String DID = "did:web:volunteers.example.org";
    private static final String NAME = "王𬱖";
    private static final long RECORDED_AT = 131_072L + 5;

    private final CredentialKeys keys = new CredentialKeys(() -> new byte[32]);
    private final Credentials credentials =
            new Credentials(keys, Issued.SETTINGS, Clock.fixed(Instant.parse("2026-11-30T04:00:00Z"), ZoneOffset.UTC));
    private final CertificateIssued certificate = Issued.of(2);

    /** As the published key says, and no other way. */
    private static PublicKey published(CredentialKeys of) throws JoseException {
        return PublicJsonWebKey.Factory.newPublicJwk(JsonMapper.shared().writeValueAsString(of.publicKey()))
                .getPublicKey();
    }

    private static JsonWebSignature checked(String jwt, CredentialKeys by) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA"));
        signature.setCompactSerialization(jwt);
        signature.setKey(published(by));
        return signature;
    }

    private JsonNode payload(String jwt) throws JoseException {
        JsonWebSignature signature = checked(jwt, keys);
        assertThat(signature.verifySignature()).isTrue();
        return JsonMapper.shared().readTree(signature.getPayload());
    }

    @Test
    void areSignedWithThePublishedKey() throws JoseException {
        JsonWebSignature signature = checked(credentials.of(certificate, NAME, RECORDED_AT), keys);

        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getHeader("typ")).isEqualTo("vc+jwt");
        assertThat(signature.getHeader("cty")).isEqualTo("vc");
        assertThat(signature.getKeyIdHeaderValue())
                .isEqualTo(DID + "#" + keys.publicKey().kid());
    }

    @Test
    void failWhereACharacterOrTheKeyIsAnother() throws JoseException {
        String jwt = credentials.of(certificate, NAME, RECORDED_AT);
        String[] parts = jwt.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.replace("300 分钟", "900 分钟").getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(payload).contains("300 分钟");
        assertThat(checked(forged, keys).verifySignature()).isFalse();
        assertThat(checked(jwt, new CredentialKeys(() -> other)).verifySignature())
                .isFalse();
    }

    /** What Open Badges 3.0 and VC 2.0 require of an AchievementCredential, by their tables of properties. */
    @Test
    void areAchievementCredentials() throws JoseException {
        JsonNode credential = payload(credentials.of(certificate, NAME, RECORDED_AT));

        assertThat(texts(credential.path("@context")))
                .startsWith("https://www.w3.org/ns/credentials/v2")
                .anyMatch(context -> context.startsWith("https://purl.imsglobal.org/spec/ob/v3p0/context"));
        assertThat(credential.path("id").asString()).isEqualTo("https://volunteers.example.org/v/7QK2-M0XZ-4TDN-93H7");
        assertThat(texts(credential.path("type"))).containsExactly("VerifiableCredential", "AchievementCredential");
        assertThat(credential.path("name").asString()).isNotBlank();
        assertThat(OffsetDateTime.parse(credential.path("validFrom").asString()).toInstant())
                .isEqualTo(certificate.issuedAt());
        assertThat(texts(credential.path("issuer").path("type"))).contains("Profile");
        assertThat(credential.path("issuer").path("id").asString()).isEqualTo(DID);
        assertThat(credential.path("iss").asString()).isEqualTo(DID);
        JsonNode subject = credential.path("credentialSubject");
        assertThat(texts(subject.path("type"))).contains("AchievementSubject");
        assertThat(subject.path("identifier")).hasSize(2).allSatisfy(identity -> {
            assertThat(identity.path("type").asString()).isEqualTo("IdentityObject");
            assertThat(identity.path("hashed").isBoolean()).isTrue();
            assertThat(identity.path("identityHash").asString()).isNotBlank();
            assertThat(identity.path("identityType").asString()).isIn("name", "identifier");
        });
        assertThat(subject.path("identifier").path(0).path("identityHash").asString())
                .isEqualTo(NAME);
        assertThat(subject.path("creditsEarned").asDouble()).isEqualTo(5);
        JsonNode achievement = subject.path("achievement");
        assertThat(texts(achievement.path("type"))).contains("Achievement");
        for (String needed : List.of("id", "name", "description")) {
            assertThat(achievement.path(needed).asString()).isNotBlank();
        }
        assertThat(achievement.path("criteria").path("narrative").asString()).isNotBlank();
        assertThat(credential.path("evidence"))
                .hasSize(2)
                .allSatisfy(evidence -> assertThat(texts(evidence.path("type"))).contains("Evidence"));
    }

    @Test
    void sayInWhichListsTheyStand() throws JoseException {
        JsonNode status =
                payload(credentials.of(certificate, NAME, RECORDED_AT)).path("credentialStatus");

        assertThat(status).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.path("type").asString()).isEqualTo("BitstringStatusListEntry");
            assertThat(entry.path("statusListIndex").asString()).isEqualTo("5");
        });
        assertThat(status.path(0).path("statusPurpose").asString()).isEqualTo("revocation");
        assertThat(status.path(0).path("statusListCredential").asString())
                .isEqualTo("https://volunteers.example.org/api/v1/credential-status/revocation-1");
        assertThat(status.path(1).path("statusPurpose").asString()).isEqualTo("refresh");
        assertThat(status.path(1).path("statusListCredential").asString())
                .isEqualTo("https://volunteers.example.org/api/v1/credential-status/refresh-1");
    }

    @Test
    void areListedBitByBitFromTheLeft() throws JoseException {
        BitSet set = new BitSet();
        set.set(0);
        set.set(9);
        set.set(StatusList.LENGTH - 1);

        JsonNode list = payload(credentials.of(StatusList.named("revocation-1"), set));

        assertThat(texts(list.path("type"))).contains("BitstringStatusListCredential");
        JsonNode subject = list.path("credentialSubject");
        assertThat(subject.path("type").asString()).isEqualTo("BitstringStatusList");
        assertThat(subject.path("statusPurpose").asString()).isEqualTo("revocation");
        byte[] bits = bits(subject.path("encodedList").asString());
        assertThat(bits).hasSize(16 * 1024);
        assertThat(bits[0]).isEqualTo((byte) 0b10000000);
        assertThat(bits[1]).isEqualTo((byte) 0b01000000);
        assertThat(bits[bits.length - 1]).isEqualTo((byte) 1);
        assertThat(new BigInteger(1, bits).bitCount()).isEqualTo(3);
    }

    private static byte[] bits(String encoded) {
        assertThat(encoded).startsWith("u");
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, revocation-0, 0",
        "131071, revocation-0, 131071",
        "131072, revocation-1, 0",
        "99999999999, revocation-762939, 59391"
    })
    void standWhereTheyAreInTheLog(long position, String list, int index) {
        assertThat(StatusList.of(StatusList.Purpose.REVOCATION, position)).hasToString(list);
        assertThat(StatusList.indexOf(position)).isEqualTo(index);
        assertThat(StatusList.named(list).first() + index).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "revocation", "revocation-", "suspension-0", "revocation--1", "revocation-9999999999999"})
    void standInNoListOfAnotherName(String name) {
        assertRefused(Problem.UNKNOWN_STATUS_LIST, () -> StatusList.named(name));
    }

    @Test
    void areOfAHostWithItsPort() {
        assertThat(new CertificateSettings(
                                "http://localhost:8080", new CertificateSettings.Certificates("issuer", "contact"))
                        .did())
                .isEqualTo("did:web:localhost%3A8080");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
