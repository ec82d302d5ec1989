package org.redvest.web.star;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.query.AdoptedStarRules;
import org.redvest.api.honour.star.query.EligibleForStar;
import org.redvest.api.honour.star.query.StarApplications;
import org.redvest.api.honour.star.query.StarEligibility;
import org.redvest.api.honour.star.query.StarHolders;
import org.redvest.api.honour.star.query.StarReviews;
import org.redvest.api.honour.star.query.VolunteerStars;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Stars, as the API tells them. */
interface StarQueries {

    @GetExchange("/stars")
    StarHolders holders(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/star-rules")
    AdoptedStarRules rules(@RequestParam(required = false) @Nullable LocalDate on);

    @GetExchange("/volunteers/{id}/stars")
    VolunteerStars stars(@PathVariable String id);

    @GetExchange("/volunteers/{id}/star-eligibility")
    StarEligibility eligibility(
            @PathVariable String id,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/stars/eligible")
    EligibleForStar eligible(
            @RequestParam String division,
            @RequestParam String level,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/star-applications")
    StarApplications applications(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    @GetExchange("/star-reviews")
    StarReviews reviews(@RequestParam int limit);
}
