package org.redvest.query.platform.projecting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A package that owns tables: what answers one kind of question, or the facts under several.
 *
 * @param name of the package, without that of the query side
 * @param ddl what makes the tables, with a placeholder for their schema
 */
public record Room(String name, String ddl) {

    private static final String ROOT = "org.redvest.query.";

    private static final String SCHEMA = "${schema}";

    private static final Pattern TABLE =
            Pattern.compile("CREATE (?:UNLOGGED )?TABLE " + Pattern.quote(SCHEMA) + "\\.(\\w+)");

    /** The name of the room that a class lives in. */
    public static String nameOf(Class<?> resident) {
        return nameOf(resident.getPackageName());
    }

    static String nameOf(String packageName) {
        return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : packageName;
    }

    /** The package that a room of this name is; of the whole side, where it is empty. */
    public static String packageOf(String name) {
        return ROOT + name;
    }

    /** The tables that this room owns. */
    public List<String> tables() {
        return TABLE.matcher(ddl)
                .results()
                .map((MatchResult table) -> table.group(1))
                .toList();
    }

    /** What makes the tables in a schema. */
    public String ddl(String schema) {
        return ddl.replace(SCHEMA, schema);
    }

    /** Another one wherever anything in the file is different: then the tables are built anew. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(ddl.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
