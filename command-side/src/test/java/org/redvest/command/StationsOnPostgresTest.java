package org.redvest.command;

class StationsOnPostgresTest extends StationContract {

    StationsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
