package org.redvest.command.exchange.imports;

import java.util.function.Supplier;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.command.DepositTime;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Stores the witnessed services of a file as time. A deposit's number follows from who served whom and when, so that the same
 * row again is the same deposit.
 */
@Component
class TimeDepositRows implements RowImporter {

    private final Commands commands;
    private final DocumentHolders holders;
    private final KeyRing keys;
    private final Divisions divisions;

    TimeDepositRows(Commands commands, DocumentHolders holders, KeyRing keys, Divisions divisions) {
        this.commands = commands;
        this.holders = holders;
        this.keys = keys;
        this.divisions = divisions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TIME_DEPOSITS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("服务者证件号码");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        Supplier<VolunteerId> server = holders.named(row, "服务者证件号码");
        Supplier<VolunteerId> beneficiary = holders.named(row, "受助者证件号码");
        Supplier<VolunteerId> witness = holders.named(row, "见证人证件号码");
        ServiceInterval interval = ServiceRecordRows.interval(row, terms.overnight());
        Text content = Text.of(row.needed("服务内容"));
        Text place = Text.of(row.needed("服务地点"));
        DivisionCode division = row.division("服务地区划代码", divisions);
        return job -> commands.send(
                deposit(server.get(), beneficiary.get(), witness.get(), interval, content, place, division),
                Envelope.importedBy(job.uploader()),
                job.id().toString());
    }

    private DepositTime deposit(
            VolunteerId server,
            VolunteerId beneficiary,
            VolunteerId witness,
            ServiceInterval interval,
            Text content,
            Text place,
            DivisionCode division) {
        String natural = String.join(
                "|",
                server.value(),
                beneficiary.value(),
                interval.start().toString(),
                interval.end().toString());
        return new DepositTime(
                TimeAccountId.of(server),
                server,
                TimeMovementId.from(keys.uuid("imported-time-deposit", natural)),
                beneficiary,
                witness,
                null,
                interval,
                content,
                place,
                division,
                false);
    }
}
