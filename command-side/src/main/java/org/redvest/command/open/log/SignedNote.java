package org.redvest.command.open.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text and who signed it (c2sp.org/signed-note).
 *
 * @param text that is signed, with the line's end of its last line
 * @param signatures of it, in their order
 */
record SignedNote(String text, List<Signature> signatures) {

    private static final String DASH = "— ";
    /** No log has more witnesses, and each signature under this log's name is verified. */
    private static final int MOST_SIGNATURES = 16;

    private static final String END_OF_TEXT = "\n\n";

    /**
     * A line of a signature.
     *
     * @param name of the key
     * @param bytes four of the key's id, and those of the signature
     */
    @SuppressWarnings("ArrayRecordComponent") // verified, never compared
    record Signature(String name, byte[] bytes) {}

    /** A note as it came; empty where it is none. */
    static Optional<SignedNote> read(byte[] bytes) {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException | IllegalArgumentException noNote) {
            return Optional.empty();
        }
    }

    /**
     * The same, of its characters.
     *
     * @throws IllegalArgumentException where a signature is not Base64
     */
    private static Optional<SignedNote> read(CharBuffer characters) {
        String note = characters.toString();
        int end = note.lastIndexOf(END_OF_TEXT);
        if (end < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        List<Signature> signatures = new ArrayList<>();
        List<String> lines = note.substring(end + END_OF_TEXT.length())
                .lines()
                .limit(MOST_SIGNATURES + 1L)
                .toList();
        if (lines.size() > MOST_SIGNATURES) {
            return Optional.empty();
        }
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space <= DASH.length()) {
                return Optional.empty();
            }
            signatures.add(new Signature(
                    line.substring(DASH.length(), space), Base64.getDecoder().decode(line.substring(space + 1))));
        }
        return signatures.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedNote(note.substring(0, end + 1), List.copyOf(signatures)));
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(DASH)
                .append(signature.name())
                .append(' ')
                .append(Base64.getEncoder().encodeToString(signature.bytes()))
                .append('\n'));
        return note.toString();
    }
}
