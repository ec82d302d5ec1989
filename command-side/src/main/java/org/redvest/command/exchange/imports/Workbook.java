package org.redvest.command.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** A workbook (.xlsx): what is needed to read the lines of its sheets (ISO/IEC 29500-1, 18). */
final class Workbook {

    /** Unpacked bytes of a sheet: some two million rows of a roster. */
    private static final long MOST_OF_A_SHEET = 512L << 20;

    /** Unpacked bytes of the texts that all sheets share, which are kept in memory: those of 400,000 persons. */
    private static final long MOST_OF_THE_TEXTS = 64L << 20;

    private static final int MOST_TEXTS = 4_000_000;

    /** Unpacked bytes of what says where the others are, and of the styles. */
    private static final long MOST_OF_OTHERS = 8L << 20;

    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final Archive archive;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts;
    private final NumberFormats formats;
    private SerialDates dates = SerialDates.SINCE_1900;

    /**
     * A sheet that is shown.
     *
     * @param part name of the part of the file that holds its lines
     */
    record Sheet(String name, String part) {}

    /** Something that reads XML. */
    @FunctionalInterface
    private interface Reading<R> {

        R from(Xml xml) throws XMLStreamException;
    }

    /**
     * Reads everything but the sheets.
     *
     * @throws Refusal {@link Problem#FILE_NOT_TEXT} where it is another kind of archive,
     *     {@link Problem#WORKBOOK_UNREADABLE}, {@link Problem#WORKBOOK_TOO_LARGE}
     */
    Workbook(byte[] file) {
        this.archive = new Archive(file);
        String main = relations("").get("officeDocument");
        if (main == null) {
            throw new Refusal(Problem.FILE_NOT_TEXT);
        }
        Map<String, String> byKindOrId = relations(main);
        read(main, MOST_OF_OTHERS, xml -> readSheets(xml, byKindOrId));
        String shared = byKindOrId.get("sharedStrings");
        this.texts = shared == null ? List.of() : read(shared, MOST_OF_THE_TEXTS, Workbook::texts);
        String styles = byKindOrId.get("styles");
        this.formats = styles == null ? NumberFormats.NONE : read(styles, MOST_OF_OTHERS, NumberFormats::read);
    }

    /** The parts that a part names: by the last word of their kind, and by # and their id. */
    private Map<String, String> relations(String part) {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        if (!archive.has(relations)) {
            return Map.of();
        }
        return read(relations, MOST_OF_OTHERS, xml -> {
            Map<String, String> targets = new HashMap<>();
            while (xml.goTo("Relationship")) {
                String target = xml.attribute("Target", "");
                String name = target.startsWith("/") ? target.substring(1) : folder + target;
                String kind = xml.attribute("Type", "");
                targets.put(kind.substring(kind.lastIndexOf('/') + 1), name);
                targets.put("#" + xml.attribute("Id", ""), name);
            }
            return targets;
        });
    }

    private List<Sheet> readSheets(Xml xml, Map<String, String> byKindOrId) throws XMLStreamException {
        while (xml.goTo("sheet", "workbookPr")) {
            if (xml.is("workbookPr")) {
                dates = xml.flag("date1904") ? SerialDates.SINCE_1904 : SerialDates.SINCE_1900;
            } else if (!HIDDEN.contains(xml.attribute("state", ""))) {
                String part = byKindOrId.get("#" + xml.attribute("id", ""));
                if (part == null) {
                    throw unreadable();
                }
                sheets.add(new Sheet(xml.attribute("name", ""), part));
            }
        }
        return sheets;
    }

    private static List<String> texts(Xml xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (xml.goTo("si")) {
            if (texts.size() == MOST_TEXTS) {
                throw tooLarge();
            }
            texts.add(xml.richText("si"));
        }
        return texts;
    }

    private <R> R read(String part, long atMost, Reading<R> reading) {
        try (InputStream bytes = archive.open(part, atMost);
                Xml xml = new Xml(bytes)) {
            return reading.from(xml);
        } catch (XMLStreamException | IOException e) {
            throw unreadable();
        }
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** How the workbook counts days. */
    SerialDates dates() {
        return dates;
    }

    /** Opens a sheet at its first line. */
    Lines lines(Sheet sheet) {
        try {
            return new SheetLines(archive.open(sheet.part(), MOST_OF_A_SHEET), texts, formats, dates);
        } catch (XMLStreamException e) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return new Refusal(Problem.WORKBOOK_UNREADABLE);
    }

    static Refusal tooLarge() {
        return new Refusal(Problem.WORKBOOK_TOO_LARGE);
    }
}
