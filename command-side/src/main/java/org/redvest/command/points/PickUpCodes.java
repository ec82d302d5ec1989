package org.redvest.command.points;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.Function;
import org.redvest.api.points.RedemptionId;
import org.redvest.command.platform.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The code that is shown at the counter: 8 characters that follow from the redemption's number under the lookup key, so
 * that it stands in no table and no event.
 */
@Component
public class PickUpCodes {

    /** Digits and letters that are not taken for each other (Crockford). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private final Function<RedemptionId, byte[]> hash;

    @Autowired
    PickUpCodes(KeyRing keys) {
        this(redemption -> keys.hash("pick-up-code", redemption.value()));
    }

    PickUpCodes(Function<RedemptionId, byte[]> hash) {
        this.hash = hash;
    }

    String of(RedemptionId redemption) {
        byte[] bytes = hash.apply(redemption);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    boolean matches(RedemptionId redemption, String given) {
        String normalised = given.strip().toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(
                of(redemption).getBytes(StandardCharsets.UTF_8), normalised.getBytes(StandardCharsets.UTF_8));
    }
}
