package org.redvest.command;

class RushOnPostgresTest extends RushContract {

    RushOnPostgresTest() {
        super(Store.onPostgres());
    }
}
