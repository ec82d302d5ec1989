package org.redvest.command.honour.certificate;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.redvest.api.CivilTime;
import org.redvest.command.platform.QrPicture;

/**
 * A4 pages that are written from the top down, and go on by themselves on the next where one is full: as PDF/A-2u (ISO 19005-2),
 * so that they can be archived, and read and copied in any year. The same text at the same instant gives the same bytes.
 */
final class Paper implements AutoCloseable {

    /** Points of a margin: 18 mm. */
    static final float MARGIN = 51;

    /** Points of a line of text between the margins. */
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float BOTTOM = MARGIN + 14;
    private static final float LEADING = 1.45f;

    /** Of the height of a line, what lies above its base line. */
    private static final float ASCENT = 0.95f;

    private static final float PADDING = 2.5f;
    private static final float HAIRLINE = 0.5f;
    private static final float THOUSANDTHS = 1000;
    private static final String PRODUCER = "RedVest";

    private final PDDocument document = new PDDocument();
    private final Fonts fonts;
    private final Fonts.Embedded embedded;
    private final Map<Integer, Float> widths = new HashMap<>();
    private PDPageContentStream page;
    private float down;

    Paper(Fonts fonts) throws IOException {
        this.fonts = fonts;
        this.embedded = fonts.in(document);
        this.page = newPage();
        this.down = TOP;
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        return new PDPageContentStream(document, added);
    }

    /** Goes on where there is room for so many points; tells whether that is on a new page. */
    boolean need(float height) throws IOException {
        if (down - height >= BOTTOM) {
            return false;
        }
        page.close();
        page = newPage();
        down = TOP;
        return true;
    }

    /** Leaves so many points empty. */
    void skip(float height) {
        down -= height;
    }

    /** A line in the middle. */
    void centred(String text, float size) throws IOException {
        need(size * LEADING);
        String shown = fonts.shown(text);
        write(shown, MARGIN + (WIDTH - width(shown, size)) / 2, down - size * ASCENT, size);
        down -= size * LEADING;
    }

    /** Text that is as wide as the page, in as many lines as it takes. */
    void passage(String text, float size) throws IOException {
        for (String line : lines(text, WIDTH, size)) {
            need(size * LEADING);
            write(line, MARGIN, down - size * ASCENT, size);
            down -= size * LEADING;
        }
    }

    /**
     * A label and beside it what it is of.
     *
     * @param labelled points until the text begins
     * @param wide points that both may take
     */
    void fact(String label, String text, float size, float labelled, float wide) throws IOException {
        List<String> lines = lines(text, wide - labelled, size);
        need(lines.size() * size * LEADING);
        write(fonts.shown(label), MARGIN, down - size * ASCENT, size);
        for (String line : lines) {
            write(line, MARGIN + labelled, down - size * ASCENT, size);
            down -= size * LEADING;
        }
    }

    /**
     * A table that goes on over pages, each with its head.
     *
     * @param columns points of each
     * @param rows texts of the cells, of several lines where they are broken
     */
    void table(List<Float> columns, List<String> head, List<List<String>> rows, float size) throws IOException {
        row(columns, head, size);
        for (List<String> row : rows) {
            if (need(heightOf(columns, row, size))) {
                row(columns, head, size);
            }
            row(columns, row, size);
        }
    }

