package org.redvest.query.reward.timebank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.reward.timebank.query.FindTimeAccounts;
import org.redvest.api.reward.timebank.query.FindTimeBanks;
import org.redvest.api.reward.timebank.query.FindTimeExchanges;
import org.redvest.api.reward.timebank.query.FindTimeMessages;
import org.redvest.api.reward.timebank.query.FindTimeProof;
import org.redvest.api.reward.timebank.query.FindTimeStatement;
import org.redvest.api.reward.timebank.query.TimeAccounts;
import org.redvest.api.reward.timebank.query.TimeBanks;
import org.redvest.api.reward.timebank.query.TimeExchanges;
import org.redvest.api.reward.timebank.query.TimeMessages;
import org.redvest.api.reward.timebank.query.TimeProof;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Time bank")
class TimeStatementController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    TimeStatementController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/time-banks")
    @OpenToPublic
    @Operation(summary = "The time banks (时间银行) and their rules")
    TimeBanks banks(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindTimeBanks(null, cursor, limit));
    }

    @GetMapping("/time-banks/{timeBankId}")
    @OpenToPublic
    @Operation(summary = "One time bank and its rules")
    @Refuses(Problem.UNKNOWN_TIME_BANK)
    TimeBanks.Bank bank(@PathVariable String timeBankId) {
        return queries.ask(new FindTimeBanks(TimeBankId.of(timeBankId), null, 1))
                .timeBanks()
                .getFirst();
    }

    @GetMapping("/time-banks/{timeBankId}/proof")
    @OpenToPublic
    @Operation(
            summary = "The daily proof of a time bank",
            description =
                    "Minutes issued, held, set aside, in escrow, in the pool, in suspense and exchanged with other banks, of all movements up to a day.")
    @Refuses(Problem.UNKNOWN_TIME_BANK)
    TimeProof proof(
            @PathVariable String timeBankId,
            @Parameter(
                            description = "at the end of which day, Asia/Shanghai; everything without it",
                            example = "2021-09-08")
                    @RequestParam(required = false)
                    @Nullable LocalDate date) {
        return queries.ask(new FindTimeProof(TimeBankId.of(timeBankId), date));
    }

    @GetMapping("/time-banks/{timeBankId}/accounts")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "The open accounts of a time bank",
            description = "To whom a delegation reaches its division: with masked names and free minutes.")
    @Refuses({Problem.UNKNOWN_TIME_BANK, Problem.AUTHORITY_MISSING})
    TimeAccounts accounts(
            @PathVariable String timeBankId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindTimeAccounts(
                TimeBankId.of(timeBankId),
                queries.ask(new FindRemits(caller.subject())).remits(),
                cursor == null ? null : TimeAccountId.stored(cursor),
                limit));
    }

    @GetMapping("/time-banks/{timeBankId}/exchanges")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "The other banks with which a time bank exchanges time",
            description = "To whom a delegation reaches its division: with what is in suspense, and the sequences.")
    @Refuses({Problem.UNKNOWN_TIME_BANK, Problem.AUTHORITY_MISSING})
    TimeExchanges exchanges(
            @PathVariable String timeBankId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindTimeExchanges(
                TimeBankId.of(timeBankId),
                queries.ask(new FindRemits(caller.subject())).remits(),
                cursor == null ? null : PartnerCode.of(cursor),
                limit));
    }

    @GetMapping("/time-banks/{timeBankId}/exchanges/{partner}/messages")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "What a time bank sent to another one, signed",
            description = "To be handed on, in its order, as often as need be: the other bank takes each message once.")
    @Refuses({Problem.UNKNOWN_TIME_BANK, Problem.UNKNOWN_TIME_EXCHANGE, Problem.AUTHORITY_MISSING})
    TimeMessages messages(
            @PathVariable String timeBankId,
            @PathVariable String partner,
            @Parameter(description = "sequence after which to begin: what the other bank has received")
                    @RequestParam(defaultValue = "0")
                    @Min(0) long after,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindTimeMessages(
                TimeBankId.of(timeBankId),
                PartnerCode.of(partner),
                queries.ask(new FindRemits(caller.subject())).remits(),
                after,
                limit));
    }

    @GetMapping("/time-accounts/{timeAccountId}")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A statement of a time account",
            description = "As of the end of a day: what is free, set aside and waiting, and every entry, newest first.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_TIME_ACCOUNT})
    TimeStatement statement(
            @PathVariable String timeAccountId,
            @Parameter(description = "civil day, Asia/Shanghai; everything without it", example = "2021-06-30")
                    @RequestParam(required = false)
                    @Nullable LocalDate at,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        TimeAccountId account = TimeAccountId.of(timeAccountId);
        readers.require(account.holder());
        return queries.ask(new FindTimeStatement(account, at, cursor, limit));
    }
}
