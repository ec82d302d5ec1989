package org.redvest.query.platform.asking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Remit;
import org.redvest.api.id.OrganisationId;

/** In SQL, what lies within what somebody holds: as {@link Remit#covers} says it of one place. */
public final class Reach {

    private Reach() {}

    /**
     * Whether a place lies within one of the remits of {@link #parameters}.
     *
     * @param division column of its division's code
     * @param organisation column with the code of whose it is; where that is null, a delegation for one organisation does not
     *     reach it
     */
    public static String within(String division, String organisation) {
        return """
                EXISTS (
                    SELECT FROM unnest(:prefixes::text[], :organisations::text[]) AS r (prefix, organisation_id)
                    WHERE starts_with(%s, r.prefix) AND (r.organisation_id IS NULL OR r.organisation_id = %s))
                """.formatted(division, organisation);
    }

    /** What {@link #within} takes. */
    public static Map<String, ?> parameters(Collection<Remit> remits) {
        List<Remit> each = List.copyOf(remits);
        return Map.of(
                "prefixes", each.stream().map(Remit::prefix).toArray(String[]::new),
                "organisations", each.stream().map(Reach::organisation).toArray(String[]::new));
    }

    private static @Nullable String organisation(Remit remit) {
        OrganisationId organisation = remit.organisation();
        return organisation == null ? null : organisation.code();
    }
}
