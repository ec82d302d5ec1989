package org.redvest.web.timebank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.reward.timebank.query.TimeAccounts;
import org.redvest.api.reward.timebank.query.TimeBanks;
import org.redvest.api.reward.timebank.query.TimeExchanges;
import org.redvest.api.reward.timebank.query.TimeMessages;
import org.redvest.api.reward.timebank.query.TimeProof;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Time banks, as the API tells them. */
interface TimeBankQueries {

    /** How a bank is known to its partners. */
    record Key(String code, String publicKey) {}

    @GetExchange("/time-banks")
    TimeBanks banks(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

    @GetExchange("/time-banks/{id}")
    TimeBanks.Bank bank(@PathVariable String id);

    @GetExchange("/time-banks/{id}/proof")
    TimeProof proof(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate date);

    @GetExchange("/time-banks/{id}/exchange-key")
    Key key(@PathVariable String id);

    @GetExchange("/time-banks/{id}/accounts")
    TimeAccounts accounts(
            @PathVariable String id, @RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    @GetExchange("/time-banks/{id}/exchanges")
    TimeExchanges exchanges(
            @PathVariable String id, @RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    @GetExchange("/time-banks/{id}/exchanges/{partner}/messages")
    TimeMessages messages(
            @PathVariable String id, @PathVariable String partner, @RequestParam long after, @RequestParam int limit);

    @GetExchange("/time-accounts/{id}")
    TimeStatement statement(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);
}
