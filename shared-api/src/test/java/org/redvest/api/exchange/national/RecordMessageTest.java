package org.redvest.api.exchange.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusals;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

class RecordMessageTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final SentRecordId RECORD = SentRecordId.of("national", ServiceRecordId.from(new UUID(2, 1)));
    private static final String ZEROS = "0".repeat(64);

    private static RecordMessage of(String category) {
        return new RecordMessage(
                1,
                new PartnerCode("140500"),
                new PartnerCode("national"),
                SHEN,
                1,
                MessageHash.NONE,
                RecordMessageKind.SERVICE,
                null,
                new SentService(
                        RECORD,
                        2,
                        RecordStanding.CERTIFIED,
                        LocalDate.of(2026, 3, 7),
                        DecimalHours.of(816, 1),
                        HoursRounding.HALF_UP,
                        new Text(category),
                        new DivisionCode("140502001001"),
                        OrganisationId.stored("11140500MB1234567X")));
    }

    /** As another program would have to write it. */
    @Test
    void hasItsFieldsInTheOrderOfTheirNamesWithoutWhiteSpace() {
        assertThat(new String(of("文明交通").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"from\":\"140500\",\"kind\":\"SERVICE\",\"previousHash\":\"" + ZEROS
                        + "\",\"sequence\":1,\"service\":{\"category\":\"文明交通\",\"division\":\"140502001001\","
                        + "\"hours\":\"13.6\",\"organisation\":\"11140500MB1234567X\",\"record\":\"" + RECORD
                        + "\",\"rounding\":\"HALF_UP\",\"serviceDate\":\"2026-03-07\",\"standing\":\"CERTIFIED\","
                        + "\"version\":2},\"to\":\"national\",\"version\":1,\"volunteer\":\"" + SHEN + "\"}");
        assertThat(new String(of("“a\"b\\c”").bytes(), StandardCharsets.UTF_8))
                .contains("\"category\":\"“a\\\"b\\\\c”\"");
    }

    @ParameterizedTest
    @CsvSource({
        "816, 1, 13.6",
        "100, 1, 1.7",
        "102, 1, 1.7",
        "3, 1, 0.1",
        "2, 1, 0.0",
        "90, 0, 2",
        "100, 2, 1.67",
        "0, 1, 0.0"
    })
    void roundsEachRecordByItself(long minutes, int decimals, String hours) {
        assertThat(DecimalHours.of(minutes, decimals)).hasToString(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,5", "-1", "1.", ".5", "１", "1e3", "1.23456"})
    void takesNoOtherHours(String given) {
        Refusals.assertRefused(Problem.INVALID_FIELD, () -> DecimalHours.of(given));
    }

    private static AnswerMessage answer(AnswerKind kind, String reason, String hours) {
        return new AnswerMessage(
                1,
                new PartnerCode("national"),
                new PartnerCode("140500"),
                SHEN,
                1,
                MessageHash.NONE,
                kind,
                1,
                reason.isEmpty() ? null : new ExchangeNumber(reason),
                hours.isEmpty() ? null : new DecimalHours(hours));
    }

    @Test
    void isAnsweredInOneForm() {
        answer(AnswerKind.ACKNOWLEDGEMENT, "", "").requireForm();
        answer(AnswerKind.CONFLICT, "other-hours", "13.6").requireForm();
        assertThat(new String(answer(AnswerKind.ACKNOWLEDGEMENT, "", "").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"answers\":1,\"from\":\"national\",\"kind\":\"ACKNOWLEDGEMENT\",\"previousHash\":\""
                        + ZEROS + "\",\"sequence\":1,\"to\":\"140500\",\"version\":1,\"volunteer\":\"" + SHEN + "\"}");

        Refusals.assertRefused(Problem.INVALID_FIELD, () -> answer(AnswerKind.REJECTION, "", "")
                .requireForm());
        Refusals.assertRefused(Problem.INVALID_FIELD, () -> answer(AnswerKind.ACKNOWLEDGEMENT, "why", "")
                .requireForm());
        Refusals.assertRefused(Problem.INVALID_FIELD, () -> answer(AnswerKind.REJECTION, "why", "1.0")
                .requireForm());
    }
}
