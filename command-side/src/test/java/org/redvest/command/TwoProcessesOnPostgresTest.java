package org.redvest.command;

class TwoProcessesOnPostgresTest extends TwoProcessesContract {

    TwoProcessesOnPostgresTest() {
        super(Store.onPostgres());
    }
}
