package org.redvest.benchmarks.crash;

/**
 * A command that takes effect once, however often it is sent: every time with the same key and the same body.
 *
 * @param kind what it asks for
 * @param key its Idempotency-Key
 * @param body as JSON
 */
record Act(Kind kind, String key, String body) {

    /** Kinds of commands. */
    enum Kind {
        CERTIFY("/api/v1/service-records", "serviceRecordId"),
        REDEEM("/api/v1/redemptions", "redemptionId");

        private final String path;
        private final String idField;

        Kind(String path, String idField) {
            this.path = path;
            this.idField = idField;
        }

        /** Where it is sent. */
        String path() {
            return path;
        }

        /** The field of the answer that names what came about. */
        String idField() {
            return idField;
        }
    }
}
