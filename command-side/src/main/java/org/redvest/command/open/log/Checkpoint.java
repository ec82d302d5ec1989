package org.redvest.command.open.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
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

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern ROOT = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /** What a note's text says; further lines may follow, which others have a use for. Empty where it is no checkpoint. */
    static Optional<Checkpoint> read(String text) {
        String[] lines = text.split("\n", -1);
        // what stands behind the end of the last line is nothing
        boolean formed = lines.length >= 4
                && lines[lines.length - 1].isEmpty()
                && Arrays.stream(lines).limit(lines.length - 1L).noneMatch(String::isEmpty)
                && SIZE.matcher(lines[1]).matches()
                && ROOT.matcher(lines[2]).matches();
        return formed
                ? Optional.of(new Checkpoint(
                        lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2])))
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
