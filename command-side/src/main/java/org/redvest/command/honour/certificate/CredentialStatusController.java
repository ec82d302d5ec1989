package org.redvest.command.honour.certificate;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.redvest.api.Problem;
import org.redvest.command.honour.certificate.CredentialKeys.PublicJwk;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What programs need that check credentials: the key, and whether they still hold. It tells nobody which one is checked. */
@RestController
@Tag(name = "Certificates")
class CredentialStatusController {

    private final StatusLists lists;
    private final CredentialKeys keys;
    private final CertificateSettings settings;

    CredentialStatusController(StatusLists lists, CredentialKeys keys, CertificateSettings settings) {
        this.lists = lists;
        this.keys = keys;
        this.settings = settings;
    }

    record KeySet(List<PublicJwk> keys) {}

    @GetMapping(path = "/api/v1/credential-status/{list}", produces = Credentials.MEDIA_TYPE)
    @OpenToPublic
    @Operation(
            summary = "Which certificates no longer hold, as a signed list (Bitstring Status List)",
            description =
                    "Its address stands in each credential, for both purposes: revocation, and refresh where what it says was amended.")
    @Refuses({Problem.UNKNOWN_STATUS_LIST, Problem.STALE})
    String list(@Parameter(example = "revocation-0") @PathVariable String list) {
        return lists.signed(StatusList.named(list));
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Hidden // of the well-known addresses, and not of the API
    @Operation(summary = "The key that signs credentials, as a key set (RFC 7517)")
    KeySet keySet() {
        return new KeySet(List.of(keys.publicKey()));
    }

    @GetMapping(path = "/.well-known/did.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToPublic
    @Hidden
    @Operation(summary = "The issuer of credentials, as a document of its identifier (did:web)")
    Map<String, Object> identity() {
        String method = settings.did() + "#" + CredentialKeys.ID;
        return Map.of(
                "@context",
                List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"),
                "id",
                settings.did(),
                "verificationMethod",
                List.of(Map.of(
                        "id",
                        method,
                        "type",
                        "JsonWebKey",
                        "controller",
                        settings.did(),
                        "publicKeyJwk",
                        keys.publicKey())),
                "assertionMethod",
                List.of(method));
    }
}
