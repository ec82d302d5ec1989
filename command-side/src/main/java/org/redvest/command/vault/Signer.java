package org.redvest.command.vault;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import org.redvest.api.ExchangeKey;
import org.redvest.api.MessageSignature;

/**
 * Signs what goes to other systems (Ed25519). The private key is a seed that follows from the ledger's lookup key, and so stands in
 * no table, no file of its own and no event, and stays the same for ever (ADR 49).
 */
public final class Signer {

    private final byte[] seed;

    /** Signs with the key of this seed, 32 bytes. */
    public Signer(byte[] seed) {
        this.seed = seed.clone();
    }

    /** With which others check what it signs. */
    public ExchangeKey publicKey() {
        try {
            return ExchangeKey.of(Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key can be made", e);
        }
    }

    /** Signs these bytes. */
    public MessageSignature sign(byte[] bytes) {
        try {
            return MessageSignature.of(new Ed25519Sign(seed).sign(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    /** Whether the holder of a key signed these bytes. */
    public static boolean isGenuine(ExchangeKey key, byte[] bytes, MessageSignature signature) {
        try {
            new Ed25519Verify(key.bytes()).verify(signature.bytes(), bytes);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }
}
