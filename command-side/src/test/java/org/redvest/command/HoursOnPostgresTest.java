package org.redvest.command;

class HoursOnPostgresTest extends HoursContract {

    HoursOnPostgresTest() {
        super(Store.onPostgres());
    }
}
