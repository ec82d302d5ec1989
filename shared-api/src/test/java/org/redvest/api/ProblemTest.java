package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource
    void saysInChineseWhatItIs(Problem problem) {
        assertThat(problem.chinese()).isNotBlank().matches(".*\\p{IsHan}.*").doesNotEndWith("。");
    }

    @ParameterizedTest
    @EnumSource
    void saysInAnEnglishSentenceWhatToDo(Problem problem) {
        assertThat(problem.english()).matches("\\p{Lu}.*[^.?]\\.");
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameInAChineseSentence(Problem problem) {
        ChineseSentences.require(problem.chineseSentence(), problem.english(), problem.chinese());
    }

    @Test
    void hasNoTwoProblemsThatReadAlike() {
        assertThat(Problem.values()).extracting(Problem::chinese).doesNotHaveDuplicates();
        assertThat(Problem.values()).extracting(Problem::english).doesNotHaveDuplicates();
        assertThat(Problem.values()).extracting(Problem::chineseSentence).doesNotHaveDuplicates();
    }

    @Test
    void usesEveryKind() {
        assertThat(Stream.of(Problem.values()).map(Problem::kind)).contains(Problem.Kind.values());
    }

    @ParameterizedTest
    @EnumSource
    void becomesTheDetailOfARefusalThatSaysNothingElse(Problem problem) {
        assertThat(new Refusal(problem).detail()).isEqualTo(problem.english());
    }
}
