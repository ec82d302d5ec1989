package org.redvest.query;

import org.redvest.api.id.VolunteerId;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Tokens of those who ask. */
public final class Callers {

    private Callers() {}

    /** Of whoever has this number. */
    public static String volunteer(VolunteerId volunteer) {
        return TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("subject of " + volunteer, Role.VOLUNTEER)
                        .claim("volunteer_id", volunteer.value())
                        .build());
    }

    /** Of somebody with one role. */
    public static String holder(String subject, Role role) {
        return TestIssuer.shared().token(subject, role);
    }
}
