package org.redvest.web.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.web.ledger.Ledger;
import org.springframework.web.service.annotation.GetExchange;

/** What the operators' addresses tell a city officer; they are no part of the API, and answer where they are let. */
interface Operations {

    @GetExchange(Ledger.OPERATORS + "/readmodels")
    ReadModels readModels();

    @GetExchange(Ledger.OPERATORS + "/errands")
    Errands errands();

    @GetExchange(Ledger.OPERATORS + "/masterkey")
    MasterKey masterKey();

    /**
     * How far the read models are.
     *
     * @param head position of the last event of the log
     * @param position up to which all of them have read
     * @param complete whether they know everything
     * @param setAside projections that get no more events until they are built anew
     * @param rebuild the rebuild that runs or failed; null where none does
     */
    record ReadModels(
            long head,
            long position,
            boolean complete,
            List<SetAside> setAside,
            @Nullable Rebuild rebuild) {}

    /** A projection that could not take an event. */
    record SetAside(
            String projection,
            @Nullable Long position,
            @Nullable String eventType,
            String error,
            Instant since) {}

    /** How far a rebuild is. */
    record Rebuild(String phase, long position, long of, Instant startedAt) {}

    /** What automations could not do yet. */
    record Errands(List<Errand> parked) {}

    /** One of them. */
    record Errand(
            String automation,
            long position,
            String eventType,
            @Nullable String error,
            int attempts,
            Instant parkedAt) {}

    /** How many keys an older master key still wraps. */
    record MasterKey(long keysToWrap) {}
}
