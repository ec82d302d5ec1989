package org.redvest.api.service.product.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.query.SatisfactionStatistics;
import org.redvest.api.service.product.ProductDetails;

/**
 * A service product as everybody sees it on the shelf.
 *
 * @param productId its number
 * @param organisationId the team that serves, or the organisation that answers for the volunteer
 * @param organisation what that is called; null where nobody knows
 * @param volunteerId the volunteer who serves; null where it is a team
 * @param provider what the team is called, or the masked name of the volunteer where they agreed to be published; else null
 * @param projectId the project in which it is served
 * @param termsVersion of what whoever serves accepts
 * @param details what it is
 * @param left how many can still be ordered now; none where it was taken off the shelf or its project is closed
 * @param putAt since when it lies there
 * @param removedAt since when it does no more; null where it does
 * @param removedBecause why; null where it does
 * @param achievements what its provider lets be seen
 * @param position where in the log it was put there
 */
public record ProductView(
        ServiceProductId productId,
        String organisationId,
        @Nullable String organisation,
        @Nullable VolunteerId volunteerId,
        @Nullable String provider,
        ProjectId projectId,
        int termsVersion,
        ProductDetails details,
        int left,
        Instant putAt,
        @Nullable Instant removedAt,
        @Nullable String removedBecause,
        Achievements achievements,
        long position) {

    /** The same with what its provider lets be seen. */
    public ProductView with(Achievements shown) {
        return new ProductView(
                productId,
                organisationId,
                organisation,
                volunteerId,
                provider,
                projectId,
                termsVersion,
                details,
                left,
                putAt,
                removedAt,
                removedBecause,
                shown,
                position);
    }

    /**
     * What a provider has done, as far as they let it be seen.
     *
     * @param minutes certified minutes that count; null where they do not let that be seen
     * @param star the star that they hold; null where they hold none, are a team, or do not let that be seen
     * @param reviewed services of theirs that were reviewed; null where they do not let that be seen, or there were fewer than
     *     {@link SatisfactionStatistics#LEAST}, which would tell of persons
     * @param satisfied those of them that were found satisfying or better; null where {@code reviewed} is
     */
    public record Achievements(
            @Nullable Long minutes,
            @Nullable Integer star,
            @Nullable Long reviewed,
            @Nullable Long satisfied) {

        /** Nothing. */
        public static final Achievements HIDDEN = new Achievements(null, null, null, null);
    }
}
