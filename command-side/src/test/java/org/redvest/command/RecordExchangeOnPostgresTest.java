package org.redvest.command;

class RecordExchangeOnPostgresTest extends RecordExchangeContract {

    RecordExchangeOnPostgresTest() {
        super(Store.onPostgres());
    }
}
