package org.redvest.api.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusals;

class TimeMessageTest {

    private static TimeMessage message(MessageKind kind, @Nullable RejectionReason reason) {
        return new TimeMessage(
                TimeMessage.VERSION,
                new PartnerCode("450681"),
                new PartnerCode("nanjing-jianye"),
                7,
                MessageHash.NONE,
                kind,
                120,
                new ExchangeNumber("NJ-0042"),
                new ExchangeNumber("tmv-019aac3e-05f9-7b48-934d-e17a6c20bd54"),
                reason);
    }

    /** As another program would have to write it. */
    @Test
    void hasItsFieldsInTheOrderOfTheirNamesWithoutWhiteSpace() {
        String zeros = "0".repeat(64);

        assertThat(new String(message(MessageKind.TRANSFER, null).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"account\":\"NJ-0042\",\"from\":\"450681\",\"kind\":\"TRANSFER\",\"minutes\":120,"
                        + "\"previousHash\":\"" + zeros
                        + "\",\"reference\":\"tmv-019aac3e-05f9-7b48-934d-e17a6c20bd54\","
                        + "\"sequence\":7,\"to\":\"nanjing-jianye\",\"version\":1}");
        assertThat(new String(
                        message(MessageKind.REJECTION, RejectionReason.NO_ROOM).bytes(), StandardCharsets.UTF_8))
                .contains("\"previousHash\":\"" + zeros + "\",\"reason\":\"NO_ROOM\",\"reference\":");
    }

    @Test
    void hasTheSha256OfItsBytes() {
        assertThat(MessageHash.of("abc".getBytes(StandardCharsets.UTF_8)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(message(MessageKind.TRANSFER, null).hash())
                .isNotEqualTo(message(MessageKind.ACKNOWLEDGEMENT, null).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "南京", "a/b", "A", "a--b", "a\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void namesABankBySmallLettersAndDigits(String given) {
        Refusals.assertRefused(Problem.INVALID_FIELD, () -> PartnerCode.of(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "a b", "a\"", "-1", "1-"})
    void namesAnAccountByLettersAndDigits(String given) {
        Refusals.assertRefused(Problem.INVALID_FIELD, () -> ExchangeNumber.of(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURoA"})
    void hasKeysOfOneLength(String given) {
        Refusals.assertRefused(Problem.INVALID_FIELD, () -> ExchangeKey.of(given));
    }
}
