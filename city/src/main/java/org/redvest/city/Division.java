package org.redvest.city;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the grid of GB/T 2260 and the statistical codes below it.
 *
 * @param code 6 digits for city and district, 9 for a street, 12 for a community; a unit's code begins with that of the
 *     unit above it, the city's excepted
 * @param name Chinese name
 * @param level which level
 * @param parent code of the unit above; null for the city
 */
public record Division(
        String code, String name, Level level, @Nullable String parent) {

    /** Levels of the grid. */
    public enum Level {
        /** 市. */
        CITY(6),
        /** 区, 县. */
        DISTRICT(6),
        /** 街道, 镇. */
        STREET(9),
        /** 社区, 村. */
        COMMUNITY(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        /** How many digits a code of this level has. */
        public int digits() {
            return digits;
        }

        /** Of which level a code is, whether the city has such a division or not: one of six digits that end in 00 is the city's. */
        public static Level ofCode(String code) {
            return switch (code.length()) {
                case 12 -> COMMUNITY;
                case 9 -> STREET;
                default -> code.endsWith("00") ? CITY : DISTRICT;
            };
        }

        /** The code of the division of this level that holds the one of a code; empty where that one is larger. */
        public Optional<String> of(String code) {
            return code.length() < digits ? Optional.empty() : Optional.of(code.substring(0, digits));
        }
    }
}
