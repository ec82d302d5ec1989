package org.redvest.command.reward.timebank;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.util.function.Function;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.reward.timebank.ExchangeKey;
import org.redvest.api.reward.timebank.MessageSignature;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs what a time bank sends to others, and checks what came from them (Ed25519). A bank's private key follows from the
 * ledger's lookup key, and so stands in no table, no file of its own and no event, and stays the same for ever.
 */
@Component
class ExchangeKeys {

    private final Function<TimeBankId, byte[]> seeds;

    @Autowired
    ExchangeKeys(KeyRing keys) {
        this(bank -> keys.hash("time-exchange", bank.value()));
    }

    /** Keys that follow from seeds of 32 bytes. */
    ExchangeKeys(Function<TimeBankId, byte[]> seeds) {
        this.seeds = seeds;
    }

    /** With which a partner checks what this bank sends. */
    ExchangeKey publicKey(TimeBankId bank) {
        try {
            return ExchangeKey.of(
                    Ed25519Sign.KeyPair.newKeyPairFromSeed(seeds.apply(bank)).getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key of a time bank can be made", e);
        }
    }

    MessageSignature sign(TimeBankId bank, byte[] bytes) {
        try {
            return MessageSignature.of(new Ed25519Sign(seeds.apply(bank)).sign(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    /** Whether the holder of a key signed these bytes. */
    static boolean isGenuine(ExchangeKey key, byte[] bytes, MessageSignature signature) {
        try {
            new Ed25519Verify(key.bytes()).verify(signature.bytes(), bytes);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }
}
