package org.redvest.command;

class OrderRacesOnPostgresTest extends OrderRaceContract {

    OrderRacesOnPostgresTest() {
        super(Store.onPostgres());
    }
}
