package org.redvest.api.service.scrutiny;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceRecordId;

/**
 * Which records a spot-check takes: a record is drawn where the first 8 hexadecimal digits of SHA-256(seed | record's number),
 * the two joined by a {@code |} and in UTF-8, are a number below the drawn share of 16^8. So each record tells by itself whether
 * it is drawn, and whoever knows the seed says the same of it.
 *
 * @param seed text that nobody knew when the spot-check was announced
 * @param perTenThousand how many of ten thousand records are drawn, {@link #LEAST} to {@link #MOST}
 */
public record Draw(Text seed, int perTenThousand) {

    /** One record of ten thousand. */
    public static final int LEAST = 1;

    /** All records. */
    public static final int MOST = 10_000;

    /** Bytes of the hash that count. */
    private static final int BYTES = 4;

    /** Bits of the hash that count. */
    private static final int BITS = BYTES * Byte.SIZE;

    /** Whether this record is drawn. */
    public boolean takes(ServiceRecordId record) {
        byte[] hash = Arrays.copyOf(sha256(seed.value() + '|' + record.value()), BYTES);
        return new BigInteger(1, hash).longValueExact() * MOST < (long) perTenThousand << BITS;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
