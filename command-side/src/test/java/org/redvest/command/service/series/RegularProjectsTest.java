package org.redvest.command.service.series;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The 620 regular projects of Xiamen in 2017, an office's file: as many occurrences as its README counts. */
class RegularProjectsTest {

    private static final Path FILE = Path.of("../data/programmes/xiamen-2017/regular-projects.csv");

    private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);

    private static List<NamedCsvRecord> projects() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(FILE, Charset.forName("GB18030")))) {
            return rows.stream().toList();
        }
    }

    private static Recurrence recurrence(NamedCsvRecord project) {
        String until = project.getField("截止日期");
        return Recurrence.inWords(
                project.getField("重复"),
                project.getField("星期"),
                LocalDate.parse(project.getField("起始日期")),
                until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static long occurrences(NamedCsvRecord project) {
        return recurrence(project).dates(NEW_YEAR, NEW_YEAR.plusYears(1)).size();
    }

    @Test
    void comeSoOftenIn2017InEachDistrict() throws IOException {
        Map<String, Long> byDistrict = projects().stream()
                .collect(Collectors.groupingBy(
                        project -> project.getField("服务地区划代码").substring(0, 6),
                        Collectors.summingLong(RegularProjectsTest::occurrences)));

        assertThat(byDistrict)
                .isEqualTo(Map.of(
                        "350203", 9_120L,
                        "350205", 4_451L,
                        "350206", 7_863L,
                        "350211", 6_239L,
                        "350212", 5_848L,
                        "350213", 3_442L));
        assertThat(byDistrict.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(36_963);
    }

    @Test
    void areAllButOneThatBeginsInThatYearOrBefore() throws IOException {
        assertThat(projects())
                .hasSize(620)
                .filteredOn(project -> occurrences(project) == 0)
                .extracting(project -> project.getField("项目名称"))
                .containsExactly("工匠小课堂（新圩中心小学）");
    }

    @Test
    void comeAgainAsTheirNormalFormSays() throws IOException {
        assertThat(projects().stream().map(RegularProjectsTest::recurrence)).allSatisfy(recurrence -> assertThat(
                        Recurrence.of(recurrence.rule().value(), recurrence.first())
                                .dates(NEW_YEAR, NEW_YEAR.plusYears(1)))
                .isEqualTo(recurrence.dates(NEW_YEAR, NEW_YEAR.plusYears(1))));
    }
}
