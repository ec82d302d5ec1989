package org.redvest.command;

class ClaimsOnPostgresTest extends ClaimContract {

    ClaimsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
