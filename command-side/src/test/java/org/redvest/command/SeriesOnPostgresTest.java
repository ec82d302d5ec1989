package org.redvest.command;

class SeriesOnPostgresTest extends SeriesContract {

    SeriesOnPostgresTest() {
        super(Store.onPostgres());
    }
}
