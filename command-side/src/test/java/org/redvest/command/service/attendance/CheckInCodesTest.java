package org.redvest.command.service.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.service.attendance.CheckDirection.IN;
import static org.redvest.api.service.attendance.CheckDirection.OUT;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.service.attendance.AttendanceLedger.ANOTHER;
import static org.redvest.command.service.attendance.AttendanceLedger.SHIFT;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.api.Problem;
import org.redvest.api.service.attendance.CheckInCode;
import org.redvest.command.platform.QrPicture;

/** A code is good for its shift, its direction and its moment. */
class CheckInCodesTest {

    private static final Instant NOW = Instant.parse("2026-03-07T00:30:10Z");
    private static final int SECONDS = 30;

    private final CheckInCodes codes = new CheckInCodes(AttendanceLedger::hash);

    private CheckInCode shown(Instant at) {
        return codes.shown(SHIFT, IN, at, SECONDS);
    }

    private static CheckInCodes.Use use(Instant at, boolean offline, @Nullable Long lastSlot) {
        return new CheckInCodes.Use(at, SECONDS, offline, lastSlot);
    }

    @Test
    void changesWithTheMoment() {
        CheckInCode now = shown(NOW);

        assertThat(now.code()).hasSize(10);
        assertThat(now.text()).isEqualTo("RV1:" + SHIFT + ":" + now.code());
        assertThat(now.validUntil()).isEqualTo(Instant.parse("2026-03-07T00:30:30Z"));
        assertThat(shown(NOW.plusSeconds(19))).isEqualTo(now);
        assertThat(shown(NOW.plusSeconds(20)).code()).isNotEqualTo(now.code());
        assertThat(codes.shown(SHIFT, OUT, NOW, SECONDS).code()).isNotEqualTo(now.code());
        assertThat(codes.shown(ANOTHER, IN, NOW, SECONDS).code()).isNotEqualTo(now.code());
    }

    @Test
    void isReadAsPeopleTypeIt() {
        String code = shown(NOW).code();
        String end = code.substring(5).replace('0', 'O').replace('1', 'l');
        String typed = " " + code.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + end + " ";

        assertThat(codes.require(SHIFT, IN, typed, use(NOW, false, null))).isEqualTo(NOW.getEpochSecond() / SECONDS);
    }

    @Test
    void isTakenALittleLaterAndOfOtherClocksALittleEarlier() {
        String code = shown(NOW).code();

        codes.require(SHIFT, IN, code, use(NOW.plusSeconds(SECONDS), false, null));
        codes.require(SHIFT, IN, code, use(NOW.minusSeconds(SECONDS), false, null));
        codes.require(SHIFT, IN, code, use(NOW.plusSeconds(2 * SECONDS), true, null));
        assertRefused(
                Problem.CHECK_IN_CODE_EXPIRED,
                () -> codes.require(SHIFT, IN, code, use(NOW.plusSeconds(2 * SECONDS), false, null)));
        assertRefused(
                Problem.CHECK_IN_CODE_WRONG,
                () -> codes.require(SHIFT, IN, code, use(NOW.minusSeconds(2 * SECONDS), false, null)));
        assertRefused(
                Problem.CHECK_IN_CODE_EXPIRED,
                () -> codes.require(SHIFT, IN, code, use(NOW.plusSeconds(1_000 * SECONDS), false, null)));
        assertRefused(
                Problem.CHECK_IN_CODE_WRONG,
                () -> codes.require(SHIFT, IN, code, use(NOW.plusSeconds(1_001 * SECONDS), false, null)));
    }

    @Test
    void isNotTakenTwice() {
        long slot = codes.require(SHIFT, IN, shown(NOW).code(), use(NOW, false, null));

        assertRefused(
                Problem.CHECK_IN_CODE_USED,
                () -> codes.require(SHIFT, IN, shown(NOW).code(), use(NOW, false, slot)));
        Instant later = NOW.plusSeconds(SECONDS);
        assertThat(codes.require(SHIFT, IN, shown(later).code(), use(later, false, slot)))
                .isEqualTo(slot + 1);
    }

    @Test
    void isReadFromThePicture() throws IOException, ReaderException {
        String text = shown(NOW).text();

        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrPicture.of(text).png()));

        assertThat(read(image)).isEqualTo(text);
    }

    private static String read(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    @Test
    void isDrawnAsOnePath() {
        assertThat(QrPicture.of(shown(NOW).text()).svg())
                .startsWith("<?xml")
                .contains("<path d=\"M4,4h1v1h-1z")
                .endsWith("</svg>\n");
    }
}
