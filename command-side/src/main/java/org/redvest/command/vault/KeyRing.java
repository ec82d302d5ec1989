package org.redvest.command.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.redvest.api.SecretFile;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of this ledger, as Tink keysets in files of their own: {@code master.json} wraps persons' keys and can be
 * rotated, {@code lookup.json} makes keyed hashes and cannot, because the hashes are how a document is recognised.
 */
@Component
public class KeyRing {

    private static final int HASH_BYTES = 32;

    /** Tink writes a byte for the format and the id of the key before what it sealed. */
    private static final int MARK_BYTES = 5;

    private final Path masterFile;
    private final PrfSet lookup;
    private volatile Aead master;

    KeyRing(KeyProperties properties, JdbcClient jdbc) {
        Path directory = properties.directory();
        if (directory == null || directory.toString().isEmpty()) {
            throw new IllegalStateException("Set redvest.keys.directory (REDVEST_KEYS_DIRECTORY) to the folder of this"
                    + " ledger's keys. For a new ledger also set redvest.keys.create=true, once.");
        }
        // what was sealed with lost keys is not opened by new ones, and new facts would be sealed apart from the old
        boolean create = properties.create() && !isBegun(jdbc);
        try {
            this.masterFile = directory.resolve("master.json");
            this.master = keyset(masterFile, PredefinedAeadParameters.AES256_GCM, create)
                    .getPrimitive(TinkConfig2026.get(), Aead.class);
            this.lookup = keyset(directory.resolve("lookup.json"), PredefinedPrfParameters.HMAC_SHA256_PRF, create)
                    .getPrimitive(TinkConfig2026.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key files in " + directory + " cannot be used", e);
        }
        requireKeysOfThisDatabase(jdbc, directory);
    }

    /** Whether the database was written with keys. */
    private static boolean isBegun(JdbcClient jdbc) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM vault.key_check)")
                .query(Boolean.class)
                .single();
    }

    private static KeysetHandle keyset(Path file, Parameters parameters, boolean create)
            throws GeneralSecurityException {
        try {
            if (!Files.exists(file)) {
                if (!create) {
                    throw new IllegalStateException("There is no " + file + ". Bring this ledger's keys there; for a"
                            + " new ledger, whose database is empty, set redvest.keys.create=true, once.");
                }
                create(file, parameters);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
        }
    }

    private static void create(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        SecretFile.create(file, written(KeysetHandle.generateNew(parameters, TinkConfig2026.get())));
    }

    private static KeysetHandle read(Path file) throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), TinkConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    private static String written(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, TinkConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    /** Makes a new master key: it seals from now on, and the older ones still open what they sealed. */
    synchronized void rotateMaster() {
        try {
            KeysetHandle rotated = KeysetHandle.newBuilder(read(masterFile))
                    .setConfiguration(TinkConfig2026.get())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            SecretFile.replace(masterFile, written(rotated));
            master = rotated.getPrimitive(TinkConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No new master key can be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + masterFile + " cannot be replaced", e);
        }
    }

    /** Takes the newest master key, which another process may have made. */
    void takeNewestMaster() {
        try {
            master = read(masterFile).getPrimitive(TinkConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The key file " + masterFile + " cannot be used", e);
        }
    }

    /** When the file of master keys was last written. */
    Instant masterWrittenAt() {
        try {
            return Files.getLastModifiedTime(masterFile).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + masterFile + " cannot be looked at", e);
        }
    }

    /** With which bytes everything begins that the newest master key sealed. */
    byte[] mark() {
        return Arrays.copyOf(seal(new byte[0], ""), MARK_BYTES);
    }

    /** With other keys, every document would look new and every sealed datum lost: better not to start. */
    private void requireKeysOfThisDatabase(JdbcClient jdbc, Path directory) {
        byte[] proof = hash("key-check", "");
        jdbc.sql("INSERT INTO vault.key_check (purpose, proof) VALUES ('lookup', ?) ON CONFLICT DO NOTHING")
                .param(proof)
                .update();
        byte[] stored = jdbc.sql("SELECT proof FROM vault.key_check WHERE purpose = 'lookup'")
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new EmptyResultDataAccessException(1));
        if (!Arrays.equals(proof, stored)) {
            throw new IllegalStateException("The keys in " + directory + " are not those of this database: volunteers"
                    + " could register twice. Bring the keys with which the ledger was begun.");
        }
    }

    /** Seals bytes with the master key; the context must be given again to open them. */
    public byte[] seal(byte[] clear, String context) {
        try {
            return master.encrypt(clear, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** Opens what {@link #seal} sealed under the same context. */
    public byte[] open(byte[] sealed, String context) {
        byte[] bound = context.getBytes(StandardCharsets.UTF_8);
        try {
            return master.decrypt(sealed, bound);
        } catch (GeneralSecurityException other) {
            // perhaps sealed with a key that another process has made since
            takeNewestMaster();
            try {
                return master.decrypt(sealed, bound);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Opening failed: another key, or changed bytes", e);
            }
        }
    }

    /** A keyed hash: equal texts of one purpose give equal hashes, and nobody without the key can tell of which. */
    public byte[] hash(String purpose, String text) {
        try {
            return lookup.computePrimary((purpose + "|" + text).getBytes(StandardCharsets.UTF_8), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Hashing failed", e);
        }
    }

    /** A keyed hash in hexadecimal digits. */
    public String hexHash(String purpose, String text) {
        return HexFormat.of().formatHex(hash(purpose, text));
    }

    /** A UUID that follows from a text: the same text of one purpose gives the same one. */
    public UUID uuid(String purpose, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(hash(purpose, text));
        // version 8 (RFC 9562): made by a rule of our own
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
