package org.redvest.api.service.project.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectState;

/**
 * A page of the life of a project, published or not.
 *
 * @param projectId its number
 * @param state how far it has come
 * @param organisationId code of whose it is now, or a team's number
 * @param organisation what that organisation is called; null where nobody is registered under the code
 * @param versions what was said of it by the steps of this page, oldest first
 * @param steps what was done with it, oldest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record ProjectLife(
        ProjectId projectId,
        ProjectState state,
        String organisationId,
        @Nullable String organisation,
        List<Version> versions,
        List<Step> steps,
        @Nullable Long nextCursor,
        long position)
        implements AsOf {

    /**
     * What was said of it from a position of the log on.
     *
     * @param version which version; one that was amended stands here more than once
     * @param position of the log
     * @param details what it was
     */
    public record Version(int version, long position, ProjectDetailsView details) {}

    /** What can be done with a project. Stored by name: a constant is never renamed. */
    public enum Kind {
        /** It was begun. */
        DRAFTED,
        /** Its words were changed. */
        AMENDED,
        /** A version was submitted. */
        SUBMITTED,
        /** What was submitted was approved. */
        APPROVED,
        /** What was submitted was given back. */
        RETURNED,
        /** What was approved is in force. */
        PUBLISHED,
        /** It is over. */
        CLOSED,
        /** It went to whoever took the place of its organisation. */
        HANDED_OVER
    }

    /**
     * Something that was done with it.
     *
     * @param position of the log
     * @param kind what
     * @param version with which version; null where with none in particular
     * @param at when
     * @param reason what was said about it, in words; null where nothing
     * @param organisationId whose it is from then on; null where it was not handed over
     * @param insurancePolicyId the policy under which it was published; null where under none
     * @param actorId who did it
     * @param delegationId the delegation under which they did it; null for RedVest itself
     * @param deputyFor the holder for whom they did it as a deputy; null where they held it themselves
     */
    public record Step(
            long position,
            Kind kind,
            @Nullable Integer version,
            Instant at,
            @Nullable String reason,
            @Nullable String organisationId,
            @Nullable InsurancePolicyId insurancePolicyId,
            @Nullable String actorId,
            @Nullable DelegationId delegationId,
            @Nullable String deputyFor) {}
}
