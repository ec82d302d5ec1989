package org.redvest.benchmarks.city;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the binary form that COPY reads. */
final class BinaryRows {

    private static final int NULL = -1;

    /** From here a timestamp counts its microseconds. */
    private static final Instant MILLENNIUM = Instant.parse("2000-01-01T00:00:00Z");

    /** Signature, flags and length of the header's extension. */
    static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** In place of a row's number of columns. */
    static final byte[] TRAILER = {-1, -1};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryRows row(int columns) {
        try {
            out.writeShort(columns);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BinaryRows add(long value) {
        try {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BinaryRows add(UUID value) {
        try {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a timestamp, to the millisecond. */
    BinaryRows add(Instant value) {
        return add((value.toEpochMilli() - MILLENNIUM.toEpochMilli()) * 1_000);
    }

    BinaryRows add(@Nullable String value) {
        return add(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows add(byte @Nullable [] value) {
        try {
            out.writeInt(value == null ? NULL : value.length);
            if (value != null) {
                out.write(value);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
