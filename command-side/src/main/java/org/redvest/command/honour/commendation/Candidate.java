package org.redvest.command.honour.commendation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.platform.Hand;

/**
 * A candidate of a round, as the round knows them.
 *
 * @param category number of the category, from 1
 * @param nominee who it is
 * @param nominatedBy the organisation that answers for the nomination
 * @param deeds what they did
 * @param nominator whose hand nominated them
 * @param review what was said last of them; null where nothing was
 * @param objections the objections to them, by number
 * @param awarded whether something was awarded
 * @param revoked why that was revoked; null where it stands, or nothing was awarded
 */
record Candidate(
        int category,
        Nominee nominee,
        OrganisationId nominatedBy,
        Text deeds,
        Hand nominator,
        @Nullable Review review,
        Map<CandidateObjectionId, Objection> objections,
        boolean awarded,
        @Nullable Text revoked) {

    /** What a reviewer said. */
    record Review(boolean recommended, Text reason) {}

    /**
     * An objection.
     *
     * @param objector whose it is
     * @param reason why
     * @param decision whether it was right, and why; null while nobody decided it
     */
    record Objection(Hand objector, Text reason, @Nullable Decision decision) {}

    /** What became of an objection. */
    record Decision(boolean upheld, Text reason) {}

    /** Whom somebody nominated. */
    static Candidate nominated(int category, Nominee nominee, OrganisationId by, Text deeds, Hand nominator) {
        return new Candidate(category, nominee, by, deeds, nominator, null, Map.of(), false, null);
    }

    boolean isRecommended() {
        return review != null && review.recommended();
    }

    boolean hasOpenObjection() {
        return objections.values().stream().anyMatch(objection -> objection.decision() == null);
    }

    /** Whether they are to be commended when the round is concluded. */
    boolean isToBeCommended() {
        return isRecommended()
                && objections.values().stream()
                        .map(Objection::decision)
                        .noneMatch(decision -> decision != null && decision.upheld());
    }

    Candidate reviewed(boolean recommended, Text reason) {
        return new Candidate(
                category,
                nominee,
                nominatedBy,
                deeds,
                nominator,
                new Review(recommended, reason),
                objections,
                awarded,
                revoked);
    }

    Candidate objectedTo(CandidateObjectionId id, Hand objector, Text reason) {
        return with(id, new Objection(objector, reason, null));
    }

    Candidate decided(CandidateObjectionId id, boolean upheld, Text reason) {
        Objection objection = objections.get(id);
        return objection == null
                ? this
                : with(id, new Objection(objection.objector(), objection.reason(), new Decision(upheld, reason)));
    }

    private Candidate with(CandidateObjectionId id, Objection objection) {
        Map<CandidateObjectionId, Objection> more = new LinkedHashMap<>(objections);
        more.put(id, objection);
        return new Candidate(category, nominee, nominatedBy, deeds, nominator, review, more, awarded, revoked);
    }

    Candidate commended() {
        return new Candidate(category, nominee, nominatedBy, deeds, nominator, review, objections, true, null);
    }

    Candidate revoked(Text reason) {
        return new Candidate(category, nominee, nominatedBy, deeds, nominator, review, objections, awarded, reason);
    }
}
