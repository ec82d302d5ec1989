package org.redvest.command.exchange.imports;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The parts of a workbook's file, a ZIP archive, by its directory (APPNOTE.TXT 4.3). It is read in memory, so that no clear
 * data lie in a temporary file; a part is counted while it is unpacked, whatever the archive says of its size.
 *
 * <p>{@link java.util.zip.ZipInputStream} does not read the archives that Excel and its imitators write (sizes of eight
 * bytes behind the data), {@link java.util.zip.ZipFile} reads files only.
 */
final class Archive {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private static final int MOST_PARTS = 10_000;

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final Map<String, Entry> entries = new HashMap<>();

    /** Where a part is. */
    private record Entry(int method, int length, int at) {}

    /**
     * Reads the directory.
     *
     * @throws Refusal {@link Problem#FILE_NOT_TEXT} where there is none, {@link Problem#WORKBOOK_UNREADABLE}
     */
    Archive(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = end();
        try {
            int at = buffer.getInt(end + 16);
            for (int parts = unsigned(end + 10); parts > 0; parts--) {
                at = read(at);
            }
        } catch (IndexOutOfBoundsException e) {
            throw Workbook.unreadable();
        }
    }

    private int end() {
        int last = bytes.length - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (buffer.getInt(at) == END) {
                return at;
            }
        }
        throw new Refusal(
                Problem.FILE_NOT_TEXT,
                "The file is cut off, or an archive that is no workbook: save it anew as .xlsx or CSV.");
    }

    /** Reads one entry of the directory; gives where the next one is. */
    private int read(int at) {
        int nameLength = unsigned(at + 28);
        if (buffer.getInt(at) != ENTRY || entries.size() == MOST_PARTS) {
            throw Workbook.unreadable();
        }
        String name = new String(bytes, at + ENTRY_BYTES, nameLength, StandardCharsets.UTF_8);
        entries.put(name, new Entry(unsigned(at + 10), buffer.getInt(at + 20), buffer.getInt(at + 42)));
        return at + ENTRY_BYTES + nameLength + unsigned(at + 30) + unsigned(at + 32);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    boolean has(String part) {
        return entries.containsKey(part);
    }

    /**
     * Opens a part.
     *
     * @param atMost bytes that it may unpack to; reading more is refused as {@link Problem#WORKBOOK_TOO_LARGE}
     */
    InputStream open(String part, long atMost) {
        Entry entry = entries.get(part);
        if (entry == null) {
            throw Workbook.unreadable();
        }
        try {
            int from = entry.at() + LOCAL_BYTES + unsigned(entry.at() + 26) + unsigned(entry.at() + 28);
            if (buffer.getInt(entry.at()) != LOCAL || entry.length() < 0 || entry.length() > bytes.length - from) {
                throw Workbook.unreadable();
            }
            InputStream packed = new ByteArrayInputStream(bytes, from, entry.length());
            return switch (entry.method()) {
                case STORED -> new Counted(packed, atMost);
                case DEFLATED -> new Counted(new Inflating(packed), atMost);
                default -> throw Workbook.unreadable();
            };
        } catch (IndexOutOfBoundsException e) {
            throw Workbook.unreadable();
        }
    }

    /** Gives the memory of its inflater back when it is closed. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream packed) {
            super(packed, new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream bytes, long atMost) {
            super(bytes);
            this.left = atMost;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            left -= read;
            if (left < 0) {
                throw Workbook.tooLarge();
            }
            return read;
        }
    }
}
