package org.redvest.command.exchange.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Fit;

/** How a sender's file was called: their words, as far as every reader can show them. */
final class FileName {

    private static final int MOST = 100;

    /** Folders before it, which some programs send, of whichever system. */
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private FileName() {}

    /** Without folders and characters that nobody sees, cut after the hundredth; null where nothing is left. */
    static @Nullable String of(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String visible = NOTHING_TO_SEE.matcher(given).replaceAll("");
        String name = Fit.mend(FOLDERS.matcher(visible).replaceFirst("").strip(), MOST);
        return name.isEmpty() ? null : name;
    }
}
