package org.redvest.command.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** The character sets of the offices' files. */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 8192;

    private Charsets() {}

    /** Opens the same bytes from their beginning, as often as asked. */
    @FunctionalInterface
    interface Source {

        InputStream open() throws IOException;
    }

    /**
     * The character set of a file. Chinese text in GB18030 is practically never well-formed UTF-8, so that trying is
     * surer than guessing by frequency.
     *
     * @throws Refusal {@link Problem#FILE_NOT_TEXT}
     */
    static Charset detect(Source source) throws IOException {
        for (Charset candidate : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isText(source, candidate)) {
                return candidate;
            }
        }
        throw new Refusal(Problem.FILE_NOT_TEXT);
    }

    /**
     * The character set that a caller named, if the file is text in it.
     *
     * @throws Refusal {@link Problem#FILE_NOT_TEXT}; {@link Problem#INVALID_FIELD} for another set
     */
    static Charset require(String name, Source source) throws IOException {
        Charset charset =
                switch (name.toUpperCase(Locale.ROOT)) {
                    case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
                    case "GB18030", "GBK", "GB2312" -> GB18030;
                    default -> throw new Refusal(Problem.INVALID_FIELD, "charset is UTF-8 or GB18030.");
                };
        if (!isText(source, charset)) {
            throw new Refusal(Problem.FILE_NOT_TEXT);
        }
        return charset;
    }

    private static boolean isText(Source source, Charset charset) throws IOException {
        try (Reader reader = reader(source.open(), charset)) {
            char[] buffer = new char[BUFFER];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && buffer[i] != '\t' && buffer[i] != '\r' && buffer[i] != '\n') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** A reader that fails on bytes that are not of the character set, and passes over a byte order mark. */
    static Reader reader(InputStream bytes, Charset charset) throws IOException {
        var buffered = new BufferedInputStream(bytes);
        buffered.mark(3);
        byte[] first = buffered.readNBytes(3);
        boolean mark =
                first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!mark) {
            buffered.reset();
        }
        return new InputStreamReader(
                buffered,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
