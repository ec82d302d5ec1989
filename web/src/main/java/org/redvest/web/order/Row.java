package org.redvest.web.order;

import java.time.Instant;
import java.util.List;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.order.query.Orders;

/**
 * An order, and how far it is in the four (点单 派单 接单 评单).
 *
 * @param view the order
 * @param done how many of the four are done
 * @param now the one of them that it waits for, from 1 to 4; 0 where it waits for none of them
 * @param late whether what it waits for was to be done by now
 */
public record Row(OrderView view, int done, int now, boolean late) {

    static Row of(OrderView view) {
        Instant due = view.dueAt();
        boolean late = due != null && !Instant.now().isBefore(due);
        int now =
                switch (view.state()) {
                    case PLACED -> 2;
                    case DISPATCHED -> 3;
                    case SERVED -> 4;
                    case ACCEPTED, REVIEWED, UNREVIEWED, WITHDRAWN, REFUSED -> 0;
                };
        return new Row(view, done(view), now, late);
    }

    static List<Row> of(Orders page) {
        return page.orders().stream().map(Row::of).toList();
    }

    private static int done(OrderView view) {
        return switch (view.state()) {
            case PLACED -> 1;
            case DISPATCHED -> 2;
            case ACCEPTED, SERVED, UNREVIEWED -> 3;
            case REVIEWED -> 4;
            case WITHDRAWN, REFUSED ->
                view.acceptance() != null ? 3 : view.offers().isEmpty() ? 1 : 2;
        };
    }

    /** Whether it can be dispatched. */
    public boolean isOpen() {
        return view.state() == OrderState.PLACED || view.state() == OrderState.DISPATCHED;
    }
}
