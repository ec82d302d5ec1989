package org.redvest.command.open.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tree is at one size (c2sp.org/tlog-checkpoint).
 *
 * @param origin name of the log
 * @param size leaves of the tree
 * @param root its hash
 */
@SuppressWarnings("ArrayRecordComponent") // compared by says
record Checkpoint(String origin, long size, byte[] root) {

    /** Further lines may follow, which others have a use for. */
    private static final Pattern FORM =
            Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n([^\\n]+\\n)*");

    /** What a note's text says; empty where it is no checkpoint. */
    static Optional<Checkpoint> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Checkpoint(
                        form.group(1),
                        Long.parseLong(form.group(2)),
                        Base64.getDecoder().decode(form.group(3))))
                : Optional.empty();
    }

    /** The text that is signed. */
    String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, Base64.getEncoder().encodeToString(root));
    }

    /** Whether it says this of the tree. */
    boolean says(long size, byte[] root) {
        return this.size == size && Arrays.equals(this.root, root);
    }
}
