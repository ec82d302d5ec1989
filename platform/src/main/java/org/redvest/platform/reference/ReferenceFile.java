package org.redvest.platform.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads a CSV of reference data that comes with RedVest. */
final class ReferenceFile {

    private ReferenceFile() {}

    static List<NamedCsvRecord> read(String name) {
        var resource = new ClassPathResource("reference/" + name);
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reference data missing: " + resource.getPath(), e);
        }
    }
}
