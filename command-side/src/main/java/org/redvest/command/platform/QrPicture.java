package org.redvest.command.platform;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A text as a QR picture (ISO/IEC 18004), with the quiet zone around it that cameras need. */
public final class QrPicture {

    private static final int QUIET = 4;

    /** Pixels of a module in a picture of pixels. */
    private static final int SCALE = 8;

    private static final int WHITE = 0xFFFFFF;

    private final QrCode code;

    private QrPicture(QrCode code) {
        this.code = code;
    }

    public static QrPicture of(String text) {
        return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }

    /** Squares of a side. */
    public int modules() {
        return code.size + 2 * QUIET;
    }

    public boolean isDark(int column, int row) {
        return code.getModule(column - QUIET, row - QUIET);
    }

    public byte[] png() {
        int side = modules() * SCALE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                image.setRGB(column, row, isDark(column / SCALE, row / SCALE) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One path: a square for each dark module. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules(); row++) {
            for (int column = 0; column < modules(); column++) {
                if (isDark(column, row)) {
                    path.append('M').append(column).append(',').append(row).append("h1v1h-1z");
                }
            }
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <rect width="100%%" height="100%%" fill="#FFFFFF"/><path d="%2$s" fill="#000000"/>
                </svg>
                """.formatted(modules(), path);
    }
}
