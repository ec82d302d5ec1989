package org.redvest.command.exchange.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks for the people of another system's export in this ledger. Nothing of a row is kept but its line, who was found with the
 * document, whether by the same name, and the hours; of a row that is refused once its document was read, who was found alone.
 */
@Component
class NationalExportRows implements RowImporter {

    /** Who sent the file opened the comparison; what stands in it is nobody's decision. */
    private static final Envelope COMPARING = Envelope.automation("compare-national-export");

    private static final String DOCUMENT = "证件号码";

    private final Commands commands;
    private final Registered registered;
    private final DocumentHolders holders;
    private final NationalExports exports;

    /** Documents of the rows of this file so far: the first row of each is compared. */
    private final Set<String> documents;

    /** What the rows that this reads came to; they are sent several at a time. */
    private final Queue<ComparedRecord> compared = new ConcurrentLinkedQueue<>();

    /** Documents of those that were refused for something else. */
    private final Queue<IdentityDocument> unread = new ConcurrentLinkedQueue<>();

    @Autowired
    NationalExportRows(Commands commands, Registered registered, DocumentHolders holders, NationalExports exports) {
        this(commands, registered, holders, exports, ConcurrentHashMap.newKeySet());
    }

    private NationalExportRows(
            Commands commands,
            Registered registered,
            DocumentHolders holders,
            NationalExports exports,
            Set<String> documents) {
        this.commands = commands;
        this.registered = registered;
        this.holders = holders;
        this.exports = exports;
        this.documents = documents;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.NATIONAL_EXPORT;
    }

    @Override
    public RowImporter ofFile() {
        return new NationalExportRows(commands, registered, holders, exports, ConcurrentHashMap.newKeySet());
    }

    @Override
    public RowImporter ofSome() {
        return new NationalExportRows(commands, registered, holders, exports, documents);
    }

    @Override
    public boolean keepsRejectedRows() {
        return false;
    }

    @Override
    public String owner(Row row) {
        return row.owner(DOCUMENT);
    }

    @Override
    public void passedOver(Row row) {
        documents.add(owner(row));
    }

    @Override
    public Reading read(Row row, Terms terms) {
        IdentityDocument document = holders.document(row, DOCUMENT);
        if (!documents.add(owner(row))) {
            throw new Refusal(Problem.EXPORT_DOCUMENT_TWICE);
        }
        try {
            return reading(row, document);
        } catch (Refusal refusal) {
            unread.add(document);
            throw refusal;
        }
    }

    private Reading reading(Row row, IdentityDocument document) {
        PersonName name = PersonName.of(row.needed("姓名"));
        if (!exports.isHere(row)) {
            throw new Refusal(Problem.EXPORT_OF_ANOTHER_CITY);
        }
        long minutes = StatedHours.of(row).minutes();
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

    @Override
    public void sent(ImportJob job) {
        List<ComparedRecord> records = compared.stream()
                .sorted(Comparator.comparingLong(ComparedRecord::line))
                .toList();
        List<VolunteerId> found = unread.stream()
                .flatMap(document -> registered.with(document).stream())
                .sorted(Comparator.comparing(VolunteerId::value))
                .toList();
        if (!records.isEmpty() || !found.isEmpty()) {
            commands.send(
                    new RecordComparison(ReconciliationId.from(job.id()), records, found),
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
