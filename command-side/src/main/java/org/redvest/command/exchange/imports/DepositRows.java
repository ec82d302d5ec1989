package org.redvest.command.exchange.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.deposit.command.RecordDeposit;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Enters the deposits of a file. A deposit's number follows from who deposited what when, and with whom, so that the same row
 * again is the same deposit.
 */
@Component
class DepositRows implements RowImporter {

    private static final Map<String, DepositKind> KINDS = Map.of(
            "服务时长", DepositKind.SERVICE_TIME,
            "捐赠物资", DepositKind.GOODS,
            "专业服务", DepositKind.PROFESSIONAL_SERVICE);

    private static final String PIECES = "件";
    private static final String MINUTES = "分钟";

    private final Commands commands;
    private final DocumentHolders holders;
    private final KeyRing keys;

    DepositRows(Commands commands, DocumentHolders holders, KeyRing keys) {
        this.commands = commands;
        this.holders = holders;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.DEPOSITS;
    }

    @Override
    public String owner(Row row) {
        return row.owner("证件号码");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        Supplier<VolunteerId> depositor = holders.named(row, "证件号码");
        Supplier<VolunteerId> handledBy = holders.named(row, "经办人证件号码");
        DepositKind kind = kind(row);
        Text content = Text.of(row.needed("内容"));
        int quantity = row.number("数量");
        LocalDate date = row.date("日期");
        Integer points = row.optionalNumber("积分");
        return job -> {
            SchemeId scheme = Objects.requireNonNull(job.terms().scheme());
            VolunteerId volunteer = depositor.get();
            VolunteerId handler = handledBy.get();
            return commands.send(
                    new RecordDeposit(
                            deposit(scheme, volunteer, kind, content, quantity, date, handler),
                            volunteer,
                            scheme,
                            kind,
                            content,
                            quantity,
                            date,
                            handler,
                            job.uploaderVolunteer(),
                            points),
                    Envelope.importedBy(job.uploader()),
                    job.id().toString());
        };
    }

    private DepositId deposit(
            SchemeId scheme,
            VolunteerId volunteer,
            DepositKind kind,
            Text content,
            int quantity,
            LocalDate date,
            VolunteerId handler) {
        String natural = String.join(
                "|",
                scheme.value(),
                volunteer.value(),
                kind.name(),
                content.value(),
                String.valueOf(quantity),
                date.toString(),
                handler.value());
        return DepositId.from(keys.uuid("imported-deposit", natural));
    }

    private static DepositKind kind(Row row) {
        DepositKind kind = KINDS.get(row.needed("类型"));
        if (kind == null) {
            throw new Refusal(Problem.INVALID_FIELD, "The column 类型 says 服务时长, 捐赠物资 or 专业服务: write one of them.");
        }
        String unit = row.optional("单位");
        requireUnit(unit, kind == DepositKind.GOODS ? PIECES : MINUTES);
        return kind;
    }

    private static void requireUnit(@Nullable String unit, String expected) {
        if (unit != null && !unit.equals(expected)) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "The column 单位 says %s for such a deposit: count in that, or leave it out.".formatted(expected));
        }
    }
}
