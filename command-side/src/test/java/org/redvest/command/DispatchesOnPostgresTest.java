package org.redvest.command;

class DispatchesOnPostgresTest extends DispatchContract {

    DispatchesOnPostgresTest() {
        super(Store.onPostgres());
    }
}
