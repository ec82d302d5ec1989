package org.redvest.command.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show numbers as dates and times (ISO/IEC 29500-1, 18.8.30). */
record NumberFormats(List<Kind> ofStyles) {

    /** What a number is shown as. */
    enum Kind {
        /** A quantity, or a code that was taken for one. */
        NUMBER,
        /** A date, with a time or without. */
        DATE,
        /** A time of day. */
        TIME
    }

    static final NumberFormats NONE = new NumberFormats(List.of());

    /** Formats that no workbook spells out; from 27 on those of the Chinese Excel. */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> BUILT_IN_TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);

    /** Texts, escaped characters, and colours, conditions and languages in brackets. */
    private static final Pattern SHOWN_AS_IT_IS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]", Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_A_DATE = Pattern.compile("[yd]|m{3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_A_TIME = Pattern.compile("[hs]|上午", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("m", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("General|[#0?.,%E+/ -]*", Pattern.CASE_INSENSITIVE);

    static NumberFormats read(Xml xml) throws XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        List<Kind> kinds = new ArrayList<>();
        while (xml.goTo("numFmt", "cellXfs")) {
            if (xml.is("numFmt")) {
                codes.put(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
            } else {
                while (xml.goToWithin("cellXfs", "xf")) {
                    String id = xml.attribute("numFmtId", "0");
                    String code = codes.get(id);
                    kinds.add(code == null ? builtIn(id) : spelt(code));
                }
            }
        }
        return new NumberFormats(List.copyOf(kinds));
    }

    private static Kind builtIn(String id) {
        int number = id.matches("\\d{1,2}") ? Integer.parseInt(id) : 0;
        return BUILT_IN_TIMES.contains(number) ? Kind.TIME : BUILT_IN_DATES.contains(number) ? Kind.DATE : Kind.NUMBER;
    }

    private static Kind spelt(String code) {
        // the first section is that of positive numbers
        String shown = SHOWN_AS_IT_IS.matcher(code).replaceAll("").split(";", 2)[0];
        if (PLAIN.matcher(shown).matches()) {
            return Kind.NUMBER;
        }
        if (OF_A_DATE.matcher(shown).find()) {
            return Kind.DATE;
        }
        if (OF_A_TIME.matcher(shown).find()) {
            return Kind.TIME;
        }
        return MONTH.matcher(shown).find() ? Kind.DATE : Kind.NUMBER;
    }

    /** How the style of this index shows a number. */
    Kind ofStyle(String index) {
        return index.matches("\\d{1,6}") && Integer.parseInt(index) < ofStyles.size()
                ? ofStyles.get(Integer.parseInt(index))
                : Kind.NUMBER;
    }
}
