package org.redvest.command.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.redvest.api.Sealed;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals personal data with a key of that person's own (AES-256-GCM, associated data: person and field). The keys lie in
 * a schema of their own, wrapped by the master key.
 */
@Component
public class PersonalDataVault {

    private static final String VERSION = "v1:";
    private static final int KEY_BYTES = 32;
    private static final int REWRAPPED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final KeyRing keys;

    PersonalDataVault(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The key of a person, made if there is none. It is durable before anything is sealed with it. */
    public PersonKey keyOf(VolunteerId person) {
        byte[] fresh = com.google.crypto.tink.subtle.Random.randBytes(KEY_BYTES);
        boolean made = jdbc.sql("INSERT INTO vault.person_key (volunteer_id, wrapped_key, in_use)"
                                + " VALUES (?, ?, false) ON CONFLICT DO NOTHING")
                        .params(person.value(), keys.seal(fresh, person.value()))
                        .update()
                == 1;
        return new PersonKey(person, made ? fresh : existing(person).orElseThrow());
    }

    private Optional<byte[]> existing(VolunteerId person) {
        return jdbc.sql("SELECT wrapped_key FROM vault.person_key WHERE volunteer_id = ?")
                .param(person.value())
                .query(byte[].class)
                .optional()
                .map(wrapped -> keys.open(wrapped, person.value()));
    }

    /** Keeps the key for good: what is sealed with it is recorded. */
    public void keep(PersonKey key) {
        jdbc.sql("INSERT INTO vault.person_key (volunteer_id, wrapped_key, in_use) VALUES (?, ?, true)"
                        + " ON CONFLICT (volunteer_id) DO UPDATE SET in_use = true")
                .params(key.person.value(), keys.seal(key.bytes, key.person.value()))
                .update();
    }

    /** Forgets a key that was made for a registration that was refused; one that is in use stays. */
    public void discard(PersonKey key) {
        jdbc.sql("DELETE FROM vault.person_key WHERE volunteer_id = ? AND NOT in_use")
                .param(key.person.value())
                .update();
    }

    /** Destroys a person's key: what is sealed with it can be read by nobody any more, in no copy. */
    public void destroy(VolunteerId person) {
        jdbc.sql("DELETE FROM vault.person_key WHERE volunteer_id = ?")
                .param(person.value())
                .update();
    }

    /** How many persons' keys are still wrapped by an older master key. */
    long underOlderMasterKeys() {
        return jdbc.sql("SELECT count(*) FROM vault.person_key WHERE NOT starts_with(encode(wrapped_key, 'hex'), ?)")
                .param(HexFormat.of().formatHex(keys.mark()))
                .query(Long.class)
                .single();
    }

    /** Wraps every person's key with the newest master key; what is sealed with the person's key stays as it is. */
    void rewrap() {
        // the task may run in another process than the one that made the key
        keys.takeNewestMaster();
        String mark = HexFormat.of().formatHex(keys.mark());
        for (List<Wrapped> some = notUnder(mark, "");
                !some.isEmpty();
                some = notUnder(mark, some.getLast().volunteerId())) {
            some.forEach(this::rewrap);
        }
    }

    /** The next keys after a volunteer that do not begin with this mark. */
    private List<Wrapped> notUnder(String mark, String after) {
        return jdbc.sql("""
                        SELECT volunteer_id, wrapped_key FROM vault.person_key
                        WHERE volunteer_id > ? AND NOT starts_with(encode(wrapped_key, 'hex'), ?)
                        ORDER BY volunteer_id LIMIT ?""")
                .params(after, mark, REWRAPPED_AT_ONCE)
                .query(Wrapped.class)
                .list();
    }

    private void rewrap(Wrapped old) {
        // the old bytes are named, so that a key which was destroyed or changed meanwhile stays as it is
        jdbc.sql("UPDATE vault.person_key SET wrapped_key = ? WHERE volunteer_id = ? AND wrapped_key = ?")
                .params(
                        keys.seal(keys.open(old.wrappedKey(), old.volunteerId()), old.volunteerId()),
                        old.volunteerId(),
                        old.wrappedKey())
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Wrapped(String volunteerId, byte[] wrappedKey) {}

    /** The key of a person as it is now; empty where it was destroyed. */
    public Optional<PersonKey> existingKeyOf(VolunteerId person) {
        return existing(person).map(key -> new PersonKey(person, key));
    }

    /** Opens a sealed datum; empty where the person's key was destroyed. */
    public Optional<String> open(VolunteerId person, String field, Sealed sealed) {
        return existingKeyOf(person).map(key -> key.open(field, sealed));
    }

    /** One person's key at work. */
    public static final class PersonKey {

        private final VolunteerId person;
        private final byte[] bytes;
        private final AesGcmJce cipher;

        private PersonKey(VolunteerId person, byte[] key) {
            this.person = person;
            this.bytes = key;
            try {
                this.cipher = new AesGcmJce(key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The key of " + person + " cannot be used", e);
            }
        }

        /**
         * Seals a field's clear text.
         *
         * @param field the place where it stands in an event: the name of the component, behind those of the components
         *     that it lies in ({@code guardian.name})
         */
        public Sealed seal(String field, String clear) {
            try {
                byte[] sealed = cipher.encrypt(clear.getBytes(StandardCharsets.UTF_8), associatedData(field));
                return new Sealed(VERSION + Base64.getEncoder().encodeToString(sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Sealing failed", e);
            }
        }

        /** Opens what was sealed as this field. */
        public String open(String field, Sealed sealed) {
            try {
                byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext().substring(VERSION.length()));
                return new String(cipher.decrypt(bytes, associatedData(field)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A sealed datum of " + person + " does not open as " + field, e);
            }
        }

        private byte[] associatedData(String field) {
            return (person.value() + "|" + field).getBytes(StandardCharsets.UTF_8);
        }
    }
}
