package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

    @ParameterizedTest
    @EnumSource
    void saysInChineseWhatItIsAndInAnEnglishSentenceWhatToSend(Fault fault) {
        assertThat(fault.chinese()).matches(".*\\p{IsHan}.*").doesNotEndWith("。");
        assertThat(fault.english()).matches("(Send|Leave) .*[^.?]\\.");
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameInAChineseSentence(Fault fault) {
        ChineseSentences.require(fault.chineseSentence(), fault.english(), fault.chinese());
    }

    @Test
    void hasNoTwoThatReadAlike() {
        assertThat(Fault.values()).extracting(Fault::chinese).doesNotHaveDuplicates();
        assertThat(Fault.values()).extracting(Fault::english).doesNotHaveDuplicates();
        assertThat(Fault.values()).extracting(Fault::chineseSentence).doesNotHaveDuplicates();
    }
}
