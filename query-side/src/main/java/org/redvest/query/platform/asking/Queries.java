package org.redvest.query.platform.asking;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.redvest.api.Problem;
import org.redvest.api.Query;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.Refusals;
import org.springframework.stereotype.Component;

/** Asks questions over the query bus, which may lie between two processes. */
@Component
public class Queries {

    private static final long TIMEOUT_SECONDS = 30;

    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws Refusal where the question was refused, or nobody answered in time ({@link Problem#BUSY})
     */
    public <R> R ask(Query<R> query) {
        try {
            return gateway.query(query, ResponseTypes.instanceOf(query.answer()))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw Refusals.within(failure)
                    .<RuntimeException>map(refusal -> refusal)
                    .orElseGet(() -> new CompletionException(failure.getCause()));
        } catch (TimeoutException failure) {
            throw new Refusal(Problem.BUSY);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.BUSY);
        }
    }
}
