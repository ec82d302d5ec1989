package org.redvest.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** In which system a pair of coordinates says where something is. */
public enum Datum {
    /** World Geodetic System 1984, in which satellites and the rest of the world say it, and RedVest keeps it. */
    WGS84,
    /** 2000国家大地坐标系, China's own since 2008: the same as WGS84 to within centimetres. */
    CGCS2000,
    /** 国测局坐标, in which maps and phones in China say it: up to 700 m off. */
    GCJ02;

    /** What people write between the letters and the digits. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

    /**
     * The system of this name: GCJ02, GCJ-02, gcj 02.
     *
     * @throws Refusal {@link Problem#DATUM_UNKNOWN}
     */
    public static Datum named(String given) {
        String name = BETWEEN.matcher(
                        Normalizer.normalize(given, Normalizer.Form.NFKC).strip())
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return switch (name) {
            case "WGS84" -> WGS84;
            case "CGCS2000" -> CGCS2000;
            case "GCJ02" -> GCJ02;
            default -> throw new Refusal(Problem.DATUM_UNKNOWN);
        };
    }
}
