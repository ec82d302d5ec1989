package org.redvest.api.service.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Site;
import org.redvest.api.Text;

class ProjectDetailsTest {

    private static final Text WORDS = new Text("楼道清理");

    private static ProjectDetails details(Risk risk, Text words, @Nullable Integer minAge) {
        return new ProjectDetails(
                new Text("城市义工志愿行动"),
                new Text("洁净家园"),
                words,
                words,
                risk,
                words,
                Text.EMPTY,
                new Site(new DivisionCode("350203001001"), new Text("居委会门口"), null),
                words,
                List.of(),
                minAge,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "LOW, , 0",
        "LOW, 14, 14",
        "MEDIUM, 16, 16",
        "HIGH, , 18",
        "HIGH, 14, 18",
        "RESCUE, 16, 18",
        "RESCUE, 21, 21"
    })
    void areForAdultsWhereItIsDangerousWhateverIsSaid(Risk risk, @Nullable Integer minAge, int least) {
        assertThat(details(risk, WORDS, minAge).leastAge()).isEqualTo(least);
    }

    @Test
    void sayWhatIsMissing() {
        assertThat(details(Risk.LOW, WORDS, null).missing()).isEmpty();
        assertThat(details(Risk.LOW, new Text(" "), null).missing())
                .containsExactly("contact", "content", "riskStatement", "targetGroup");
    }

    @Test
    void knowAChangeOfWordsFromOneThatSomebodyAnswersFor() {
        ProjectDetails before = details(Risk.LOW, WORDS, null);

        assertThat(before.differsInWordsOnlyFrom(before)).isTrue();
        assertThat(before.differsInWordsOnlyFrom(details(Risk.LOW, WORDS, 14))).isFalse();
        assertThat(before.differsInWordsOnlyFrom(details(Risk.MEDIUM, WORDS, null)))
                .isFalse();
        assertThat(before.hasTheTermsOf(details(Risk.LOW, WORDS, 14))).isTrue();
        assertThat(before.hasTheTermsOf(details(Risk.LOW, new Text("夜间作业"), null)))
                .isFalse();
    }
}
