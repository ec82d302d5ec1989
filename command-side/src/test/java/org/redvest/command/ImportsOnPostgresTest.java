package org.redvest.command;

class ImportsOnPostgresTest extends ImportContract {

    ImportsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
