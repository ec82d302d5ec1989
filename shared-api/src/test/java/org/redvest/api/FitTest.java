package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.redvest.api.Refusals.assertRefused;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/** What enters the log, and what is read of a log that holds something else. */
class FitTest {

    private static final int SOME = 40;

    private static final List<String> FIT = List.of(
            "",
            " ",
            "洁净家园",
            "思明区“洁净家园”环境整治（第1期）",
            "阿依古丽·买买提",
            "क्\u200Dष",
            "می\u200Cخواهم",
            "𠮷野家",
            "👩\u200D🚒",
            "\uE000",
            "a\u00A0b",
            "back\\slash 'quote' \"quote\"");

    private static final List<String> UNFIT = List.of(
            "\u0000",
            "two\nlines",
            "a\tb",
            "\u007F",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202Ereversed",
            "\u2066isolated\u2069",
            "in\u200Bvisible",
            "\uFEFFmarked",
            "soft\u00ADhyphen",
            "\uD800",
            "\uDC00",
            "\uDC00\uD800",
            "half\uD83D",
            "\uFFFE",
            "\uFDD0",
            "\uD83F\uDFFF",
            "\uDB40\uDC41tag");

    /** Strings with more of what is odd in them than chance would give. */
    @Provide
    Arbitrary<String> strings() {
        Arbitrary<Character> characters = Arbitraries.oneOf(
                Arbitraries.chars().all(),
                Arbitraries.chars().range('一', '龥'),
                Arbitraries.chars().range(' ', '~'),
                Arbitraries.chars().range('\uD800', '\uDFFF'),
                Arbitraries.chars().range('\u2000', '\u206F'),
                Arbitraries.chars().range('\u0000', '\u009F'));
        return characters.list().ofMaxSize(SOME + 20).map(all -> {
            StringBuilder text = new StringBuilder();
            all.forEach(text::append);
            return text.toString();
        });
    }

    @Example
    void takesWhatPeopleWrite() {
        assertThat(FIT).allMatch(text -> Fit.isFit(text, SOME)).allSatisfy(text -> assertThat(Fit.mend(text, SOME))
                .isSameAs(text));
    }

    @Example
    void takesNothingThatAReaderCannotHoldOrShow() {
        assertThat(UNFIT).noneMatch(text -> Fit.isFit(text, SOME)).allSatisfy(text -> {
            assertThat(Fit.mend(text, SOME)).contains("\uFFFD");
            assertThatIllegalArgumentException().isThrownBy(() -> Fit.require(text, SOME));
            assertRefused(Problem.INVALID_FIELD, () -> Text.of(text));
            assertRefused(Problem.INVALID_FIELD, () -> Subject.of(text));
            assertRefused(Problem.UNKNOWN_DIVISION, () -> DivisionCode.of(text));
        });
    }

    @Example
    void countsCharactersAndNotTheirHalves() {
        assertThat(Fit.isFit("𠮷".repeat(SOME), SOME)).isTrue();
        assertThat(Fit.isFit("𠮷".repeat(SOME + 1), SOME)).isFalse();
        assertThat(Fit.mend("𠮷".repeat(SOME + 1), SOME)).isEqualTo("𠮷".repeat(SOME));
        assertThat(Fit.isFit("x".repeat(SOME + 1), SOME)).isFalse();
    }

    @Example
    void aSubjectIsSomebody() {
        assertRefused(Problem.INVALID_FIELD, () -> Subject.of(" "));
        assertRefused(Problem.INVALID_FIELD, () -> Subject.of("x".repeat(Subject.MOST + 1)));
        assertThatNoException().isThrownBy(() -> Subject.of("x".repeat(Subject.MOST)));
    }

    @Property
    void mendsWhateverWasStoredIntoWhatEveryReaderCanHold(@ForAll("strings") String stored) throws Exception {
        String mended = Fit.mend(stored, SOME);

        assertThat(Fit.isFit(mended, SOME)).isTrue();
        assertThat(mended).doesNotContain("\u0000");
        assertThat(mended.codePointCount(0, mended.length())).isLessThanOrEqualTo(SOME);
        assertThatNoException()
                .isThrownBy(() -> StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(mended)));
    }

    @Property
    void refusesExactlyWhatWouldBeMended(@ForAll("strings") String given) {
        boolean fit = Fit.mend(given, SOME).equals(given);

        assertThat(Fit.isFit(given, SOME)).isEqualTo(fit);
    }

    @Property
    void readsEveryStoredValueWhateverItIs(@ForAll("strings") String stored) {
        List<Function<String, Record>> readers = List.of(
                Text::stored,
                Subject::stored,
                DivisionCode::stored,
                Sealed::of,
                VolunteerId::stored,
                IdentityClaimId::stored,
                OrganisationId::stored);

        assertThat(readers).allSatisfy(reader -> assertThatNoException().isThrownBy(() -> reader.apply(stored)));
    }
}
