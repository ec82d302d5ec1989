package org.redvest.api.open.casefile.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.VolunteerState;

/**
 * A case file (案卷): how one person stood as of two instants, and everything that is needed to follow it. For the same person and the same
 * pair of instants the content is the same, byte for byte, whoever opens it and whenever, until the person is erased.
 *
 * @param opening who opened it, when and what for
 * @param content what it holds
 * @param digest SHA-256 of the content as canonical JSON (RFC 8785) without its members that are null, in 64 hexadecimal digits
 */
public record CaseFile(Opening opening, Content content, String digest) {

    /**
     * That it was opened.
     *
     * @param caseFileId which
     * @param volunteerId whose
     * @param validAt what held by this instant
     * @param knownAt as far as it had been recorded by this one
     * @param purpose what for, in the auditor's words
     * @param fileNumber number under which the auditor's office keeps it; null where there is none
     * @param openedBy subject of the auditor
     * @param openedAt when
     * @param position where that stands in the log
     * @param proof address of that event as it is in the log that outsiders verify; each event of the content has its own, by position
     */
    public record Opening(
            String caseFileId,
            String volunteerId,
            Instant validAt,
            Instant knownAt,
            String purpose,
            @Nullable String fileNumber,
            @Nullable String openedBy,
            Instant openedAt,
            long position,
            String proof) {}

    /**
     * What it holds. Its digest is on paper for years: whatever is told in it, by this and by all types below it, is never added to,
     * renamed or left out but with another form; what an event gains is null where it was recorded before.
     *
     * @param form how it is put together: {@link #FORM}
     * @param state how the person stood
     * @param events those that the state follows from, oldest first; without their revisions, which are those of the RedVest that read
     *     them
     * @param delegations those under which any of the events was done, and those above them, as far as it was known
     * @param policies figures of the city that applied on the civil day of validAt, as far as they were adopted by knownAt
     */
    public record Content(
            int form,
            VolunteerState state,
            List<History.Entry> events,
            List<Delegation> delegations,
            List<AdoptedPolicies.Entry> policies) {

        /** How case files are put together today. */
        public static final int FORM = 1;
    }

    /**
     * A delegation, event by event; how it stood when something was done under it, the events of the person say.
     *
     * @param delegationId which
     * @param events oldest first
     */
    public record Delegation(String delegationId, List<History.Entry> events) {}
}
