package org.redvest.command.honour.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * The typefaces of documents: Droid Sans Fallback for Chinese, with the rare characters of names of CJK extension A, and for
 * everything else Liberation Sans, which PDFBox brings along. What neither has is shown as 〓.
 */
@Component
class Fonts {

    /** Stands where a character stood that no typeface has; typographers call it geta (〓). */
    static final int REPLACEMENT = 0x3013;

    private static final String HAN = "DroidSansFallbackFull.ttf";
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** From here on, and not before, characters are Chinese where both have them. */
    private static final int FIRST_HAN = 0x2E80;

    private static final int PLANES = 0x30000;

    private final byte[] latin;
    private final byte[] han;
    private final BitSet inLatin;
    private final BitSet inHan;

    Fonts() {
        this.latin = bytes(LATIN);
        this.han = bytes(HAN);
        this.inLatin = characters(latin);
        this.inHan = characters(han);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet characters(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = ' '; character < PLANES; character++) {
                if (glyphs.getGlyphId(character) > 0) {
                    characters.set(character);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many characters of a text no typeface has. */
    int lacking(String text) {
        return (int) text.codePoints().filter(character -> !has(character)).count();
    }

    private boolean has(int character) {
        return inLatin.get(character) || inHan.get(character);
    }

    /** The same text with 〓 for what no typeface has. */
    String shown(String text) {
        return text.codePoints()
                .map(character -> has(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Both, in a document of which they become part as far as it uses them. */
    Embedded in(PDDocument document) throws IOException {
        return new Embedded(
                PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(latin)), true),
                PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(han)), true));
    }

    /** The typefaces of one document. */
    final class Embedded {

        private final PDType0Font latinFont;
        private final PDType0Font hanFont;

        private Embedded(PDType0Font latinFont, PDType0Font hanFont) {
            this.latinFont = latinFont;
            this.hanFont = hanFont;
        }

        /** The one that has this character, of a text that is {@link #shown}. */
        PDType0Font of(int character) {
            boolean chinese = character < FIRST_HAN ? !inLatin.get(character) : inHan.get(character);
            return chinese ? hanFont : latinFont;
        }
    }
}
