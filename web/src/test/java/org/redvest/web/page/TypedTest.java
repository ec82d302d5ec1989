package org.redvest.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void takesFullWidthDigitsAndPastedSpacesForWhatTheyMean() {
        assertThat(Typed.body().code("number", "\u3000３５０２０３１９９００１０１００１８ ").map())
                .isEqualTo(Map.of("number", "350203199001010018"));
    }

    @Test
    void takesANumberForOneAndLeavesTheRest() {
        assertThat(Typed.body().number("value", " ６００ ").map()).isEqualTo(Map.of("value", new BigDecimal("600")));
        assertThat(Typed.body().number("value", "六百").map()).isEqualTo(Map.of("value", "六百"));
        assertThat(Typed.body().number("value", " ").map()).isEmpty();
    }

    @Test
    void leavesAName() {
        assertThat(Typed.body().words("name", " 买买提·艾力 ").map()).isEqualTo(Map.of("name", "买买提·艾力"));
        assertThat(Typed.body().words("name", "𠮷田😀").map()).isEqualTo(Map.of("name", "𠮷田😀"));
    }

    @Test
    void putsLinesOneAfterAnother() {
        assertThat(Typed.body().words("reason", "提前离开\r\n\r\n 有签退记录\n").map())
                .isEqualTo(Map.of("reason", "提前离开 有签退记录"));
    }

    @Test
    void saysNothingOfAFieldThatWasLeftEmpty() {
        assertThat(Typed.body()
                        .code("a", " ")
                        .code("b", null)
                        .words("c", "\u3000")
                        .words("d", null)
                        .with("e", null)
                        .map())
                .isEmpty();
    }
}
