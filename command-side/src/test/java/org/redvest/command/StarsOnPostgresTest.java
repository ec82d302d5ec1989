package org.redvest.command;

class StarsOnPostgresTest extends StarContract {

    StarsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
