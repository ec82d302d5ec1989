package org.redvest.api.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

class PersonNameTest {

    @Test
    void neverPrints() {
        assertThat(PersonName.of("沈奕瑄")).hasToString("PersonName[…]");
    }

    @Nested
    class Masked {

        @ParameterizedTest
        @CsvSource({
            "沈奕瑄, 沈*瑄",
            "张三, 张*",
            "张 三, 张*",
            "A B, A*",
            "上官信秀, 上**秀",
            "沈, 沈*",
            "阿卜杜拉·买买提, 阿**提",
            "Li, L*",
            "Ann, A*n",
            "John Smith, J**h"
        })
        void showsTheFirstAndTheLastCharacterAtMost(String clear, String masked) {
            assertThat(PersonName.of(clear).masked()).isEqualTo(masked);
        }

        @ParameterizedTest
        @CsvSource({"𠮷野家, 𠮷*家", "张𠮷, 张*", "王小𠮷, 王*𠮷", "𠮷, 𠮷*"})
        void countsCharactersBeyondTheBasicPlaneAsOne(String clear, String masked) {
            assertThat(PersonName.of(clear).masked()).isEqualTo(masked);
        }
    }

    @Property
    void hidesEverythingBetweenTheFirstAndTheLastCharacter(
            @ForAll @CharRange(from = '一', to = '龥') @StringLength(min = 2, max = 50) String clear) {
        String masked = PersonName.of(clear).masked();

        String shownLast = clear.length() == 2 ? "" : clear.substring(clear.length() - 1);
        assertThat(masked).matches("\\Q" + clear.charAt(0) + "\\E\\*{1,2}\\Q" + shownLast + "\\E");
    }

    @Nested
    class Accepted {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "沈奕瑄",
                    "阿卜杜拉·买买提",
                    "Jean-Luc O'Neill",
                    "D’Arcy",
                    "Sammy Davis Jr.",
                    "Nguyễn Văn An",
                    "김철수",
                    "𠮷野家"
                })
        void keepsANameAsItIs(String name) {
            assertThat(PersonName.of(name).clear()).isEqualTo(name);
        }

        @Test
        void composesWhatWasTypedInParts() {
            assertThat(PersonName.of("Jose\u0301").clear()).isEqualTo("Jos\u00e9");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "阿依古丽·买买提",
                    "阿依古丽\u2022买买提",
                    "阿依古丽\u2027买买提",
                    "阿依古丽\u30fb买买提",
                    "阿依古丽\uff65买买提",
                    "阿依古丽\uff0e买买提",
                    "阿依古丽\ufe52买买提",
                    "阿依古丽\u318d买买提",
                    "阿依古丽\u16eb买买提",
                    "阿依古丽\u2219买买提",
                    "阿依古丽\u22c5买买提",
                    "阿依古丽\u0387买买提",
                    "阿依古丽.买买提",
                    "阿依古丽 · 买买提",
                    "阿依古丽\u3000•\u3000买买提"
                })
        void hasOneDotHoweverItWasTyped(String name) {
            assertThat(PersonName.of(name).clear()).isEqualTo("阿依古丽·买买提");
        }

        @ParameterizedTest
        @CsvSource({
            "张 三, 张三",
            "张\u3000三, 张三",
            "'张  \u00a0三', 张三",
            "上官 信 秀, 上官信秀",
            "𠮷 三, 𠮷三",
            "John  Smith, John Smith",
            "John F. Kennedy, John F. Kennedy",
            "张 John, 张 John",
            "김 철수, 김 철수",
            "沈, 沈"
        })
        void losesTheBlanksThatPadAChineseNameAndNoOthers(String typed, String name) {
            assertThat(PersonName.of(typed).clear()).isEqualTo(name);
        }

        @ParameterizedTest
        @ValueSource(strings = {" 沈奕瑄 ", "\u3000沈奕瑄", "沈奕瑄\r\n"})
        void dropsBlanksAroundTheName(String name) {
            assertThat(PersonName.of(name).clear()).isEqualTo("沈奕瑄");
        }

        @ParameterizedTest
        @ValueSource(strings = {"王", "𠮷"})
        void mayHaveFiftyCharacters(String character) {
            String longest = character.repeat(50);

            assertThat(PersonName.of(longest).clear()).isEqualTo(longest);
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3000", "\n"})
        void refusesAnEmptyName(String name) {
            assertRefused(Problem.NAME_INVALID, () -> PersonName.of(name));
        }

        @ParameterizedTest
        @ValueSource(strings = {"王", "𠮷"})
        void refusesMoreThanFiftyCharacters(String character) {
            assertRefused(Problem.NAME_INVALID, () -> PersonName.of(character.repeat(51)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"张3", "3", "张三１", "350203199001010018"})
        void refusesDigits(String name) {
            assertRefused(Problem.NAME_INVALID, () -> PersonName.of(name));
        }

        @ParameterizedTest
        @ValueSource(strings = {"张\n三", "张\r三", "张\t三", "张\u0000三", "张\u200b三", "张\u202e三", "\u200b张三"})
        void refusesControlAndInvisibleCharacters(String name) {
            assertRefused(Problem.NAME_INVALID, () -> PersonName.of(name));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "=cmd",
                    "=cmd|' /C calc'!A0",
                    "+cmd",
                    "-cmd",
                    "@cmd",
                    "'cmd",
                    ".cmd",
                    "·张三",
                    "张=三",
                    "张,三",
                    "\"张三\"",
                    "张;三"
                })
        void refusesWhatASpreadsheetWouldRun(String name) {
            assertRefused(Problem.NAME_INVALID, () -> PersonName.of(name));
        }

        @ParameterizedTest
        @ValueSource(strings = {"张😀", "<b>张三</b>", "张_三", "张/三", "\ud842", "\u0301张"})
        void refusesWhatIsNoLetter(String name) {
            assertRefused(Problem.NAME_INVALID, () -> PersonName.of(name));
        }

        @Test
        void neverPrintsTheNameThatItRefuses() {
            Refusal refusal = assertRefused(Problem.NAME_INVALID, () -> PersonName.of("张三3"));

            assertThat(refusal.detail()).isEqualTo(Problem.NAME_INVALID.english());
        }
    }
}
