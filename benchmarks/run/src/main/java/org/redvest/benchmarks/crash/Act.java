package org.redvest.benchmarks.crash;

import org.jspecify.annotations.Nullable;

/**
 * A command that takes effect once, however often it is sent: every time with the same key and the same body.
 *
 * @param kind what it asks for
 * @param key its Idempotency-Key
 * @param path where it is sent
 * @param body as JSON
 * @param authorization whose it is; the city officer's without one
 */
record Act(
        Kind kind,
        String key,
        String path,
        String body,
        @Nullable String authorization) {

    /** Kinds of commands. */
    enum Kind {
        CERTIFY("serviceRecordId"),
        REDEEM("redemptionId"),
        SIGN_UP("signUpId"),
        CHECK_IN("evidenceId");

        private final String idField;

        Kind(String idField) {
            this.idField = idField;
        }

        /** The field of the answer that names what came about. */
        String idField() {
            return idField;
        }
    }
}
