package org.redvest.command.exchange.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Refusal;

/** The lines of one table, read one by one. */
interface Lines extends AutoCloseable {

    /**
     * The next line; null after the last.
     *
     * @throws Refusal where the file is damaged there
     */
    @Nullable Line next();

    @Override
    void close();

    /**
     * A line of cells.
     *
     * @param number of its first line in the file, counted from 1
     */
    record Line(long number, List<String> cells) {

        private static final Pattern NOTHING = Pattern.compile("[\\p{Z}\\p{Cf}\\s,;]*");

        /** Whether it has nothing but blanks and what separates cells, in whichever way the file is read. */
        boolean isBlank() {
            return cells.stream().allMatch(cell -> NOTHING.matcher(cell).matches());
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }
}
