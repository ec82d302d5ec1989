package org.redvest.command;

class OpenSignUpsOnPostgresTest extends OpenSignUpsContract {

    OpenSignUpsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
