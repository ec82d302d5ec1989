package org.redvest.web.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.NoticeState;
import org.redvest.api.service.hours.CountedAs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The public disclosure, as the API tells it. */
public interface DisclosureQueries {

    /** A page of it. */
    @GetExchange("/disclosure/service-records")
    DisclosedRecords records(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable NoticeState notice,
            @RequestParam(required = false) @Nullable CountedAs countedAs,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One record. */
    @GetExchange("/disclosure/service-records/{id}")
    DisclosedRecord record(@PathVariable String id);
}
