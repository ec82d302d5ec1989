package org.redvest.command.exchange.imports;

import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
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
    public Effect send(Row row, ImportJob job) {
        VolunteerId server = holders.require(row, "服务者证件号码");
        VolunteerId beneficiary = holders.require(row, "受助者证件号码");
        ServiceInterval interval = ServiceRecordRows.interval(row, job.overnight());
        String natural = String.join(
                "|",
                server.value(),
                beneficiary.value(),
                interval.start().toString(),
                interval.end().toString());
        return commands.send(
                new DepositTime(
                        TimeAccountId.of(server),
                        server,
                        TimeMovementId.from(keys.uuid("imported-time-deposit", natural)),
                        beneficiary,
                        holders.require(row, "见证人证件号码"),
                        null,
                        interval,
                        Text.of(row.needed("服务内容")),
                        Text.of(row.needed("服务地点")),
                        DivisionCode.of(
                                divisions.requireCodeOrName(row.code("服务地区划代码")).code()),
                        false),
                Envelope.importedBy(job.uploader()),
                job.id().toString());
    }
}
