package org.redvest.command.reward.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.id.RedemptionId;

class PickUpCodesTest {

    private static final RedemptionId ID = RedemptionId.from(new UUID(4, 1));

    @Property
    void haveEightCharactersThatAreNotTakenForEachOther(@ForAll long hash) {
        PickUpCodes codes = new PickUpCodes(
                redemption -> ByteBuffer.allocate(Long.BYTES).putLong(hash).array());

        assertThat(codes.of(ID)).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(codes.matches(ID, codes.of(ID))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDEFGH", "abcdefgh", " ABCDEFGH "})
    void areReadHoweverTheyAreTyped(String given) {
        assertThat(codes().matches(ID, given)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDEFG", "ABCDEFGHH", "ABCDEFGJ"})
    void doNotMatchOthers(String given) {
        assertThat(codes().matches(ID, given)).isFalse();
    }

    @Test
    void followFromTheRedemption() {
        PickUpCodes codes =
                new PickUpCodes(redemption -> redemption.substring(32).getBytes(StandardCharsets.UTF_8));

        assertThat(codes.of(ID)).isNotEqualTo(codes.of(RedemptionId.from(new UUID(4, 2))));
    }

    private static PickUpCodes codes() {
        return new PickUpCodes(redemption -> new byte[] {10, 11, 12, 13, 14, 15, 16, 17});
    }
}
