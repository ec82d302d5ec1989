package org.redvest.query.platform.projecting;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows by COPY, in its text format. */
public final class Copying {

    private static final int BUFFER_CHARACTERS = 64 * 1024;

    private Copying() {}

    /** Adds rows that are not there yet. */
    public static void rows(Connection connection, String schema, Table table, List<? extends @Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyInto(schema));
        try {
            StringBuilder buffer = new StringBuilder(BUFFER_CHARACTERS + 4096);
            for (@Nullable Object[] row : rows) {
                appendRow(buffer, row);
                if (buffer.length() > BUFFER_CHARACTERS) {
                    send(copy, buffer);
                }
            }
            send(copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static void appendRow(StringBuilder buffer, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            appendValue(buffer, row[i]);
        }
        buffer.append('\n');
    }

    /** The text format of COPY; dates and times print as PostgreSQL reads them. */
    private static void appendValue(StringBuilder buffer, @Nullable Object value) {
        switch (value) {
            case null -> buffer.append("\\N");
            case String text -> appendText(buffer, text);
            case String[] texts -> appendText(buffer, array(texts));
            default -> buffer.append(value);
        }
    }

    private static void appendText(StringBuilder buffer, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(character);
            }
        }
    }

    private static String array(String[] texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            if (array.length() > 1) {
                array.append(',');
            }
            array.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
