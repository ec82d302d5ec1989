package org.redvest.web.benefit;

import org.redvest.web.page.QrPicture;

/**
 * A code as its holder shows it.
 *
 * @param text to be read aloud or typed: four characters at a time
 * @param picture to be read by a camera
 */
record ShownCode(String text, QrPicture picture) {

    static ShownCode of(String code) {
        return new ShownCode(code.replaceAll("(.{4})(?=.)", "$1 "), QrPicture.of(code));
    }
}
