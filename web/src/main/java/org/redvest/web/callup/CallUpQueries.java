package org.redvest.web.callup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.callup.query.CallUpView;
import org.redvest.api.service.callup.query.CallUpViews;
import org.redvest.api.service.shift.query.Commitments;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells whoever is signed in of call-ups. */
public interface CallUpQueries {

    /** All of them, or with {@code me} those that call the volunteer who asks and can still be answered. */
    @GetExchange("/call-ups")
    CallUpViews callUps(
            @RequestParam(name = "for", required = false) @Nullable String whom,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** For what somebody signed up, in shifts that end after an instant. */
    @GetExchange("/volunteers/{id}/commitments")
    Commitments commitments(@PathVariable String id, @RequestParam Instant from, @RequestParam int limit);

    /** One of them. */
    @GetExchange("/call-ups/{id}")
    CallUpView callUp(@PathVariable String id);
}
