package org.redvest.command.exchange.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.exchange.national.command.CompleteReconciliation;
import org.redvest.api.exchange.national.command.RecordComparison;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.command.exchange.national.Registered;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * Looks for the people of another system's export in this ledger. Nothing of a row is kept but its line, who was found with the
 * document, whether by the same name, and the hours.
 */
@Component
class NationalExportRows implements RowImporter {

    /** Who sent the file opened the comparison; what stands in it is nobody's decision. */
    private static final Envelope COMPARING = Envelope.automation("compare-national-export");

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{6,20}");

    /** A city's whole life would not fill seven digits of hours. */
    private static final Pattern HOURS = Pattern.compile("-?\\d{1,7}(\\.\\d{1,4})?");

    private static final BigDecimal MINUTES = new BigDecimal(60);

    private final Commands commands;
    private final Registered registered;
    private final DocumentHolders holders;
    private final NationalExports exports;

    /** What the rows that this reads came to; they are sent several at a time. */
    private final Queue<ComparedRecord> compared = new ConcurrentLinkedQueue<>();

    NationalExportRows(Commands commands, Registered registered, DocumentHolders holders, NationalExports exports) {
        this.commands = commands;
        this.registered = registered;
        this.holders = holders;
        this.exports = exports;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.NATIONAL_EXPORT;
    }

    @Override
    public String owner(Row row) {
        return row.owner("证件号码");
    }

    @Override
    public Reading read(Row row, Terms terms) {
        if (!NUMBER.matcher(row.code("全国志愿者编号")).matches()) {
            throw new Refusal(Problem.INVALID_FIELD, "The column 全国志愿者编号 has 6 to 20 digits and letters.");
        }
        PersonName name = PersonName.of(row.needed("姓名"));
        IdentityDocument document = holders.document(row, "证件号码");
        row.code("区划代码");
        if (!exports.isHere(row)) {
            throw new Refusal(Problem.EXPORT_OF_ANOTHER_CITY);
        }
        long minutes = minutes(row);
        return _ -> {
            Optional<VolunteerId> volunteer = registered.with(document);
            compared.add(new ComparedRecord(
                    row.line(),
                    volunteer.orElse(null),
                    volunteer.filter(found -> registered.hasName(found, name)).isPresent(),
                    minutes));
            return Effect.RECORDED;
        };
    }

    /** Hours are stated in tenths (as the national system shows them), so that they are whole minutes. */
    private static long minutes(Row row) {
        String column = "累计时长(小时)";
        String hours = Normalizer.normalize(row.needed(column), Normalizer.Form.NFKC);
        if (!HOURS.matcher(hours).matches()) {
            throw new Refusal(Problem.INVALID_FIELD, "The column %s is hours in digits, as 12.5.".formatted(column));
        }
        BigDecimal given = new BigDecimal(hours);
        if (given.signum() < 0) {
            throw new Refusal(Problem.EXPORT_TIME_NEGATIVE);
        }
        if (given.stripTrailingZeros().scale() > 1) {
            throw new Refusal(Problem.INVALID_FIELD, "The column %s has one decimal at most.".formatted(column));
        }
        return given.multiply(MINUTES).longValueExact();
    }

    @Override
    public RowImporter ofSome() {
        return new NationalExportRows(commands, registered, holders, exports);
    }

    @Override
    public void sent(ImportJob job) {
        List<ComparedRecord> records = compared.stream()
                .sorted(Comparator.comparingLong(ComparedRecord::line))
                .toList();
        if (!records.isEmpty()) {
            commands.send(
                    new RecordComparison(ReconciliationId.from(job.id()), records),
                    COMPARING,
                    job.id().toString());
        }
    }

    @Override
    public void finish(ImportJob job) {
        commands.send(
                new CompleteReconciliation(ReconciliationId.from(job.id())),
                COMPARING,
                job.id().toString());
    }
}
