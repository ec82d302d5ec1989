package org.redvest.command.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.redvest.api.Fleeting;
import org.redvest.api.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals once more what is sealed under a person's key already, with a key of a civil day's own (AES-256-GCM, associated data: the
 * day). Destroying a day's key takes away what was sealed with it, of everybody, and leaves the log as it is.
 */
@Component
public class DayKeys {

    private static final String VERSION = "v1:";
    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final KeyRing keys;

    DayKeys(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Seals for as long as the key of this day is kept, which is made if there is none. */
    public Fleeting seal(LocalDate day, Sealed datum) {
        try {
            byte[] sealed = new AesGcmJce(keyOf(day))
                    .encrypt(datum.ciphertext().getBytes(StandardCharsets.UTF_8), context(day));
            return new Fleeting(day, new Sealed(VERSION + Base64.getEncoder().encodeToString(sealed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** What the person's key opens; empty where the key of the day was destroyed. */
    public Optional<Sealed> open(Fleeting datum) {
        return existing(datum.day()).flatMap(key -> open(datum, key));
    }

    /** One that was destroyed and made anew, because something of that day came in late, opens nothing of before. */
    private static Optional<Sealed> open(Fleeting datum, byte[] key) {
        byte[] sealed = Base64.getDecoder().decode(datum.sealed().ciphertext().substring(VERSION.length()));
        try {
            byte[] clear = new AesGcmJce(key).decrypt(sealed, context(datum.day()));
            return Optional.of(new Sealed(new String(clear, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }

    private byte[] keyOf(LocalDate day) {
        return existing(day).orElseGet(() -> {
            jdbc.sql("INSERT INTO vault.day_key (day, wrapped_key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(day, keys.seal(Random.randBytes(KEY_BYTES), contextOf(day)))
                    .update();
            return existing(day).orElseThrow();
        });
    }

    private Optional<byte[]> existing(LocalDate day) {
        return jdbc.sql("SELECT wrapped_key FROM vault.day_key WHERE day = ?")
                .param(day)
                .query(byte[].class)
                .optional()
                .map(wrapped -> keys.open(wrapped, contextOf(day)));
    }

    /** Destroys the keys of all days before this one. */
    public void destroyBefore(LocalDate day) {
        jdbc.sql("DELETE FROM vault.day_key WHERE day < ?").param(day).update();
    }

    /** How many days' keys are still wrapped by an older master key. */
    long underOlderMasterKeys() {
        return jdbc.sql("SELECT count(*) FROM vault.day_key WHERE NOT starts_with(encode(wrapped_key, 'hex'), ?)")
                .param(HexFormat.of().formatHex(keys.mark()))
                .query(Long.class)
                .single();
    }

    /** Wraps every day's key with the newest master key. */
    void rewrap() {
        keys.takeNewestMaster();
        List<Wrapped> old = jdbc.sql(
                        "SELECT day, wrapped_key FROM vault.day_key WHERE NOT starts_with(encode(wrapped_key, 'hex'), ?)")
                .param(HexFormat.of().formatHex(keys.mark()))
                .query(Wrapped.class)
                .list();
        // the old bytes are named, so that a key which was destroyed meanwhile stays as it is
        old.forEach(key -> jdbc.sql("UPDATE vault.day_key SET wrapped_key = ? WHERE day = ? AND wrapped_key = ?")
                .params(
                        keys.seal(keys.open(key.wrappedKey(), contextOf(key.day())), contextOf(key.day())),
                        key.day(),
                        key.wrappedKey())
                .update());
    }

    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Wrapped(LocalDate day, byte[] wrappedKey) {}

    private static String contextOf(LocalDate day) {
        return "day " + day;
    }

    private static byte[] context(LocalDate day) {
        return contextOf(day).getBytes(StandardCharsets.UTF_8);
    }
}