    private float heightOf(List<Float> columns, List<String> cells, float size) throws IOException {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(
                    most,
                    lines(cells.get(i), columns.get(i) - 2 * PADDING, size).size());
        }
        return most * size * LEADING + 2 * PADDING;
    }

    private void row(List<Float> columns, List<String> cells, float size) throws IOException {
        float height = heightOf(columns, cells, size);
        float left = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            frame(left, columns.get(i), height);
            float base = down - PADDING - size * ASCENT;
            for (String line : lines(cells.get(i), columns.get(i) - 2 * PADDING, size)) {
                write(line, left + PADDING, base, size);
                base -= size * LEADING;
            }
            left += columns.get(i);
        }
        down -= height;
    }

    /** An empty frame at the right margin, with a word in it. */
    void place(String word, float width, float height, float size) throws IOException {
        need(height);
        frame(MARGIN + WIDTH - width, width, height);
        write(fonts.shown(word), MARGIN + WIDTH - width + PADDING, down - PADDING - size * ASCENT, size);
        down -= height;
    }

    private void frame(float left, float width, float height) throws IOException {
        page.setLineWidth(HAIRLINE);
        page.addRect(left, down - height, width, height);
        page.stroke();
    }

    /** A code at the top right of what is written next, with a word under it; takes no room from it. */
    void code(QrPicture code, String word, float side, float size) throws IOException {
        float left = MARGIN + WIDTH - side;
        float module = side / code.modules();
        for (int row = 0; row < code.modules(); row++) {
            for (int column = 0; column < code.modules(); column++) {
                if (code.isDark(column, row)) {
                    page.addRect(left + column * module, down - (row + 1) * module, module, module);
                }
            }
        }
        page.fill();
        String shown = fonts.shown(word);
        write(shown, left + (side - width(shown, size)) / 2, down - side - size, size);
    }

    /** Lines no wider than this: broken where the text is, between Chinese characters, and within a word where nothing else helps. */
    private List<String> lines(String text, float wide, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            fill(lines, fonts.shown(paragraph).codePoints().toArray(), wide, size);
        }
        return lines;
    }

    private void fill(List<String> lines, int[] characters, float wide, float size) throws IOException {
        int begun = 0;
        int breakAt = 0;
        float taken = 0;
        for (int i = 0; i < characters.length; i++) {
            float width = width(characters[i], size);
            if (taken + width > wide && i > begun) {
                int end = breakAt > begun ? breakAt : i;
                lines.add(new String(characters, begun, end - begun).strip());
                begun = end;
                taken = 0;
                for (int again = begun; again < i; again++) {
                    taken += width(characters[again], size);
                }
            }
            taken += width;
            if (mayBreakAfter(characters[i])) {
                breakAt = i + 1;
            }
        }
        lines.add(new String(characters, begun, characters.length - begun).strip());
    }

    private static boolean mayBreakAfter(int character) {
        return character == ' ' || Character.isIdeographic(character);
    }

    private float width(String text, float size) throws IOException {
        float width = 0;
        for (int character : text.codePoints().toArray()) {
            width += width(character, size);
        }
        return width;
    }

    private float width(int character, float size) throws IOException {
        Float known = widths.get(character);
        if (known == null) {
            known = embedded.of(character).getStringWidth(Character.toString(character)) / THOUSANDTHS;
            widths.put(character, known);
        }
        return known * size;
    }

    private void write(String text, float left, float base, float size) throws IOException {
        write(page, text, left, base, size);
    }

    /** In runs of one typeface each. */
    private void write(PDPageContentStream on, String text, float left, float base, float size) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        on.beginText();
        on.newLineAtOffset(left, base);
        StringBuilder run = new StringBuilder();
        PDType0Font font = embedded.of(text.codePointAt(0));
        for (int character : text.codePoints().toArray()) {
            PDType0Font next = embedded.of(character);
            if (!next.equals(font)) {
                show(on, font, size, run);
                font = next;
            }
            run.appendCodePoint(character);
        }
        show(on, font, size, run);
        on.endText();
    }

    private static void show(PDPageContentStream on, PDType0Font font, float size, StringBuilder run)
            throws IOException {
        on.setFont(font, size);
        on.showText(run.toString());
        run.setLength(0);
    }

    /**
     * The whole, with a foot on every page.
     *
     * @param title of the document
     * @param language as in BCP 47
     * @param foot what stands at the foot of each page, beside its number
     * @param made when it was made
     */
    byte[] bytes(String title, String language, String foot, Instant made) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        float size = 8;
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream on =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                String number = "%d / %d".formatted(i + 1, pages);
                write(on, fonts.shown(foot), MARGIN, MARGIN - size, size);
                write(on, number, MARGIN + WIDTH - width(number, size), MARGIN - size, size);
            }
        }
        describe(title, language, made);
        document.setDocumentId(made.toEpochMilli());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void describe(String title, String language, Instant made) throws IOException {
        Calendar at = GregorianCalendar.from(made.atZone(CivilTime.ZONE));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(at);
        information.setModificationDate(at);
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.getDocumentCatalog().setMetadata(metadata(title, at));
        PDOutputIntent screen = new PDOutputIntent(
                document,
                new ByteArrayInputStream(
                        ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        screen.setInfo("sRGB IEC61966-2.1");
        screen.setOutputCondition("sRGB IEC61966-2.1");
        screen.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        screen.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(screen);
    }

    private PDMetadata metadata(String title, Calendar at) throws IOException {
        XMPMetadata metadata = XMPMetadata.createXMPMetadata();
        try {
            PDFAIdentificationSchema archived = metadata.createAndAddPDFAIdentificationSchema();
            archived.setPart(2);
            archived.setConformance("U");
        } catch (BadFieldValueException e) {
            throw new IllegalStateException(e);
        }
        DublinCoreSchema core = metadata.createAndAddDublinCoreSchema();
        core.setTitle(title);
        AdobePDFSchema adobe = metadata.createAndAddAdobePDFSchema();
        adobe.setProducer(PRODUCER);
        XMPBasicSchema basic = metadata.createAndAddXMPBasicSchema();
        basic.setCreatorTool(PRODUCER);
        basic.setCreateDate(at);
        basic.setModifyDate(at);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            new XmpSerializer().serialize(metadata, written, true);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return new PDMetadata(document, new ByteArrayInputStream(written.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
