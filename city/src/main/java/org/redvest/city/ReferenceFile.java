package org.redvest.city;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads a CSV of reference data that comes with RedVest. */
final class ReferenceFile {

    private static final String ROOT = "reference/";
    private static final String ENDING = ".csv";

    private ReferenceFile() {}

    /** The files in a folder, without their ending, in the order of their names. */
    static List<String> namesIn(String folder) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + ROOT + folder + "/*" + ENDING))
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reference data missing: " + folder, e);
        }
    }

    static List<NamedCsvRecord> read(String name) {
        var resource = new ClassPathResource(ROOT + name);
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reference data missing: " + resource.getPath(), e);
        }
    }
}
