package org.redvest.command.open.log;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.redvest.api.open.log.LogKey;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs checkpoints (Ed25519), under the log's origin as the name of the key. The private key follows from the ledger's lookup key, as
 * those of the time banks and of credentials do (ADR 49, 59).
 */
@Component
class LogKeys {

    /** Another key would follow from another name. */
    private static final String NAME = "log-1";

    /** The kind of signature, as c2sp.org/signed-note numbers them. */
    private static final byte ED25519 = 1;

    private static final int ID_BYTES = 4;

    private final String origin;

    /** Made when it is first asked for: the seed stays what it is. */
    private final SingletonSupplier<Pair> pair;

    /** Both keys, and the id of the public one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pair(Ed25519Sign signing, Ed25519Verify verifying, byte[] publicKey, byte[] id) {}

    @Autowired
    LogKeys(LogSettings settings, KeyRing keys) {
        this(settings.origin(), () -> keys.hash("log", NAME));
    }

    /** A key that follows from a seed of 32 bytes. */
    LogKeys(String origin, Supplier<byte[]> seed) {
        this.origin = origin;
        this.pair = SingletonSupplier.of(() -> pair(origin, seed.get()));
    }

    private static Pair pair(String origin, byte[] seed) {
        try {
            byte[] publicKey = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
            byte[] name = (origin + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] id = Arrays.copyOf(Hashes.sha256(name, new byte[] {ED25519}, publicKey), ID_BYTES);
            return new Pair(new Ed25519Sign(seed), new Ed25519Verify(publicKey), publicKey, id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key of the log can be made", e);
        }
    }

    String origin() {
        return origin;
    }

    /**
     * What anybody checks notes with.
     *
     * @param first where the log begins in the ledger
     * @param address where it is asked
     */
    LogKey key(long first, String address) {
        byte[] publicKey = pair.obtain().publicKey();
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return new LogKey(
                origin,
                "%s+%s+%s"
                        .formatted(
                                origin, HexFormat.of().formatHex(pair.obtain().id()), base64(typed)),
                base64(publicKey),
                first,
                address);
    }

    /** The note of a checkpoint. */
    SignedNote sign(Checkpoint checkpoint) {
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] signature = pair.obtain().signing().sign(text);
            byte[] line = Arrays.copyOf(pair.obtain().id(), ID_BYTES + signature.length);
            System.arraycopy(signature, 0, line, ID_BYTES, signature.length);
            return new SignedNote(checkpoint.text(), List.of(new SignedNote.Signature(origin, line)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    /** Whether this log signed the note; signatures of others, such as witnesses, may stand beside. */
    boolean signed(SignedNote note) {
        byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(origin))
                .anyMatch(signature -> isGenuine(signature.bytes(), text));
    }

    private boolean isGenuine(byte[] line, byte[] text) {
        if (line.length < ID_BYTES
                || !Arrays.equals(Arrays.copyOf(line, ID_BYTES), pair.obtain().id())) {
            return false;
        }
        try {
            pair.obtain().verifying().verify(Arrays.copyOfRange(line, ID_BYTES, line.length), text);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
