package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of a certificate of volunteer service (志愿服务证明; 民政部令第67号 Art. 14). What is written on it is its number, which
 * follows from this and cannot be counted.
 *
 * @param value {@code cer-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record CertificateId(@JsonValue String value) implements Located {

    private static final String PREFIX = "cer-";

    /** Takes none that not every reader can hold. */
    public CertificateId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CertificateId stored(String value) {
        return new CertificateId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CERTIFICATE} where no such id can exist
     */
    public static CertificateId of(String given) {
        return new CertificateId(Ids.parse(PREFIX, given, Problem.UNKNOWN_CERTIFICATE));
    }

    /** The id that carries this UUID. */
    public static CertificateId from(UUID uuid) {
        return new CertificateId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_CERTIFICATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
