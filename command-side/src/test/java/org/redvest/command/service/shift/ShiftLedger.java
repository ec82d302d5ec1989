package org.redvest.command.service.shift;

import org.axonframework.config.Configurer;

/** Lets ledgers of other rooms' tests have shifts. */
public final class ShiftLedger {

    private ShiftLedger() {}

    /** With shifts as the product has them. */
    public static Configurer withShifts(Configurer configurer) {
        return configurer.configureAggregate(Shift.class);
    }
}
