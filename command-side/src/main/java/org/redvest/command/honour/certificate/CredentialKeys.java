package org.redvest.command.honour.certificate;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs credentials (Ed25519). The private key follows from the ledger's lookup key, as the time banks' do: it stands in no
 * table, no file of its own and no event, every process has it, and it stays the same for as long as there are credentials.
 */
@Component
class CredentialKeys {

    /** By which a credential names the key; another key would have another name beside this one. */
    static final String ID = "credentials-1";

    private final Supplier<byte[]> seed;

    @Autowired
    CredentialKeys(KeyRing keys) {
        this(() -> keys.hash("credentials", ID));
    }

    /** A key that follows from a seed of 32 bytes. */
    CredentialKeys(Supplier<byte[]> seed) {
        this.seed = seed;
    }

    /**
     * What anybody checks signatures with (RFC 8037).
     *
     * @param kty kind of key: an octet key pair
     * @param crv curve
     * @param x the public key, base64url
     * @param kid its name
     * @param alg for which signatures
     * @param use what for
     */
    record PublicJwk(String kty, String crv, String x, String kid, String alg, String use) {}

    PublicJwk publicKey() {
        try {
            byte[] key = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed.get()).getPublicKey();
            return new PublicJwk(
                    "OKP", "Ed25519", Base64.getUrlEncoder().withoutPadding().encodeToString(key), ID, "EdDSA", "sig");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key of credentials can be made", e);
        }
    }

    byte[] sign(byte[] bytes) {
        try {
            return new Ed25519Sign(seed.get()).sign(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }
}
