package org.redvest.command.honour.certificate;

import io.nayuki.qrcodegen.QrCode;

/** A text as a QR code (ISO/IEC 18004), with the quiet zone around it that cameras need. */
final class QrCodeOfText {

    private static final int QUIET = 4;

    private final QrCode code;

    QrCodeOfText(String text) {
        this.code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** Squares of a side. */
    int modules() {
        return code.size + 2 * QUIET;
    }

    boolean isDark(int column, int row) {
        return code.getModule(column - QUIET, row - QUIET);
    }
}
