package org.redvest.query.open.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.api.open.casefile.query.CaseFile.Content;
import org.redvest.platform.CanonicalJson;

/** The digest of what a case file holds. */
final class Digest {

    private Digest() {}

    /**
     * SHA-256 of the canonical JSON, without members that are null: where an event gains a member, a later version of RedVest reads it
     * as null in what was recorded before.
     */
    static String of(Content content) {
        return CanonicalJson.hash(said(CanonicalJson.read(CanonicalJson.of(content), Map.class)));
    }

    private static Object said(Object value) {
        return switch (value) {
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .filter(member -> member.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, member -> said(member.getValue())));
            case List<?> items -> items.stream().map(Digest::said).toList();
            default -> value;
        };
    }
}
