package org.redvest.benchmarks.city;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.redvest.api.Sealed;
import org.redvest.benchmarks.city.Dice.Roll;

/**
 * Seals the data of an invented person as the vault seals those of a real one, but with key and nonces that follow from
 * the seed: two cities of one seed are equal to the byte, and there is nobody whose secret that would be.
 */
final class PersonSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String person;
    private final Dice dice;
    private final byte[] key;

    PersonSeal(City city, int number) {
        this.person = city.volunteer(number).value();
        this.dice = city.dice(Roll.SEALING, number);
        this.key = dice.bytes(KEY_BYTES);
    }

    /** The person's key, for the vault to keep. */
    byte[] key() {
        return key.clone();
    }

    Sealed seal(String field, String clear) {
        byte[] nonce = dice.bytes(NONCE_BYTES);
        byte[] text = clear.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[NONCE_BYTES + text.length + TAG_BITS / 8];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((person + "|" + field).getBytes(StandardCharsets.UTF_8));
            cipher.doFinal(text, 0, text.length, sealed, NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
        return new Sealed("v1:" + Base64.getEncoder().encodeToString(sealed));
    }
}
