package org.redvest.command.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportState;
import org.redvest.command.exchange.imports.ImportJobs.KeptRow;
import org.redvest.command.exchange.imports.ImportJobs.Progress;
import org.redvest.command.exchange.imports.ImportJobs.Rejection;
import org.springframework.stereotype.Component;

/**
 * Reads an import's rows and sends their commands: several at a time, those of one person in their order, and from where
 * it was when a process died. Rows between that point and the death are sent again and change nothing.
 */
@Component
class ImportRun {

    /** Rows between two notes of how far the import is. */
    private static final int BATCH_ROWS = 500;

    private static final int ROWS_AT_A_TIME = 8;

    private final ImportJobs jobs;
    private final RowImporters importers;

    ImportRun(ImportJobs jobs, RowImporters importers) {
        this.jobs = jobs;
        this.importers = importers;
    }

    void run(UUID id) {
        ImportJob job = jobs.find(id).orElseThrow();
        if (job.state() == ImportState.COMPLETED) {
            return;
        }
        RowImporter importer = importers.of(job.kind()).ofFile();
        try (Rows rows = Rows.open(() -> jobs.file(id), FileFormat.labelled(job.charset()), job.kind());
                ExecutorService workers = Executors.newFixedThreadPool(
                        ROWS_AT_A_TIME, Thread.ofVirtual().factory())) {
            for (long done = 0; done < job.rowsRead() && rows.hasNext(); done++) {
                importer.passedOver(rows.next());
            }
            while (rows.hasNext()) {
                List<Row> batch = new ArrayList<>(BATCH_ROWS);
                while (batch.size() < BATCH_ROWS && rows.hasNext()) {
                    batch.add(rows.next());
                }
                RowImporter some = importer.ofSome();
                Progress progress = send(batch, some, job, workers);
                some.sent(job);
                jobs.advance(id, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        importer.finish(job);
        jobs.complete(id);
    }

    private static Progress send(List<Row> batch, RowImporter importer, ImportJob job, ExecutorService workers) {
        Map<String, List<Row>> byOwner =
                batch.stream().collect(Collectors.groupingBy(importer::owner, LinkedHashMap::new, Collectors.toList()));
        List<Callable<Progress>> work = byOwner.values().stream()
                .<Callable<Progress>>map(rows -> () -> sendInOrder(rows, importer, job))
                .toList();
        long accepted = 0;
        long unchanged = 0;
        List<Rejection> rejections = new ArrayList<>();
        try {
            for (Future<Progress> done : workers.invokeAll(work)) {
                Progress progress = done.get();
                accepted += progress.accepted();
                unchanged += progress.unchanged();
                rejections.addAll(progress.rejections());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted; it goes on at the next start", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A row failed for a reason that is not the row's", e.getCause());
        }
        return new Progress(batch.size(), accepted, unchanged, rejections);
    }

    private static Progress sendInOrder(List<Row> rows, RowImporter importer, ImportJob job) {
        long accepted = 0;
        long unchanged = 0;
        List<Rejection> rejections = new ArrayList<>();
        for (Row row : rows) {
            try {
                switch (importer.read(row, job.terms()).send(job)) {
                    case RECORDED -> accepted++;
                    case ALREADY_RECORDED -> unchanged++;
                }
            } catch (Refusal refusal) {
                if (refusal.problem().kind() == Problem.Kind.UNAVAILABLE) {
                    throw refusal;
                }
                rejections.add(new Rejection(
                        row.line(),
                        refusal.problem().name(),
                        refusal.detail(),
                        importer.keepsRejectedRows() ? new KeptRow(row.header().titles(), row.cells()) : null));
            }
        }
        return new Progress(rows.size(), accepted, unchanged, rejections);
    }
}
