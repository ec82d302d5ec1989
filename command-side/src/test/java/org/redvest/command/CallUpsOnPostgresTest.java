package org.redvest.command;

class CallUpsOnPostgresTest extends CallUpContract {

    CallUpsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
