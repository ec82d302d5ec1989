package org.redvest.command.reward.shop;

import java.util.function.Function;
import org.redvest.api.id.RedemptionId;
import org.redvest.command.vault.DerivedCodes;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The code of a redemption that is shown at the counter: 8 characters. */
@Component
public class PickUpCodes {

    private static final int LENGTH = 8;

    private final DerivedCodes codes;

    @Autowired
    PickUpCodes(KeyRing keys) {
        this(redemption -> keys.hash("pick-up-code", redemption));
    }

    PickUpCodes(Function<String, byte[]> hash) {
        this.codes = new DerivedCodes(hash, LENGTH);
    }

    String of(RedemptionId redemption) {
        return codes.of(redemption);
    }

    boolean matches(RedemptionId redemption, String given) {
        return codes.matches(redemption, given);
    }
}
