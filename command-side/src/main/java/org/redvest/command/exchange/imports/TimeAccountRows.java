package org.redvest.command.exchange.imports;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.redvest.api.Envelope;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.command.OpenTimeAccount;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/** Opens the time accounts of a file, each at the time bank of where its holder lives. */
@Component
class TimeAccountRows implements RowImporter {

    private final Commands commands;
    private final DocumentHolders holders;

    TimeAccountRows(Commands commands, DocumentHolders holders) {
        this.commands = commands;
        this.holders = holders;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TIME_ACCOUNTS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("证件号码");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        Supplier<VolunteerId> named = holders.named(row, "证件号码");
        LocalDate openedOn = row.date("开户日期");
        return job -> {
            VolunteerId holder = named.get();
            return commands.send(
                    new OpenTimeAccount(TimeAccountId.of(holder), holder, null, openedOn),
                    Envelope.importedBy(job.uploader()),
                    job.id().toString());
        };
    }
}
