package org.redvest.web.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.FindSatisfaction;
import org.redvest.api.service.order.query.Needs;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.order.query.Orders;
import org.redvest.api.service.order.query.SatisfactionStatistics;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells of orders, of needs, and of how satisfied people were. */
public interface OrderQueries {

    /** As whom it is for, who placed it, or who speaks for whom it is for. */
    String MINE = "mine";

    /** As whoever was offered it, or serves it. */
    String PROVIDER = "provider";

    /** As whoever answers for it at a level of the grid. */
    String DISPATCHER = "dispatcher";

    /** Those that somebody has to do with, as one of these. */
    @GetExchange("/orders")
    Orders orders(
            @RequestParam String as,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable Boolean unanswered,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/orders/{id}")
    OrderView order(@PathVariable String id);

    /** What nobody has promised yet. */
    @GetExchange("/needs")
    Needs needs(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** Of services that ended on these days. */
    @GetExchange("/orders/satisfaction")
    SatisfactionStatistics satisfaction(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam FindSatisfaction.By by);

    /** Somebody's time account, with its newest lines. */
    @GetExchange("/time-accounts/{id}")
    TimeStatement statement(@PathVariable String id, @RequestParam int limit);
}
