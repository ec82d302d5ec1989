package org.redvest.web.log;

import org.redvest.api.open.log.LogCheckpoints;
import org.redvest.api.open.log.LogKey;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells of the log. */
interface LogQueries {

    /** The newest first. */
    @GetExchange("/log/checkpoints")
    LogCheckpoints checkpoints(@RequestParam int limit);

    @GetExchange("/log/key")
    LogKey key();
}
